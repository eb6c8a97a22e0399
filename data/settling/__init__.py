"""已审定: which periods of which datasets somebody settled, under which document; only these leave for outside readers."""

from data.settling.settled import Settlement, in_force, standing

__all__ = ["Settlement", "in_force", "standing"]
