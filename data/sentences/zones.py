"""Zone recovery in words: the sentence everybody quotes, and titles that say the finding."""

from datetime import date
from functools import partial

import pandas as pd

from data import wording
from data.indicators.changes import LEVEL, is_level
from data.language import _, chosen
from data.naming.english import called
from data.sentences import extremes
from data.sentences.reading import code_of, date_of, known, name_of, nothing, row, told, value

CAMPAIGN = 2020  # the year whose dates go without saying it
TIERS = {"高": "high", "中": "medium", "低": "low"}
REGIONS = {"东部": "East", "中部": "Central", "西部": "West", "东北": "Northeast"}
DIFFICULTIES = {"员工返岗难": "Staff return", "企业融资难": "Financing", "供应链协同难": "Supply chains",
                "物流配送难": "Logistics", "防疫物资不足": "Protective supplies", "其他": "Other difficulties"}


def headline(figures: pd.DataFrame, *, code: str | int | None = None, carried: int = 0, open_: bool = False,
             year: bool = False) -> str:
    """截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%，其中规上94.2%，35家复工率100%。

    `figures` are those of a day; `code` picks a place (default: the nation, or the only place there). `carried`: how many zones
    count with an earlier report; `open_`: the day is still being filed; `year`: its year is said in any case.
    """
    place = code_of(figures, code)
    reporting = row(figures, "reporting", code=place)
    if reporting is None:
        return nothing()
    name = name_of(figures, place)
    day = wording.full_day(date_of(figures)) if year else _day(date_of(figures))
    fields = {"day": _("{day}（填报中）", day=day) if open_ else day, "place": name, "all": wording.count(reporting["expected"]),
              "n": wording.count(reporting["reported"])}
    lead = _("截至{day}，{place}{all}家国家高新区中已报{n}家", **fields) if name else _(
        "截至{day}，{all}家国家高新区中已报{n}家", **fields)
    lead = _("{lead}（另沿用{n}家七日内填报）", lead=lead, n=wording.count(carried)) if carried else lead
    rate = value(figures, "resumption", code=place)
    if rate is None:
        return told([lead, nothing()])
    large, full = value(figures, "resumption_large", code=place), value(figures, "zones_full", code=place)
    return told([lead, _("企业整体复工率{rate}", rate=wording.percent(rate)),
                 "" if large is None else _("其中规上{rate}", rate=wording.percent(large)),
                 "" if full is None else _("{n}家复工率100%", n=wording.count(full)) if full else _("没有高新区复工率达到100%")])


def _day(on: date) -> str:
    """4月1日; of another year than that of the campaign with its year: 2022年4月1日."""
    return wording.day(on) if on.year == CAMPAIGN else wording.full_day(on)


def trend(figures: pd.DataFrame, *, code: str | int | None = None) -> str:
    """整体复工率79.0%，较一周前提高4.6个百分点: the title of the daily lines."""
    place = code_of(figures, code)
    rate, week = value(figures, "resumption", code=place), value(figures, "change_7d", code=place)
    if rate is None:
        return _("企业复工率")
    if week is None:
        return _("企业整体复工率{rate}", rate=wording.percent(rate))
    if is_level(week):
        return _("企业整体复工率{rate}，与一周前持平", rate=wording.percent(rate))
    return _("企业整体复工率{rate}，较一周前{change}", rate=wording.percent(rate), change=wording.points(week, signed=True))


def groups(figures: pd.DataFrame, *, code: str | int | None = None) -> str:
    """规上企业复工率94.2%，高于中小企业16.3个百分点."""
    place = code_of(figures, code)
    large, small = (value(figures, f"resumption_{group}", code=place) for group in ("large", "small"))
    if large is None or small is None:
        return _("各类企业复工率")
    gap, rates = large - small, (wording.percent(large), wording.percent(small))
    if is_level(gap):
        return (_("规上企业与中小企业复工率持平，均为{rate}", rate=rates[0]) if rates[0] == rates[1] else
                _("规上企业复工率{rate}，与中小企业（{other}）持平", rate=rates[0], other=rates[1]))
    sentence = _("规上企业复工率{rate}，高于中小企业{gap}") if gap > 0 else _("规上企业复工率{rate}，低于中小企业{gap}")
    return sentence.format(rate=wording.percent(large), gap=wording.points(abs(gap)))


def places(figures: pd.DataFrame, *, average: float | None = None) -> str:
    """浙江省复工率最高（98.0%），低于全国平均的有12地: over the places of one level, of whom those with a single zone are no headline."""
    ranked = known(figures, "resumption")
    groups = ranked[ranked["reported"] > 1]
    first = extremes.rates(groups["name"], groups["value"], average=average) or _("各地企业复工率")
    return first if len(groups) == len(ranked) or len(groups) < 2 else _("{first}（报送2家及以上的地方）", first=first)


def listed(points: pd.DataFrame, *, average: float | None = None) -> str:
    """石河子高新区复工率最高（98.0%），低于全国平均的有60家: over the zones of a list with short_name, zone and rate."""
    by_rate = _by_rate(points)
    names = by_rate["short_name"].fillna(by_rate["zone"]).map(called)
    return extremes.rates(names, by_rate["rate"], many=extremes.zones, average=average, below=extremes.zones_below) or _("各高新区企业复工率")


def industries(rows: pd.DataFrame) -> str:
    """新材料复工率最高（92.8%），各8项相差3.5个百分点: over rows of industry, zones and rate; that of a single zone is no headline."""
    by_rate = _by_rate(rows[rows["zones"] > 1])
    return extremes.rates(by_rate["industry"], by_rate["rate"], many=extremes.industries) or _("分产业复工率")


