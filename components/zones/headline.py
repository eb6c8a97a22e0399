"""The first row of cards of zone recovery."""

from dataclasses import replace
from datetime import date

from components import cards, values
from components.cards import Card
from components.zones import rates, reading
from data import wording
from data.language import _

FIRST = ("resumption", "resumption_large", "resumption_small", "zones_full", "staff_return")


def draw(*, at: date, region: int, carry: bool = False) -> None:
    """Overall, above size, small; zones in full; staff; who reported: each against a week and a day before."""
    read = {"figures": reading.figures(at=at, region=region, carry=carry), "daily": reading.days(at=at, region=region),
            "came": reading.came(at=at, region=region)}
    beside = {"moves": reading.moves(at=at, region=region), "published": reading.published(at=at, region=region)}
    cards.row([*(rates.rate(code, **read, **beside) for code in FIRST),
               _reporting(at=at, region=region, **read | {"figures": reading.figures(at=at, region=region)})])  # who reported is never carried


def _reporting(*, at: date, region: int, figures, daily, came) -> Card:
    """n of N reported, and how many are silent."""
    found = values.pick(figures, "reporting")
    if found is None:
        listed = reading.listed(at=at, region=region)
        return Card(_("填报率"), wording.MISSING, note=_("当日不要求填报") if listed else _("没有列入名录的高新区"))
    missing = found.expected - found.reported
    label = _("填报率 · {n}家未报送", n=missing) if missing else _("填报率 · 全部已报")
    return replace(rates.plain("reporting", figures=figures, daily=daily, came=came, label=label), attention=missing > 0)
