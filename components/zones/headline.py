"""The cards of zone recovery: overall, above size, small, zones in full, staff, who reported; and a second row."""

from dataclasses import replace
from datetime import date

from components.figures import values
from components.figures.bodies import Card, Cards
from components.figures.figure import Figure
from components.figures.part import part
from components.zones import rates, reading
from data import wording
from data.language import _
from data.questions import Ask

FIRST = ("resumption", "resumption_large", "resumption_small", "zones_full", "staff_return")
SECOND = ("resumption_mean", "resumption_hnte", "resumption_tech_sme", "capacity", "power")


@part("zones.cards", page="zones", kind="cards", name=lambda: _("高新区复工复产主要指标"), datasets=("zone_daily",),
      defines=tuple(("zones", code) for code in (*FIRST, "reporting", "change_7d", "change_1d")))
def first_row(ask: Ask, *, at: date, region: int, carry: bool = False) -> Figure:
    """Each against a week and a day before; who reported is never carried."""
    figures, daily = reading.figures(ask, at=at, region=region, carry=carry), reading.days(ask, at=at, region=region)
    came, moves = reading.came(ask, at=at, region=region), reading.moves(ask, at=at, region=region)
    published = reading.published(ask, at=at, region=region)
    cards = [rates.rate(code, figures=figures, moves=moves, daily=daily, came=came, published=published) for code in FIRST]
    plain = reading.figures(ask, at=at, region=region)
    cards.append(_reporting(ask, at=at, region=region, figures=plain, daily=daily, came=came))
    return Figure(Cards(cards, beneath=rates.said_of_changes()), facts=figures, note=reading.note(plain, at, carry=carry))


@part("zones.more_cards", page="zones", kind="cards", name=lambda: _("高新区复工复产其他指标"), datasets=("zone_daily",),
      defines=tuple(("zones", code) for code in (*SECOND, "reporting_on_time")))
def second_row(ask: Ask, *, at: date, region: int, carry: bool = False) -> Figure:
    """Six cards; the mean stands first, so that 整体 and 平均 are never taken for each other."""
    figures = reading.figures(ask, at=at, region=region, codes=reading.MORE, carry=carry)
    daily, came = reading.days(ask, at=at, region=region, codes=reading.MORE), reading.came(ask, at=at, region=region)
    moves = reading.moves(ask, at=at, region=region)
    cards = [rates.rate(code, figures=figures, moves=moves, daily=daily, came=came) for code in SECOND]
    cards.append(rates.plain("reporting_on_time", figures=figures, daily=daily, came=came))
    return Figure(Cards(cards, beneath=rates.said_of_changes()), facts=figures, note=reading.note(figures, at, carry=carry))


def _reporting(ask: Ask, *, at: date, region: int, figures, daily, came) -> Card:
    """n of N reported, and how many are silent."""
    reporting = values.pick(figures, "reporting")
    if reporting is None:
        listed = reading.listed(ask, at=at, region=region)
        return Card(_("填报率"), wording.MISSING, note=_("当日不要求填报") if listed else _("没有列入名录的高新区"), defines=("zones", "reporting"))
    missing = reporting.expected - reporting.reported
    label = _("填报率 · {n}家未报送", n=missing) if missing else _("填报率 · 全部已报")
    return replace(rates.plain("reporting", figures=figures, daily=daily, came=came, label=label), attention=missing > 0)
