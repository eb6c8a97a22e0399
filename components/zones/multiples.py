"""Small pictures of one scale side by side: by province, tier, region, size or kind of firm, each against the whole."""

from datetime import date

import pandas as pd

from components.charts.multiples import multiples
from components.figures import charts
from components.figures.bodies import LINE, Chart
from components.figures.figure import AS_IT_IS, LEFT_OUT, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.parts import REGIONS, tier
from components.zones.trend import stated
from data import wording
from data.indicators import regional, zones
from data.indicators.zones import sizes, tiers
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION

FEW = 4  # pictures that stand in one row
KINDS = ("resumption_large", "resumption_small", "resumption_hnte", "resumption_tech_sme")


def ways() -> dict[str, str]:
    """By what the pictures can be split."""
    return {"risk": _("风险等级"), "region": _("地区"), "size": _("高新区规模"), "kind": _("企业类型"), "province": _("省（区、市）")}


@part("zones.multiples", page="tiers", kind="line", name=lambda: _("分类每日复工率"), datasets=("zone_daily",),
      defines=(("zones", "resumption"), *(("zones", code) for code in KINDS)), options={"by": ways})
def courses(ask: Ask, *, at: date, region: int, start: date, by: str = "risk", target: int | None = None) -> Figure:
    """The pictures, each against the line of all; `target` in per cent."""
    region = NATION if by == "province" else region  # the provinces are always those of the nation
    what = _("灰线为{place}全部已报高新区；纵轴相同", place=ask(regional.called, office=region))
    if by == "risk":
        what = _("按各高新区最近一次填报的等级分组，每日为同一批高新区；{rest}", rest=what)
    if by == "size":
        what = _("按各高新区最近一次填报的企业总数分档；{rest}", rest=what)
    body = _pictures(ask, at=at, region=region, start=start, by=by, target=target)
    return Figure(body, _("按{way}看每日复工率", way=ways()[by]), what, Note(at, source=_("高新区日报")),
                  outside=LEFT_OUT if by == "province" else AS_IT_IS)


def _pictures(ask: Ask, *, at: date, region: int, start: date, by: str, target: int | None) -> Chart:
    daily = reading.days(ask, at=at, region=region, start=start, codes=("resumption", *KINDS) if by == "kind" else ("resumption",))
    whole = daily[(daily["indicator"] == "resumption") & (daily["split"] == "")]
    rows = {"kind": _kinds, "province": _provinces, "size": _sizes, "risk": _tiers}.get(by, _split)(ask, daily, at=at, start=start, region=region, by=by)
    number, compare = rows["name"].nunique(), pd.DataFrame({"date": whole["period"], "value": whole["value"]})
    few = number <= FEW
    picture = multiples(rows, compare=compare, target=stated(target),
                        columns=number if few else 6, height=170 if few else 84, demonstration=ask.demonstration)
    titles = {"date": _("日期"), "name": ways()[by], "value": _("企业复工率")}
    return charts.chart(picture, LINE, rows, x="date", series="name", titles=titles, box="content", target=stated(target), compare=compare)


def _split(ask: Ask, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str) -> pd.DataFrame:
    words = {word: chosen(word, en) for word, en in REGIONS.items()}
    of_split = daily[daily["split"].str.startswith(f"{by}=")]
    name = of_split["split"].str.removeprefix(f"{by}=").map(words)
    rows = pd.DataFrame({"name": name, "date": of_split["period"], "value": of_split["value"]})
    return rows.sort_values("name", key=lambda names: names.map(list(words.values()).index), kind="stable")


def _tiers(ask: Ask, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str) -> pd.DataFrame:
    """The same zones on every day: a line of whoever stands in the tier on the day would fall when zones leave it."""
    days = ask(tiers.courses, start=start, end=at, office=reading.office(region))
    now = days[days["day"] == at].set_index("tier")["zones"]
    words = {word: _("{tier}（{n}家）", tier=tier(word), n=now.get(word, 0)) for word in ("高", "中", "低")}
    rows = pd.DataFrame({"name": days["tier"].map(words), "date": days["day"], "value": days["rate"]})
    return rows.sort_values("name", key=lambda names: names.map(list(words.values()).index), kind="stable")


def _kinds(ask: Ask, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str) -> pd.DataFrame:
    words = dict(zip(KINDS, (_("规上"), _("中小企业"), _("高新技术企业"), _("科技型中小企业")), strict=True))
    of_kind = daily[daily["indicator"].isin(KINDS) & (daily["split"] == "")]
    rows = pd.DataFrame({"name": of_kind["indicator"].map(words), "date": of_kind["period"], "value": of_kind["value"]})
    return rows.sort_values("name", key=lambda names: names.map(list(words.values()).index), kind="stable")


def _provinces(ask: Ask, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str) -> pd.DataFrame:
    provinces = ask(zones.series, start=start, end=at, level="province", codes=("resumption",))
    provinces = provinces[provinces["split"] == ""]
    return pd.DataFrame({"name": provinces["name"], "date": provinces["period"], "value": provinces["value"]})


def _sizes(ask: Ask, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str) -> pd.DataFrame:
    days = ask(sizes.days, start=start, end=at, office=reading.office(region))
    days = days[days.groupby("size")["zones"].transform("max") > 0]
    return pd.DataFrame({"name": days["size"].map(size), "date": days["day"], "value": days["rate"]})


def size(place: int) -> str:
    """A class of size as it is called: 500家以下, 500～999家, 2,000家及以上."""
    breaks = [None, *sizes.BREAKS, None]
    low, high = breaks[place], breaks[place + 1]
    if low is None:
        return _("企业{n}家以下", n=wording.count(high))
    return _("企业{n}家及以上", n=wording.count(low)) if high is None else _("企业{low}～{high}家", low=wording.count(low), high=wording.count(high - 1))
