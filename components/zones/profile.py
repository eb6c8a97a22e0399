"""One zone at a glance: what it is, its cards, its course against its tier, its neighbours."""

from datetime import date, timedelta
from html import escape

import pandas as pd
import streamlit as st

from components import cached, cards, tables
from components.charts.lines import lines
from components.figure import Note, figure
from components.pictures import picture
from components.tables import Heading
from components.zones import rates, reading
from components.zones.links import zone_links
from components.zones.parts import REGIONS, tier
from components.zones.trend import stated
from data import policies, wording
from data.indicators import zones
from data.indicators.zones import one
from data.language import _, chosen
from data.sentences import zones as sentences
from db import demonstration

CODES = ("resumption", "resumption_large", "resumption_small", "resumption_hnte", "resumption_tech_sme", "staff_return",
         "capacity", "power", "reporting", "change_7d")


def heading(*, zone: str, at: date) -> None:
    """Where it lies, since when it is on the list."""
    told, listed = cached.ask(one.about, zone=zone), cached.ask(one.listed, at=at)
    parts = [zone, *listed.loc[listed["zone"] == zone, "office_name"], told["host"], chosen(told["region"], REGIONS[told["region"]]),
             _("{year}年进入国家高新区名录", year=told["approved_year"]),
             _("{day}退出名录", day=wording.full_day(told["until"])) if told["until"] else ""]
    st.html(f'<p class="source">{escape(" · ".join(part for part in parts if part))}</p>')


def at_a_glance(*, zone: str, at: date) -> None:
    """Its rates of the day; a rate it did not give is missing, not nought."""
    now, day, week = (_of(cached.ask(zones.figures, at=at - back, level="zone", codes=CODES), zone)
                      for back in (timedelta(0), reading.DAY, reading.WEEK))
    read = {"figures": reading.since(now, day=day, week=week), "daily": now.iloc[:0], "came": cached.ask(one.came, zone=zone, at=at)}
    cards.row([rates.plain(code, **read) for code in CODES[:8]])


def _of(figures: pd.DataFrame, zone: str) -> pd.DataFrame:
    return figures[figures["code"] == zone]


def course(*, zone: str, at: date, start: date, target: int | None = None) -> None:
    """Its rate beside that of all zones of the tier it stood in on each day."""
    daily = cached.ask(one.tier_days, zone=zone, start=start, end=at)
    last = daily.iloc[-1]
    with figure(sentences.beside_tier(last["rate"], last["of_tier"]), key="zone_days", what=_("与当日同一风险等级全部已报高新区相比"), note=Note(at=at, source=_("高新区日报"))):
        picture(cached.ask(specification, zone=zone, at=at, start=start, target=target), height=390)


def specification(connection, *, zone: str, at: date, start: date, target: int | None = None, known_on: int | None = None) -> dict:
    """The lines as Vega-Lite."""
    daily = one.tier_days(connection, zone=zone, start=start, end=at, known_on=known_on)
    words = {"rate": _("本高新区"), "of_tier": _("同等级整体")}
    long = daily.melt(id_vars=["day", "tier"], value_vars=list(words))
    told = pd.DataFrame({"date": pd.to_datetime(long["day"]), "series": long["variable"].map(words), "value": long["value"],
                         "tier": long["tier"].map(tier, na_action="ignore").fillna(wording.MISSING)})
    return lines(told, tooltip={"tier": _("当日等级")}, marks=policies.marks(connection, known_on=known_on)[["date", "label"]], height=370, target=stated(target),
                 colours={words["rate"]: "#1f4e9e", words["of_tier"]: "#5b6676"},
                 demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def neighbours(*, zone: str, at: date) -> None:
    """The zones of the same tier just above and below."""
    found = cached.ask(one.neighbours, zone=zone, at=at)
    own = found[found["zone"] == zone]
    title = _("同等级高新区") if own.empty else _placed(own.iloc[0])
    with figure(title, key="neighbours", what=_("同一风险等级中复工率紧邻的高新区"),
                note=Note(at=at, source=_("高新区日报"), exact=True)):
        if found.empty:
            tables.nothing(_("当日没有填报，或没有填报风险等级。"))
            return
        rows = found.assign(tone=["total" if name == zone else "" for name in found["zone"]],
                            zone=zone_links(found["zone"], at=at))
        tables.table(rows, [
            Heading("zone", _("高新区"), kind="name"), Heading("place", _("位次"), say=wording.count, kind="number"),
            Heading("rate", _("复工率"), say=wording.percent, kind="number"),
            Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number")])


def _placed(own: pd.Series) -> str:
    """在低风险高新区中列第77位，共164家; with how many share the place."""
    said = {"tier": tier(own["risk"]), "n": own["place"], "all": own["places"], "m": own["sharing"]}
    return _("在{tier}高新区中并列第{n}位（{m}家），共{all}家", **said) if own["sharing"] > 1 else _(
        "在{tier}高新区中列第{n}位，共{all}家", **said)
