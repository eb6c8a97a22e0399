"""Zone recovery at a glance, at the latest data date; nothing where there is none."""

from datetime import date, timedelta

import pandas as pd

from components.charts.theme import ACCENT, BEHIND, KINDS
from components.figures import charts
from components.figures.bodies import Alert, Cards, Sentence
from components.figures.figure import LEFT_OUT, Figure
from components.figures.part import part
from components.warnings.reading import attention
from components.zones import rates, reading
from data import wording
from data.indicators import zones
from data.indicators.latest import deadlines, passed, reading_moment
from data.indicators.zones import lists, one
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
    listed = ask(lists.missing, at=at)
    late = listed.loc[listed["status"] == lists.LATE, "zone"].map(_short(ask, at)).map(called).tolist()
    more = [Alert(_("迟报{n}家：{names}", n=len(late), names=wording.shortened(late)))] if late else []
    return Figure(attention(ask, "zones", at, more=more), note=reading.note(reading.figures(ask, at=at, region=NATION), at))


def _short(ask: Ask, at: date) -> dict[str, str]:
    """What the zones of the day are called in lists, by their full names."""
    rows = ask(one.listed, at=at)
    return dict(zip(rows["zone"], rows["short_name"].fillna(rows["zone"]), strict=True))


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
