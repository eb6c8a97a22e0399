"""The period before one, of the same kind."""

from datetime import timedelta

from data.calendar.periods import DAILY, MONTHLY, QUARTERLY, YEARLY, containing
from data.settling.stretch import parse

DAY = timedelta(days=1)
FREQUENCIES = {1: MONTHLY, 3: QUARTERLY, 12: YEARLY}  # by months
HALF = 6


def earlier(period: str) -> str:
    """2020-09 before 2020-10, 2019-H2 before 2020-H1, 2020-03-31 before 2020-04-01; empty for two days that are no calendar period. Raises ValueError for no period."""
    first, last = parse(period)
    before = first - DAY
    if first == last:
        return containing(DAILY, before).text
    if ".." in period:
        return ""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return f"{before:%Y}-H{(before.month + HALF - 1) // HALF}" if months == HALF else containing(FREQUENCIES[months], before).text
