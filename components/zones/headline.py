"""The first row of cards of zone recovery."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components import cards, values
from components.cards import Card
from components.zones import rates, reading
from data import wording
from data.language import _


def draw(*, at: date, region: int, carry: bool = False) -> None:
    """Overall, above size, small; zones in full; staff; who reported: each against a week and a day before."""
    figures = reading.figures(at=at, region=region, carry=carry)
    daily, published = reading.days(at=at, region=region), reading.published(at=at, region=region)
    read = {"figures": figures, "moves": reading.moves(at=at, region=region), "daily": daily, "published": published}
    cards.row([*(rates.rate(code, **read) for code in ("resumption", "resumption_large", "resumption_small")),
               _full(figures, daily, published), rates.rate("staff_return", **read), _reporting(figures, daily)])


def _full(figures: pd.DataFrame, daily: pd.DataFrame, published: dict[str, float]) -> Card:
    card = values.count_card(values.pick(figures, "zones_full"), programme="zones", code="zones_full", since=_("较上周"),
                             series=rates.line(daily, "zones_full"))
    if "zones_full" not in published:
        return card
    return replace(card, note=f"{_('公布值{n}家', n=wording.count(published['zones_full']))} · {card.note}")


def _reporting(figures: pd.DataFrame, daily: pd.DataFrame) -> Card:
    """n of N reported, and how many are silent."""
    found = values.pick(figures, "reporting")
    if found is None:
        return Card(_("填报率"), wording.MISSING, note=_("当日不要求填报"))
    missing = found.expected - found.reported
    return Card(_("填报率"), wording.percent(found.value), note=f"{wording.share(found.reported, found.expected)} · "
                f"{wording.day(found.data_date)}", series=rates.line(daily, "reporting"), attention=missing > 0,
                change=_("{n}家未报送", n=missing) if missing else _("全部已报"), tone="bad" if missing else "good")
