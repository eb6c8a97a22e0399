"""One zone at a glance: what it is, its cards, its course against its tier, its neighbours."""

from datetime import date, timedelta

import pandas as pd

from components.charts.theme import ACCENT, GREY
from components.figures import charts
from components.figures.bodies import Cards, Chart, Heading, Remark, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import rates, reading
from components.zones.links import zone_links
from components.zones.parts import REGIONS, tier
from components.zones.trend import stated
from data import wording
from data.indicators import zones
from data.indicators.zones import one
from data.language import _, chosen
from data.naming.english import called
from data.questions import Ask
from data.reference import policies
from data.sentences import zones as sentences

CODES = ("resumption", "resumption_large", "resumption_small", "resumption_hnte", "resumption_tech_sme", "staff_return",
         "capacity", "power", "reporting", "change_7d")


@part("zone.about", page="zone", kind="words", name=lambda: _("高新区基本情况"), datasets=("zones",))
def about(ask: Ask, *, zone: str, at: date) -> Figure:
    """Where it lies, since when it is on the list."""
    facts, listed = ask(one.about, zone=zone), ask(one.listed, at=at)
    words = [called(zone), *listed.loc[listed["zone"] == zone, "office_name"], called(facts["host"]), chosen(facts["region"], REGIONS[facts["region"]]),
             _("{year}年进入国家高新区名录", year=facts["approved_year"]),
             _("{day}退出名录", day=wording.full_day(facts["until"])) if facts["until"] else ""]
    return Figure(Remark(" · ".join(word for word in words if word)))


@part("zone.cards", page="zone", kind="cards", name=lambda: _("本高新区主要指标"), datasets=("zone_daily",),
      defines=tuple(("zones", code) for code in CODES), system=OWN_ROWS, outside=LEFT_OUT)
def at_a_glance(ask: Ask, *, zone: str, at: date) -> Figure:
    """Its rates of the day; a rate it did not give is missing, not nought."""
    now, day, week = (_of(ask(zones.figures, at=at - back, level="zone", codes=CODES), zone)
                      for back in (timedelta(0), reading.DAY, reading.WEEK))
    figures, came = reading.since(now, day=day, week=week), ask(one.came, zone=zone, at=at)
    return Figure(Cards([rates.plain(code, figures=figures, daily=now.iloc[:0], came=came) for code in CODES[:8]]), facts=figures,
                  note=Note(at, source=_("高新区日报")))


def _of(figures: pd.DataFrame, zone: str) -> pd.DataFrame:
    return figures[figures["code"] == zone]


@part("zone.days", page="zone", kind="line", name=lambda: _("本高新区与同等级高新区复工率走势"), datasets=("zone_daily",),
      defines=(("zones", "resumption"),), system=OWN_ROWS, outside=LEFT_OUT)
def course(ask: Ask, *, zone: str, at: date, start: date, target: int | None = None) -> Figure:
    """Its rate beside that of all zones of the tier it stood in on each day."""
    daily = ask(one.tier_days, zone=zone, start=start, end=at)
    last = daily.iloc[-1]
    return Figure(_lines(ask, daily, target), sentences.beside_tier(last["rate"], last["of_tier"]),
                  _("与当日同一风险等级全部已报高新区相比"), Note(at, source=_("高新区日报")))


def _lines(ask: Ask, daily: pd.DataFrame, target: int | None) -> Chart:
    words = {"rate": _("本高新区"), "of_tier": _("同等级整体")}
    long = daily.melt(id_vars=["day", "tier"], value_vars=list(words))
    rows = pd.DataFrame({"date": pd.to_datetime(long["day"]), "series": long["variable"].map(words), "value": long["value"],
                         "tier": long["tier"].map(tier, na_action="ignore").fillna(wording.MISSING)})
    return charts.line(rows, tooltip={"tier": _("当日等级")}, marks=ask(policies.marks)[["date", "label"]], height=370, box=390,
                       target=stated(target), colours={words["rate"]: ACCENT, words["of_tier"]: GREY}, demonstration=ask.demonstration)


@part("zone.neighbours", page="zone", kind="table", name=lambda: _("同等级相邻高新区"), datasets=("zone_daily",),
      defines=(("zones", "resumption"), ("zones", "change_7d")), system=OWN_ROWS, outside=LEFT_OUT)
def neighbours(ask: Ask, *, zone: str, at: date) -> Figure:
    """The zones of the same tier just above and below."""
    near = ask(one.neighbours, zone=zone, at=at)
    own = near[near["zone"] == zone]
    rows = near.assign(tone=["total" if name == zone else "" for name in near["zone"]], zone=zone_links(ask, near["zone"], at=at))
    table = Table(rows, [
        Heading("zone", _("高新区"), kind="name"), Heading("place", _("位次"), say=wording.count, kind="number"),
        Heading("rate", _("复工率"), say=wording.percent, kind="number", defines="resumption"),
        Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number", defines="change_7d")],
        empty=_("当日没有填报，或没有填报风险等级。"))
    return Figure(table, _("同等级高新区") if own.empty else _placed(own.iloc[0]), _("同一风险等级中复工率紧邻的高新区"),
                  Note(at, source=_("高新区日报"), exact=True))


def _placed(own: pd.Series) -> str:
    """在低风险高新区中列第77位，共164家; with how many share the place."""
    fields = {"tier": tier(own["risk"]), "n": own["place"], "all": own["places"], "m": own["sharing"]}
    return _("在{tier}高新区中并列第{n}位（{m}家），共{all}家", **fields) if own["sharing"] > 1 else _(
        "在{tier}高新区中列第{n}位，共{all}家", **fields)
