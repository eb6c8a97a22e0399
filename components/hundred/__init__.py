"""The parts of the Hundred Cities and Hundred Parks dashboard."""
