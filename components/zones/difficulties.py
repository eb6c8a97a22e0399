"""The difficulties firms raise: by kind, over time, by zone and by reporting unit, and where one dominates."""

from datetime import date

import numpy as np
import pandas as pd

from components import cached, filters, tables, values
from components.charts.lines import lines
from components.figure import Note, figure
from components.pictures import picture
from components.tables import Heading
from components.zones import reading
from components.zones.links import zone_links
from data import wording
from data.indicators import zones
from data.indicators.zones.difficulties import CODES, KINDS
from data.language import _, chosen
from data.sentences import extremes
from data.sentences import zones as sentences
from db import demonstration

MOST = 60  # rows on screen


def kind(word: str) -> str:
    """A difficulty as it is called."""
    return chosen(word, sentences.DIFFICULTIES[word])


def newest(*, at: date, region: int) -> date:
    """The data date of the newest report that counts: difficulties are not filed every day. The day asked for without any."""
    found = values.pick(reading.figures(at=at, region=region, codes=CODES), CODES[1])
    return found.data_date if found and found.data_date else at


def by_kind(*, at: date, region: int) -> None:
    """Raised, solved, unsolved and the rate of each kind, the total first."""
    figures = reading.figures(at=at, region=region, codes=CODES)
    rows = pd.DataFrame([_row(figures, "")] + [_row(figures, f"difficulty={word}") for word in KINDS])
    whole = values.pick(figures, CODES[1])
    note = Note(at=newest(at=at, region=region), reported=whole.reported if whole else None, expected=whole.expected if whole else None,
                source=_("企业困难诉求"), exact=True)
    with figure(sentences.difficulties(figures, code=region), key="kinds", note=note, what=_counted(at=at, region=region)):
        if rows["raised"].isna().all():
            tables.nothing(_("没有困难诉求填报。"))
            return
        tables.table(rows, [
            Heading("name", _("困难类型"), kind="name"), Heading("raised", _("提出（件）"), say=wording.count, kind="number"),
            Heading("solved", _("解决（件）"), say=wording.count, kind="number"),
            Heading("open", _("未解决（件）"), say=wording.count, kind="number"),
            Heading("rate", _("解决率"), say=wording.percent, kind="share"),
            Heading("change", _("较上周（百分点）"), say=wording.gap, kind="number"),
            Heading("reported", _("填报家数"), say=wording.count, kind="number")])


def _counted(*, at: date, region: int) -> str:
    """What is counted; where some zones filed last on an earlier day than others, since when."""
    filed = _zones(at=at, region=region)["on"]
    told = _("各高新区截至该日最近一次填报的累计数")
    return told if filed.nunique() < 2 else _("{what}，其中{n}家最近一次填报早于{day}", what=told, n=wording.count((filed < filed.max()).sum()),
                                            day=wording.day(values.as_day(filed.max())))


def _zones(*, at: date, region: int) -> pd.DataFrame:
    found = cached.ask(zones.troubles, at=at, level="zone")
    return found if region == filters.NATION else found[found["office"] == region]


def _row(figures: pd.DataFrame, split: str) -> dict:
    found = values.pick(figures, CODES[1], split=split)
    known = found and found.denominator is not None
    return {"name": kind(split.removeprefix("difficulty=")) if split else _("合计"), "tone": "" if split else "total",
            "raised": found.denominator if known else None, "solved": found.numerator if known else None,
            "open": found.denominator - found.numerator if known else None, "rate": found.value if known else None,
            "change": found.change if known else None, "reported": found.reported if found else None}


def course(*, at: date, region: int, start: date) -> None:
    """The share solved of each kind, day by day."""
    with figure(_("各类困难解决率走势"), key="difficulty_days", what=_("截至每日累计解决件数÷累计提出件数"),
                note=Note(at=newest(at=at, region=region), source=_("企业困难诉求"))):
        picture(cached.ask(specification, at=at, region=region, start=start), height=330)


def specification(connection, *, at: date, region: int, start: date, known_on: int | None = None) -> dict:
    """The lines as Vega-Lite."""
    daily = reading.series(connection, at=at, region=region, start=start, codes=(CODES[1],), known_on=known_on)
    daily = daily[daily["split"] != ""]
    told = pd.DataFrame({
        "date": pd.to_datetime(daily["period"]), "series": daily["split"].str.removeprefix("difficulty=").map(kind),
        "value": daily["value"], "of": [wording.share(n, m) for n, m in zip(daily["numerator"], daily["denominator"], strict=True)]})
    return lines(told, tooltip={"of": _("解决/提出")}, height=320, demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def by_office(*, at: date, region: int) -> None:
    """A row a reporting unit, the most unsolved first."""
    found = cached.ask(zones.troubles, at=at, level="reporting_unit")
    found = found if region == filters.NATION else found[found["code"] == str(region)]
    with figure(_("各推荐单位困难诉求"), key="office_troubles", what=_("未解决件数多的在前"),
                note=Note(at=newest(at=at, region=region), source=_("企业困难诉求"))):
        _table(found, _("推荐单位"))


def by_zone(*, at: date, region: int) -> None:
    """The zones where one kind dominates on top, then the most unsolved."""
    found = _zones(at=at, region=region)
    rows = found.sort_values(["dominates", "open"], ascending=[False, False], kind="stable")
    rows = rows.assign(tone=["unreported" if flag else "" for flag in rows["dominates"]],
                       name=zone_links(rows["code"], at=at))
    number = int(found["dominates"].sum())
    title = _("各高新区困难诉求") if found.empty else _("{n}家高新区有一类困难占三分之一以上", n=number) if number else _(
        "没有一类困难在哪家高新区占三分之一以上")
    with figure(title, key="zone_troubles", what=_("占比为该类占本高新区提出件数的比例，突出的在前"),
                note=Note(at=newest(at=at, region=region), reported=len(found), source=_("企业困难诉求"))):
        _table(rows, _("高新区"))


def _table(rows: pd.DataFrame, title: str) -> None:
    if rows.empty:
        tables.nothing(_("没有困难诉求填报。"))
        return
    whole, rows = len(rows), rows.head(MOST)
    rows = rows.assign(foremost=[_foremost(word, counts) for word, counts in zip(rows["foremost"], rows[list(KINDS)].to_numpy(), strict=True)])
    tables.table(rows, [
        Heading("name", title, kind="name"), Heading("raised", _("提出（件）"), say=wording.count, kind="number"),
        Heading("solved", _("解决（件）"), say=wording.count, kind="number"),
        Heading("open", _("未解决（件）"), say=wording.count, kind="number"),
        Heading("rate", _("解决率"), say=wording.percent, kind="number"),
        Heading("foremost", _("最多的一类"), kind="short"), Heading("share", _("占比"), say=wording.percent, kind="number")], tall=460,
        caption=_("显示前{n}家，共{all}家", n=MOST, all=whole) if whole > MOST else "")


def _foremost(word: str, counts: np.ndarray) -> str:
    """The kind with the most cases; where others have as many, how many share the place."""
    sharing = int((counts == counts[KINDS.index(word)]).sum())
    return extremes.kinds(kind(word), sharing) if sharing > 1 else kind(word)
