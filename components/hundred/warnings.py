"""Warnings of the lists and returns of cities and parks that were explained: of the office chosen, or of all."""

from datetime import date

from components.figures.explained import explained
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure
from components.figures.part import part
from data.indicators import regional
from data.language import _
from data.ledger import explanations
from data.programmes import PROGRAMMES
from data.questions import Ask
from data.regions import NATION


@part("hundred.explained", page="hundred", kind="table", name=lambda: _("百城百园已说明的警告"), system=OWN_ROWS, outside=LEFT_OUT)
def warnings(ask: Ask, *, at: date, region: int) -> Figure | None:
    """Nothing where no warning was explained."""
    if region == NATION:
        return explained(ask(explanations.of_programme, programme="hundred"), at=at, whose=PROGRAMMES["hundred"].title)
    whose = ask(regional.called, office=region)
    return explained(ask(explanations.of_office, office=region, programme="hundred"), at=at, whose=whose)
