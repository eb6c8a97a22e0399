"""What “served”, “assigned”, “a job” mean for a village, and the derived tables that count it."""

from data.coverage.keeping import rebuild, refresh

__all__ = ["rebuild", "refresh"]
