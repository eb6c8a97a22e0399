"""Whether the store is at its first day, so that every dashboard leads to the first steps."""

from datetime import datetime

from components import cached
from data import asking, first_day
from data.indicators.latest import reading_moment


def begins() -> bool:
    """Whether no dashboard has anything to show now. An earlier moment, at which nothing had come yet, is no first day."""
    return asking.present().moment is None and not cached.ask(first_day.begun)


def minute() -> datetime:
    """The minute of reading, in Beijing time: what is said of deadlines is kept no longer."""
    return reading_moment().replace(second=0, microsecond=0)
