"""Zone recovery at a glance, at the latest data date; nothing where there is none."""

from datetime import date, timedelta

import pandas as pd

from components.charts.theme import ACCENT, BEHIND, KINDS
from components.figures import charts
from components.figures.bodies import Alert, Alerts, Cards, Sentence
from components.figures.figure import LEFT_OUT, Figure
from components.figures.part import part
from components.zones import rates, reading
from data import wording
from data.indicators import zones
from data.indicators.changes import fell_far
from data.indicators.latest import deadlines, passed, reading_moment
from data.indicators.zones import lists
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION
from data.sentences import zones as sentences

CODES = ("resumption", "resumption_large", "resumption_small", "staff_return")
DEFINES = tuple(("zones", code) for code in CODES)
MONTH = timedelta(days=30)


@part("overview.zones_sentence", page="", kind="sentence", name=lambda: _("高新区复工复产一句话"), datasets=("zone_daily",), defines=DEFINES)
def sentence(ask: Ask, *, at: date | None = None) -> Figure | None:
    """The sentence that everybody quotes."""
    at = at or newest(ask)
    if at is None:
        return None
    figures = reading.figures(ask, at=at, region=NATION)
    return Figure(Sentence(sentences.headline(figures, year=True)), facts=figures, note=reading.note(figures, at))


@part("overview.zones_cards", page="", kind="cards", name=lambda: _("高新区复工复产主要指标"), datasets=("zone_daily",), defines=DEFINES)
def cards(ask: Ask, *, at: date | None = None) -> Figure | None:
    """The four that say how far work has resumed."""
    at = at or newest(ask)
    if at is None:
        return None
    figures, moves = reading.figures(ask, at=at, region=NATION), reading.moves(ask, at=at, region=NATION)
    shown = [rates.rate(code, figures=figures, moves=moves, daily=figures.iloc[:0]) for code in CODES]
    return Figure(Cards(shown, in_a_row=2, beneath=rates.said_of_changes()), facts=figures, note=reading.note(figures, at))


@part("overview.zones_alerts", page="", kind="alerts", name=lambda: _("高新区复工复产需要关注"), datasets=("zone_daily",), outside=LEFT_OUT)
def alerts(ask: Ask, *, at: date | None = None) -> Figure | None:
    """Silent zones by name, those that fell by more than five points, the late."""
    at = at or newest(ask)
    if at is None:
        return None
    listed, ranked = ask(lists.missing, at=at), ask(lists.ranking, at=at)
    short = dict(ranked.dropna(subset=["short_name"])[["zone", "short_name"]].itertuples(index=False, name=None))
    names = listed["zone"].map(short).fillna(listed["zone"]).map(called)
    silent, late = (names[listed["status"] == status].tolist() for status in (lists.MISSING, lists.LATE))
    fell = ranked[fell_far(ranked["change_7d"])]
    fallen = fell["short_name"].fillna(fell["zone"]).map(called).tolist()
    lines = [Alert(text, urgent) for names, text, urgent in (
        (silent, _("未报送{n}家：{names}", n=len(silent), names=wording.shortened(silent)), True),
        (fallen, _("一周下降超过5个百分点{n}家：{names}", n=len(fallen), names=wording.shortened(fallen)), True),
        (late, _("迟报{n}家：{names}", n=len(late), names=wording.shortened(late)), False)) if names]
    return Figure(Alerts(lines, _("没有需要关注的事项。")), note=reading.note(reading.figures(ask, at=at, region=NATION), at))


@part("overview.zones_lines", page="", kind="line", name=lambda: _("企业复工率，近30天"), datasets=("zone_daily",), defines=DEFINES[:3])
def lines(ask: Ask, *, at: date | None = None) -> Figure | None:
    """Overall, above size and small over a month."""
    at = at or newest(ask)
    if at is None:
        return None
    names = {"resumption_large": _("规上"), "resumption": _("整体"), "resumption_small": _("中小")}
    daily = ask(zones.series, start=at - MONTH, end=at, codes=tuple(names))
    daily = daily[(daily["split"] == "") & (daily["code"] == str(NATION))]
    rows = pd.DataFrame({"date": pd.to_datetime(daily["period"]), "series": daily["indicator"].map(names), "value": daily["value"]})
    chart = charts.line(rows, height=200, colours=dict(zip(names.values(), (KINDS[2], ACCENT, BEHIND), strict=True)),
                        demonstration=ask.demonstration)
    return Figure(chart, what=_("企业复工率，近30天"), note=reading.note(reading.figures(ask, at=at, region=NATION), at))


def newest(ask: Ask) -> date | None:
    """The date shown where none is chosen; a page chooses it, since the answer changes with the clock."""
    days = ask(deadlines, programme="zones")
    return passed(days, reading_moment()) if days else None