def regions(rows: pd.DataFrame) -> str:
    """东部复工率最高（93.1%），各4项相差5.1个百分点: over rows of name, zones and rate; a region of a single zone is no headline."""
    by_rate = _by_rate(rows[rows["zones"] > 1])
    return extremes.rates(by_rate["name"], by_rate["rate"]) or _("分地区复工率")


def _by_rate(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["rate"].notna()].sort_values("rate", ascending=False, kind="stable")


def tiers(figures: pd.DataFrame, *, code: str | int | None = None) -> str:
    """高风险地区高新区复工率55.0%，比低风险低30.1个百分点; a tier of a single zone is no headline."""
    place = code_of(figures, code)
    tier_rows = {tier: row(figures, "resumption", split=f"risk={tier}", code=place) for tier in TIERS}
    known_rates = {tier: each["value"] for tier, each in tier_rows.items()
                   if each is not None and pd.notna(each["value"]) and each["reported"] > 1}
    if len(known_rates) < 2:
        return _("分风险等级复工率")
    (high, above), (low, below) = next(iter(known_rates.items())), list(known_rates.items())[-1]
    gap = above - below
    if is_level(gap):
        return _("{high}风险与{low}风险地区高新区复工率持平", high=chosen(high, TIERS[high]),
                 low=chosen(low, TIERS[low]))
    sentence = _("{high}风险地区高新区复工率{rate}，比{low}风险低{gap}") if gap < 0 else _(
        "{high}风险地区高新区复工率{rate}，比{low}风险高{gap}")
    return sentence.format(high=chosen(high, TIERS[high]), low=chosen(low, TIERS[low]), rate=wording.percent(above),
                           gap=wording.points(abs(gap)))


def beside_tier(rate: float, of_tier: float) -> str:
    """比同等级高新区高6.4个百分点: the title of one zone's rate beside that of its tier; either may be missing."""
    if pd.isna(rate) or pd.isna(of_tier):
        return _("复工率走势")
    gap = rate - of_tier
    if is_level(gap):
        return _("与同等级高新区持平")
    sentence = _("比同等级高新区高{gap}") if gap > 0 else _("比同等级高新区低{gap}")
    return sentence.format(gap=wording.points(abs(gap)))


def missing(listed: pd.DataFrame, *, expected: int | None = None) -> str:
    """3家高新区未报送，分布在2个地方: the title of the list of zones.missing, which names them."""
    silent = listed[listed["status"] == "未报送"]
    late = len(listed) - len(silent)
    if expected == 0:
        return _("当日没有需要报送的高新区")
    if silent.empty:
        return _("全部高新区已报送，其中迟报{n}家", n=late) if late else _("全部高新区按时报送")
    offices = silent["office_name"].nunique()
    if offices == 1:
        return _("{n}家高新区未报送", n=wording.count(len(silent)))
    return _("{n}家高新区未报送，分布在{m}个地方", n=wording.count(len(silent)), m=offices)


def ranking(ranked: pd.DataFrame, *, average: float | None = None) -> str:
    """苏州工业园区等35家复工率最高（100.0%），低于全国平均的有60家: the title of the list of zones.ranking."""
    by_rate = _by_rate(ranked)
    if len(by_rate) == 1:
        return _("{best}复工率{high}", best=by_rate["zone"].iloc[0], high=wording.percent(by_rate["rate"].iloc[0]))
    return extremes.rates(by_rate["zone"], by_rate["rate"], many=extremes.zones, average=average,
                          below=extremes.zones_below) or _("高新区复工率排序")


def progress(ranked: pd.DataFrame) -> str:
    """黄冈高新区七日进展最快（提高12.3个百分点），4家下降: the title of the list of zones.ranking by progress."""
    by_change = ranked[ranked["change_7d"].notna()].sort_values("change_7d", ascending=False, kind="stable")
    if by_change.empty:
        return _("高新区七日进展排序")
    change_texts = by_change["change_7d"].map(partial(wording.points, signed=True))
    if len(by_change) == 1:
        return _("{best}七日{change}", best=by_change["zone"].iloc[0], change=change_texts.iloc[0])
    fell = int((by_change["change_7d"] < -LEVEL).sum())
    if by_change["change_7d"].iloc[0] < LEVEL:
        return _("七日来没有高新区提高，{n}家下降", n=fell) if fell else _("七日来各高新区复工率持平")
    top = {"best": extremes.sharing(by_change["zone"], change_texts, change_texts.iloc[0], many=extremes.zones), "change": change_texts.iloc[0]}
    return _("{best}七日进展最快（{change}），{n}家下降", n=fell, **top) if fell else _(
        "{best}七日进展最快（{change}），没有高新区下降", **top)


def difficulties(figures: pd.DataFrame, *, code: str | int | None = None) -> str:
    """员工返岗难最多，占提出件数的45.0%，总体解决率80.2%."""
    place = code_of(figures, code)
    whole, solved = value(figures, "difficulties_raised", code=place), value(figures, "difficulties_solved", code=place)
    kinds = figures[(figures["indicator"] == "difficulties_raised") & (figures["split"] != "") & (figures["code"] == place)
                    & figures["value"].notna()].sort_values(["value", "split"], ascending=[False, True])
    if not whole or kinds.empty:
        return _("企业困难诉求")
    names = kinds["split"].str.removeprefix("difficulty=").map(lambda kind: chosen(kind, DIFFICULTIES[kind]))
    most = kinds["value"].iloc[0]
    fields = {"kind": extremes.sharing(names, kinds["value"], most, many=extremes.kinds), "share": wording.percent(most / whole),
              "rate": wording.percent(solved)}
    return _("{kind}最多，各占提出件数的{share}，总体解决率{rate}", **fields) if (kinds["value"] == most).sum() > 1 else _(
        "{kind}最多，占提出件数的{share}，总体解决率{rate}", **fields)
