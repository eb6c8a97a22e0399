"""The two clocks: stamps rest in the store as UTC without a zone, people read Beijing time."""

from datetime import timedelta, timezone

AHEAD = timedelta(hours=8)  # Beijing has no summer time in the years that the store holds
BEIJING = timezone(AHEAD)


def to_beijing(stamp):
    """A stamp of the store in Beijing time, without a zone; a datetime or a column of them."""
    return stamp + AHEAD
