"""Coverage by commissioners (科技特派员): figures, and lists of villages."""

from data.indicators.commissioners.course import course
from data.indicators.commissioners.figures import FORMULAS, LEVELS, figures
from data.indicators.commissioners.lists import uncovered, villages

__all__ = ["FORMULAS", "LEVELS", "course", "figures", "uncovered", "villages"]
