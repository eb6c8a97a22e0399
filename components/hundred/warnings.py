"""Warnings of the lists and returns of cities and parks that were explained: of the office chosen, or of all."""

from datetime import date

from components import cached, explained, filters
from data import explanations
from data.language import _


def draw(*, at: date, region: int) -> None:
    """The figure; nothing where no warning was explained."""
    if region == filters.NATION:
        found, whose = cached.ask(explanations.of_programme, programme="hundred"), _("百城百园")
    else:
        found = cached.ask(explanations.of_office, office=region, programme="hundred")
        whose = filters.offices()[region]
    explained.draw(found, at=at, key="explained_hundred", whose=whose)
