"""The difficulties firms raise: by kind, over time, by zone and by reporting unit, and where one dominates."""

from datetime import date

import numpy as np
import pandas as pd

from components.charts.multiples import multiples
from components.figures import charts, values
from components.figures.bodies import LINE, Heading, Table
from components.figures.figure import CHANGES, LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from components.zones.links import zone_links
from components.zones.orders import LIST, by_list, by_offices, listed_first
from data import wording
from data.indicators import zones
from data.indicators.zones.difficulties import CODES, KINDS
from data.language import _, chosen
from data.questions import Ask
from data.regions import inside
from data.sentences import extremes
from data.sentences import zones as sentences

DATASETS = ("zone_difficulties",)
DEFINES = tuple(("zones", code) for code in CODES)


def source() -> str:
    """What notes call the dataset."""
    return _("企业困难诉求")


def kind(word: str) -> str:
    """A difficulty as it is called."""
    return chosen(word, sentences.DIFFICULTIES[word])


def newest(ask: Ask, *, at: date, region: int) -> date:
    """The data date of the newest report that counts: difficulties are not filed every day. The day asked for without any."""
    rate = values.pick(reading.figures(ask, at=at, region=region, codes=CODES), CODES[1])
    return rate.data_date if rate and rate.data_date else at


@part("zones.difficulty_kinds", page="difficulties", kind="table", name=lambda: _("各类困难诉求"), datasets=DATASETS, defines=DEFINES)
def by_kind(ask: Ask, *, at: date, region: int) -> Figure:
    """Raised, solved, unsolved and the rate of each kind, the total first."""
    figures = reading.figures(ask, at=at, region=region, codes=CODES)
    rows = pd.DataFrame([_row(figures, "")] + [_row(figures, f"difficulty={word}") for word in KINDS])
    table = Table(rows.iloc[:0] if rows["raised"].isna().all() else rows, [
        Heading("name", _("困难类型"), kind="name"), Heading("raised", _("提出（件）"), say=wording.count, kind="number", defines="difficulties_raised"),
        Heading("solved", _("解决（件）"), say=wording.count, kind="number"),
        Heading("open", _("未解决（件）"), say=wording.count, kind="number"),
        Heading("rate", _("解决率"), say=wording.percent, kind="share", defines="difficulties_solved"),
        Heading("change", _("较上周（百分点）"), say=wording.gap, kind="number", compares=CHANGES),
        Heading("reported", _("填报家数"), say=wording.count, kind="number")], empty=_("没有困难诉求填报。"))
    note = Note(newest(ask, at=at, region=region), source=source(), exact=True, against=values.days_before(figures))
    return Figure(table, sentences.difficulties(figures, code=region), _counted(ask, values.pick(figures, CODES[1]), at=at, region=region), note, facts=figures)


def _counted(ask: Ask, whole: values.Value | None, *, at: date, region: int) -> str:
    """What is counted, and of how many zones; where some zones filed last on an earlier day than others, since when."""
    filed = of(ask(zones.troubles, at=at, level="zone"), region)["on"]
    sentence = _("各高新区截至该日最近一次填报的累计数")
    if whole:
        sentence = _("{what}，{all}家中{n}家有填报", what=sentence, all=wording.count(whole.expected), n=wording.count(whole.reported))
    return sentence if filed.nunique() < 2 else _("{what}，其中{n}家最近一次填报早于{day}", what=sentence, n=wording.count((filed < filed.max()).sum()),
                                            day=wording.day_beside(values.as_day(filed.max()), at))


def _row(figures: pd.DataFrame, split: str) -> dict:
    rate = values.pick(figures, CODES[1], split=split)
    known = rate and rate.denominator is not None
    return {"name": kind(split.removeprefix("difficulty=")) if split else _("合计"), "tone": "" if split else "total",
            "raised": rate.denominator if known else None, "solved": rate.numerator if known else None,
            "open": rate.denominator - rate.numerator if known else None, "rate": rate.value if known else None,
            "change": rate.change if known else None, "reported": rate.reported if rate else None}


