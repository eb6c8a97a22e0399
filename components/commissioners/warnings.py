"""Warnings of the commissioners' files that were explained: of the place chosen, or of all."""

from components.figures.explained import explained
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure
from components.figures.part import part
from data.indicators.periods import Period
from data.language import _
from data.ledger import explanations
from data.questions import Ask


@part("commissioners.explained", page="commissioners", kind="table", name=lambda: _("科技特派员已说明的警告"), system=OWN_ROWS,
      outside=LEFT_OUT)
def warnings(ask: Ask, *, period: str, province: int = 0, county: int = 0, name: str = "") -> Figure | None:
    """Nothing where no warning was explained."""
    if province:
        rows = ask(explanations.of_place, place=county or province, programme="commissioners")
    else:
        rows = ask(explanations.of_programme, programme="commissioners")
    return explained(rows, at=Period.parse(period).last_day, whose=name)
