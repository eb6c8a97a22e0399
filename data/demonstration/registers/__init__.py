"""Invented rows of registers: one generator that works from the declaration, and ranges that say how many and between what."""

from data.demonstration.registers.making import made, of_registers

__all__ = ["made", "of_registers"]
