"""Small pictures of one scale side by side: by province, tier, region, size or kind of firm, each against the whole."""

from datetime import date

import pandas as pd

from components import cached, filters
from components.charts.multiples import multiples
from components.figure import Note, figure
from components.pictures import picture
from components.zones import reading
from components.zones.parts import REGIONS, tier
from components.zones.trend import stated
from data import wording
from data.indicators import zones
from data.indicators.zones import sizes
from data.language import _, chosen
from db import demonstration

FEW = 4  # pictures that stand in one row
KINDS = ("resumption_large", "resumption_small", "resumption_hnte", "resumption_tech_sme")


def ways() -> dict[str, str]:
    """By what the pictures can be split."""
    return {"risk": _("风险等级"), "region": _("地区"), "size": _("高新区规模"), "kind": _("企业类型"), "province": _("省（区、市）")}


def draw(*, at: date, region: int, start: date, by: str, target: int | None = None) -> None:
    """The pictures in their box."""
    title = _("按{way}看每日复工率", way=ways()[by])
    place = _("全国") if by == "province" or region == filters.NATION else filters.offices()[region]
    what = _("灰线为{place}全部已报高新区；纵轴相同", place=place)
    if by == "size":
        what = _("按各高新区最近一次填报的企业总数分档；{rest}", rest=what)
    with figure(title, key="multiples", what=what, note=Note(at=at, source=_("高新区日报"))):
        picture(cached.ask(specification, at=at, region=region, start=start, by=by, target=target), height="content")


def specification(connection, *, at: date, region: int, start: date, by: str, target: int | None = None, known_on: int | None = None) -> dict:
    """The pictures as Vega-Lite; `target` in per cent."""
    region = filters.NATION if by == "province" else region  # the provinces are always those of the nation
    codes = ("resumption", *KINDS) if by == "kind" else ("resumption",)
    daily = reading.series(connection, at=at, region=region, start=start, codes=codes, known_on=known_on)
    whole = daily[(daily["indicator"] == "resumption") & (daily["split"] == "")]
    rows = {"kind": _kinds, "province": _provinces, "size": _sizes}.get(by, _split)(connection, daily, at=at, start=start, region=region, by=by, known_on=known_on)
    number = rows["name"].nunique()
    few = number <= FEW
    return multiples(rows, compare=pd.DataFrame({"date": whole["period"], "value": whole["value"]}), target=stated(target),
                     columns=number if few else 6, height=170 if few else 84,
                     demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def _split(connection, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str, known_on: int | None) -> pd.DataFrame:
    words = {"risk": {word: tier(word) for word in ("高", "中", "低")},
             "region": {word: chosen(word, en) for word, en in REGIONS.items()}}[by]
    part = daily[daily["split"].str.startswith(f"{by}=")]
    name = part["split"].str.removeprefix(f"{by}=").map(words)
    found = pd.DataFrame({"name": name, "date": part["period"], "value": part["value"]})
    return found.sort_values("name", key=lambda names: names.map(list(words.values()).index), kind="stable")


def _kinds(connection, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str, known_on: int | None) -> pd.DataFrame:
    words = dict(zip(KINDS, (_("规上"), _("中小企业"), _("高新技术企业"), _("科技型中小企业")), strict=True))
    part = daily[daily["indicator"].isin(KINDS) & (daily["split"] == "")]
    found = pd.DataFrame({"name": part["indicator"].map(words), "date": part["period"], "value": part["value"]})
    return found.sort_values("name", key=lambda names: names.map(list(words.values()).index), kind="stable")


def _provinces(connection, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str, known_on: int | None) -> pd.DataFrame:
    part = zones.series(connection, start=start, end=at, level="province", codes=("resumption",), known_on=known_on)
    part = part[part["split"] == ""]
    return pd.DataFrame({"name": part["name"], "date": part["period"], "value": part["value"]})


def _sizes(connection, daily: pd.DataFrame, *, at: date, start: date, region: int, by: str, known_on: int | None) -> pd.DataFrame:
    found = sizes.days(connection, start=start, end=at, office=reading.office(region), known_on=known_on)
    found = found[found.groupby("size")["zones"].transform("max") > 0]
    return pd.DataFrame({"name": found["size"].map(size), "date": found["day"], "value": found["rate"]})


def size(place: int) -> str:
    """A class of size as it is called: 500家以下, 500～999家, 2,000家及以上."""
    breaks = [None, *sizes.BREAKS, None]
    low, high = breaks[place], breaks[place + 1]
    if low is None:
        return _("企业{n}家以下", n=wording.count(high))
    return _("企业{n}家及以上", n=wording.count(low)) if high is None else _("企业{low}～{high}家", low=wording.count(low), high=wording.count(high - 1))
