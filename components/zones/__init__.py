"""The parts of the zone recovery dashboard."""
