"""What is due from whom by when, as the reporting calendar says; who is late, who is missing. All times are Beijing time."""

from data.calendar.asked import Due, asked, due, periods_due, stretches
from data.calendar.returns import first_returns
from data.calendar.sources import source
from data.calendar.standing import extended, late, missing, standing

__all__ = ["Due", "asked", "due", "extended", "first_returns", "late", "missing", "periods_due", "source",
           "standing", "stretches"]