@part("zones.difficulty_days", page="difficulties", kind="line", name=lambda: _("各类困难解决率走势"), datasets=DATASETS, defines=DEFINES)
def course(ask: Ask, *, at: date, region: int, start: date) -> Figure:
    """The share solved of each kind, day by day, a small picture each: six lines by steps lie on each other."""
    daily = reading.days(ask, at=at, region=region, start=start, codes=(CODES[1],))
    daily = daily[daily["split"] != ""]
    rows = pd.DataFrame({"date": pd.to_datetime(daily["period"]), "name": daily["split"].str.removeprefix("difficulty=").map(kind),
                         "value": daily["value"]})
    picture = multiples(rows, columns=2, height=78, demonstration=ask.demonstration)
    titles = {"date": _("日期"), "name": _("困难类型"), "value": _("解决率")}
    chart = charts.chart(picture, LINE, rows, x="date", series="name", titles=titles, box="content")
    return Figure(chart, _("各类困难解决率走势"), _("截至每日累计解决件数÷累计提出件数；纵轴相同"), Note(newest(ask, at=at, region=region), source=source()))


@part("zones.difficulty_offices", page="difficulties", kind="table", name=lambda: _("各报送单位困难诉求"), datasets=DATASETS, defines=DEFINES,
      outside=LEFT_OUT, options={"order": lambda: orders()})
def by_office(ask: Ask, *, at: date, region: int, order: str = LIST) -> Figure:
    """A row a reporting unit in the standard order; on demand the most unsolved first."""
    rows = ask(zones.troubles, at=at, level="reporting_unit")
    rows = by_offices(ask, rows, "code") if order == LIST else rows
    rows = rows[inside(rows["code"].astype(int), region)]
    return Figure(_table(rows, _("所属报送单位")), _("各报送单位困难诉求"), orders()[order],
                  Note(newest(ask, at=at, region=region), source=source()))


@part("zones.difficulty_zones", page="difficulties", kind="table", name=lambda: _("各高新区困难诉求"), datasets=DATASETS, defines=DEFINES,
      system=OWN_ROWS, outside=LEFT_OUT, options={"order": lambda: orders()})
def by_zone(ask: Ask, *, at: date, region: int, order: str = LIST) -> Figure:
    """The zones in the standard order, those where one kind dominates marked; on demand the most unsolved first."""
    own = of(ask(zones.troubles, at=at, level="zone"), region)
    rows = by_list(ask, own, "code", at=at) if order == LIST else own
    rows = rows.assign(tone=["unreported" if flag else "" for flag in rows["dominates"]], name=zone_links(ask, rows["code"], at=at))
    number = int(own["dominates"].sum())
    title = _("各高新区困难诉求") if own.empty else _("{n}家高新区有一类困难占三分之一以上", n=number) if number else _(
        "没有一类困难在哪家高新区占三分之一以上")
    return Figure(_table(rows, _("高新区")), title, _("占比为该类占本高新区提出件数的比例，占三分之一以上的标出；{order}", order=orders()[order]),
                  Note(newest(ask, at=at, region=region), reported=len(own), source=source()))


def orders() -> dict[str, str]:
    """How the tables of units and zones can be sorted."""
    return listed_first(("open", _("未解决多的在前")))


def _table(rows: pd.DataFrame, title: str) -> Table:
    rows = rows.assign(foremost=[_foremost(word, counts) for word, counts in zip(rows["foremost"], rows[list(KINDS)].to_numpy(), strict=True)])
    return Table(rows, [
        Heading("name", title, kind="name"), Heading("raised", _("提出（件）"), say=wording.count, kind="number", defines="difficulties_raised"),
        Heading("solved", _("解决（件）"), say=wording.count, kind="number"),
        Heading("open", _("未解决（件）"), say=wording.count, kind="number"),
        Heading("rate", _("解决率"), say=wording.percent, kind="number", defines="difficulties_solved"),
        Heading("foremost", _("最多的一类"), kind="short"), Heading("share", _("占比"), say=wording.percent, kind="number")],
        tall=460, empty=_("没有困难诉求填报。"))


def _foremost(word: str, counts: np.ndarray) -> str:
    """The kind with the most cases; where others have as many, how many share the place."""
    sharing = int((counts == counts[KINDS.index(word)]).sum())
    return extremes.kinds(kind(word), sharing) if sharing > 1 else kind(word)
