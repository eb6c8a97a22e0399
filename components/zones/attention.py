"""What needs attention: zones that did not report, then those where least work has resumed."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.links import zone_links
from components.zones.orders import LIST, by_list, listed_first
from data import wording
from data.indicators.zones import lists
from data.language import _
from data.questions import Ask
from data.regions import Office, inside
from data.sentences import zones as sentences

LOWEST = 12


def orders() -> dict[str, str]:
    """How the lowest can be sorted."""
    return listed_first(("rate", _("复工率低在前")))


@part("zones.attention", page="zones", kind="table", name=lambda: _("未报送和复工率最低的高新区"), datasets=("zone_daily",),
      defines=(("zones", "reporting"), ("zones", "resumption"), ("zones", "change_7d")), system=OWN_ROWS, outside=LEFT_OUT,
      options={"order": orders})
def attention(ask: Ask, *, at: date, region: int, order: str = LIST) -> Figure:
    """Silent zones on top, then the lowest rates with what changed in a week, each in the standard order unless by rate is asked for."""
    listed, ranked = of(ask(lists.missing, at=at), region), of(ask(lists.ranking, at=at), region)
    silent = listed[listed["status"] == lists.MISSING].assign(tone="unreported")
    silent["rate"] = [_("连续{n}天未报", n=days) for days in silent["days_missing"]]
    low = ranked[ranked["rate"].notna()].sort_values("rate", kind="stable").head(LOWEST).assign(tone="")
    low = by_list(ask, low, "zone", at=at) if order == LIST else low
    rows = pd.concat([silent.astype({"rate": object}), low.astype({"rate": object})])
    rows["zone"] = zone_links(ask, rows["zone"], at=at)
    empty = reading.silence(ask, at=at, region=region) if rows.empty else ""
    return Figure(
        Table(rows, headings(), empty=empty), sentences.missing(listed, expected=reading.due(ask, at=at, region=region)),
        _("未报送的在前，其后为复工率最低的{n}家，{order}", n=len(low), order=orders()[order]) if len(low) else "",
        Note(at, int(ranked["rate"].notna().sum()), len(ranked), _("高新区日报")))


def of(rows: pd.DataFrame, region: Office) -> pd.DataFrame:
    """The rows of a reporting unit, of all, or of all but Hubei's."""
    return rows[inside(rows["office"], region)]


def headings() -> list[Heading]:
    return [Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("所属报送单位")),
            Heading("rate", _("复工率"), say=wording.percent, kind="share", defines="resumption"),
            Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number", defines="change_7d")]
