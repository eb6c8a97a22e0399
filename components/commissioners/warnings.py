"""Warnings about villages, commissioners and their records that were explained: of the place chosen, or of all."""

from components import cached, explained
from components.commissioners.choice import Choice
from data import explanations
from data.indicators.periods import Period


def draw(chosen: Choice) -> None:
    """The figure; nothing where no warning was explained."""
    if chosen.province:
        found = cached.ask(explanations.of_place, place=chosen.county or chosen.province, programme="commissioners")
    else:
        found = cached.ask(explanations.of_programme, programme="commissioners")
    explained.draw(found, at=Period.parse(chosen.period).last_day, key="explained_commissioners", whose=chosen.name)
