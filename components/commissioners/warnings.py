"""Warnings of the commissioners' files that were explained: of the place chosen, or of all."""

from components.figures.explained import explained
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure
from components.figures.part import part
from data.indicators.commissioners import area
from data.indicators.periods import Period
from data.language import _
from data.ledger import explanations
from data.questions import Ask


@part("commissioners.explained", page="commissioners", kind="table", name=lambda: _("科技特派员已说明的警告"), system=OWN_ROWS,
      outside=LEFT_OUT)
def warnings(ask: Ask, *, period: str, province: int = 0, prefecture: int = 0, county: int = 0, reporting_unit: int = 0, name: str = "") -> Figure | None:
    """Nothing where no warning was explained."""
    chosen = (("county", county), ("prefecture", prefecture), ("province", province), ("reporting_unit", reporting_unit))
    place = next(({"level": level, "code": code} for level, code in chosen if code), None)
    rows = ask(explanations.of_programme, programme="commissioners") if place is None else ask(
        explanations.of_places, places=ask(area.explained_at, **place), programme="commissioners")
    return explained(rows, at=Period.parse(period).last_day, whose=name)
