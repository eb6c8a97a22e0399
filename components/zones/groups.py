"""Every rate in one table: level, change on a day and a week before, over how many zones, and what was published."""

from datetime import date

import pandas as pd

from components.figures import values, ways
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import CHANGES, Figure
from components.figures.part import part
from components.zones import rates, reading
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.language import _
from data.questions import Ask
from data.sentences import zones as sentences

CODES = ("resumption", "resumption_mean", "resumption_large", "resumption_small", "resumption_hnte", "resumption_tech_sme",
         "staff_return", "capacity", "power")


@part("zones.groups", page="tiers", kind="table", name=lambda: _("各类企业复工和恢复情况"), datasets=("zone_daily",),
      defines=tuple(("zones", code) for code in CODES))
def groups(ask: Ask, *, at: date, region: int) -> Figure:
    """The groups overlap and are never added."""
    figures, moves = reading.figures(ask, at=at, region=region, codes=CODES), reading.moves(ask, at=at, region=region)
    published = reading.published(ask, at=at, region=region)
    rows = pd.DataFrame([_row(code, figures, moves, published) for code in CODES])
    listed = reading.listed(ask, at=at, region=region)
    empty = "" if listed else reading.silence(ask, at=at, region=region)
    return Figure(
        Table(rows if listed else rows.iloc[:0], _headings(with_published=bool(published)), empty=empty),
        sentences.groups(figures, code=region), _("按企业类型和恢复情况；各类企业有交叉，不相加；变化限两日都报的高新区"),
        reading.note(figures, at, indicator="resumption", exact=True), facts=figures)


def _headings(*, with_published: bool) -> list[Heading]:
    return [
        Heading("title", _("指标"), kind="name"), Heading("value", _("当日"), say=wording.percent, kind="share"),
        Heading("of", _("分子/分母"), kind="number"), Heading("day", _("较昨日（百分点）"), say=wording.gap, kind="number", compares=CHANGES),
        Heading("week", _("较上周（百分点）"), say=wording.gap, kind="number", compares=CHANGES), Heading("basis", _("口径"), compares=CHANGES),
        Heading("reported", _("填报家数"), say=wording.count, kind="number"),
        *([Heading("published", _("当日公布值"), say=wording.as_published, kind="number")] if with_published else [])]


def _row(code: str, figures: pd.DataFrame, moves: pd.DataFrame, published: dict[str, float]) -> dict:
    value, week, day = values.pick(figures, code), rates.move(moves, code, 7), rates.move(moves, code, 1)
    sums = value and value.reported and CATALOGUE["zones", code].kind == "rate" and code not in ("capacity", "power")
    return {"title": Link(CATALOGUE["zones", code].title, page=ways.PAGE, address=ways.to_entry("zones", code)), "value": value.value if value else None,
            "of": wording.share(value.numerator, value.denominator) if sums else None,
            "day": day["value"] if day is not None else None,
            "week": week["value"] if week is not None else value.change if value else None,
            "basis": rates.basis(*rates.both(week, day), between=_("；")) or None, "reported": value.reported if value else None,
            "published": published.get(code)}
