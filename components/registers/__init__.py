"""The parts of 名录与统计: described once for all registers, from what each declares."""
