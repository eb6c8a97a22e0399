"""What the parts of the calendar read: the moment at which all is looked at, the three months, what is due in them."""

from dataclasses import dataclass
from datetime import date, datetime, time

from data.calendar.board import Asked, board, ends, month_after
from data.indicators.latest import deadlines, reading_moment
from data.programmes import PROGRAMMES
from data.questions import Ask
from data.regions import NATION

FEEDING = ("reporting_calendar", "zones")  # beside the returns themselves


@dataclass(frozen=True)
class When:
    """The day and the moment (Beijing time) at which it is looked at, and the first day of the month in the middle."""

    at: date
    moment: datetime
    month: date

    def months(self) -> tuple[date, date, date]:
        """The first days of the month before, of this one and of the next."""
        return tuple(month_after(self.month, place) for place in (-1, 0, 1))


def when(ask: Ask, at: date | None, moment: datetime | None, month: str) -> When:
    """What a page chose; of what it did not choose what is usual. Raises ValueError for a month that is none."""
    day = at or usual(ask)
    return When(day, moment or moment_of(day), date.fromisoformat(f"{month}-01") if month else day.replace(day=1))


def usual(ask: Ask) -> date:
    """Today; of an invented picture of a time that is over the day of its last deadline."""
    now = reading_moment()
    if not ask.demonstration:
        return now.date()
    passed = [by for programme in PROGRAMMES for _day, by in ask(deadlines, programme=programme) if by and by <= now]
    return max(passed, default=now).date()


def moment_of(day: date) -> datetime:
    """The minute of reading on the day of reading, else the end of the day: an answer is kept no longer than it holds."""
    now = reading_moment()
    return now.replace(second=0, microsecond=0) if day == now.date() else datetime.combine(day, time.max)


def items(ask: Ask, at: When, region: int | str = NATION) -> tuple[Asked, ...]:
    """What is due in the three months, day by day."""
    first, _this, last = at.months()
    return ask(board, first=first, last=ends(last), at=at.moment, office=None if region == NATION else region)
