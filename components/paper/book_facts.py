"""The facts of all figures of a briefing as one table, each with the figure that stands on it."""

from collections.abc import Sequence

from components.figures.figure import Figure
from components.paper.sheets import Column, Sheet, is_facts, of_facts
from data.language import _


def facts(figures: Sequence[Figure]) -> Sheet | None:
    """The table; None where no figure stands on facts."""
    parts = [(figure, of_facts(figure.facts)) for figure in figures if is_facts(figure.facts)]
    if not parts:
        return None
    named = Column(_("图表"), [figure.name for figure, each in parts for _row in each.rows])
    titles = parts[0][1].columns
    joined = [Column(column.title, [value for _figure, each in parts for value in each.columns[place].values], column.kind) for place, column in enumerate(titles)]
    return Sheet(_("指标值"), [named, *joined])
