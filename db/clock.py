"""The two clocks: stamps rest in the store as UTC without a zone, people read Beijing time, whatever the machine's own is."""

from datetime import UTC, date, datetime, timedelta, timezone

AHEAD = timedelta(hours=8)  # Beijing has no summer time in the years that the store holds
BEIJING = timezone(AHEAD)


def stamp() -> datetime:
    """This moment as the store keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


def to_beijing(stamp):
    """A stamp of the store in Beijing time, without a zone; a datetime or a column of them."""
    return stamp + AHEAD


def to_stamp(beijing):
    """A moment of Beijing time, without a zone, as the store keeps it."""
    return beijing - AHEAD


def now() -> datetime:
    """This moment in Beijing, without a zone."""
    return to_beijing(stamp())


def today() -> date:
    """The day that it is in Beijing."""
    return now().date()
