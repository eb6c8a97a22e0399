"""The quota ledger: the 37 reporting units in standard order, 合计 first."""

from datetime import date

import pandas as pd

from components.figures import values
from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import reading
from components.hundred.links import office_links
from components.hundred.reading import CITY, PARK
from data import wording
from data.indicators import regional
from data.indicators.hundred import lists
from data.indicators.hundred.register import AFTERWARDS
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION

COLUMNS = {
    "cities": ("quota_use", CITY, "numerator"), "city_quota": ("quota_use", CITY, "denominator"),
    "parks": ("quota_use", PARK, "numerator"), "park_quota": ("quota_use", PARK, "denominator"),
    "budget": ("budget_execution", "", "denominator"), "spent": ("budget_execution", "", "numerator"),
    "execution": ("budget_execution", "", "value"), "gap": ("execution_gap", "", "value"),
    "in_place": ("funds_in_place", "", "value"),
    "overdue": ("issues_overdue", "", "value"),
}


@part("hundred.quotas", page="hundred", kind="table", name=lambda: _("名额与资金台账"), datasets=reading.DATASETS,
      defines=tuple(dict.fromkeys(("hundred", code) for code, *_rest in (*COLUMNS.values(), ("filing_missing",)))), system=OWN_ROWS, outside=LEFT_OUT)
def quotas(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """The 37 reporting units in standard order, the nation on top; or one of them beneath the nation."""
    whole = rows(ask, at=at)
    whole = whole if region == NATION else whole.loc[[str(NATION), str(region)]].assign(name=lambda both: [_("全国合计"), both["name"].iloc[1]])
    caption = chosen("；", "; ").join(part for part in (
        _("未含香港、澳门特别行政区和台湾省数据"), _("湖北省名额不限"), _left_out(ask, at=at, region=region), _rounded(whole)) if part)
    named = [whole["name"].iloc[0], *office_links(ask, whole.index[1:], whole["name"].iloc[1:], at=at)]
    table = Table(whole.assign(name=named), [
        Heading("name", _("推荐单位"), kind="name"), Heading("city_use", _("城市（入选/名额）"), kind="number", defines="quota_use"),
        Heading("park_use", _("园区（入选/名额）"), kind="number", defines="quota_use"),
        Heading("budget", _("预算数（万元）"), say=wording.in_column(whole["budget"]), kind="number"),
        Heading("spent", _("执行数（万元）"), say=wording.in_column(whole["spent"]), kind="number"),
        Heading("execution", _("预算执行率"), say=wording.percent, kind="share"),
        Heading("gap", _("与序时进度差（百分点）"), say=wording.gap, kind="number"),
        Heading("in_place", _("资金到位率"), say=wording.percent, kind="share"),
        Heading("missing", _("逾期未报（项）"), say=wording.count, kind="number", defines="filing_missing"),
        Heading("overdue", _("超期事项（件）"), say=wording.count, kind="number", defines="issues_overdue"),
    ], caption, 560)
    place = ask(regional.called, office=region)
    title = _("名额与资金台账") if region == NATION else _("{place}名额与资金", place=place)
    what = _("37个推荐单位，标准次序") if region == NATION else _("{place}与全国合计", place=place)
    return Figure(table, title, what, Note(at, source=_("各推荐单位报送")))


def rows(ask: Ask, *, at: date) -> pd.DataFrame:
    """One row an office, the nation on top."""
    offices = ask(regional.offices)
    nation = values.wide(reading.figures(ask, at=at, region=NATION), COLUMNS).assign(name=_("合计"), tone="total")
    each = values.wide(reading.by_office(ask, at=at), COLUMNS).reindex(offices["adcode"].astype(str))
    each = each.assign(name=offices["label"].tolist(), tone="")
    whole = pd.concat([nation, each])
    has_list = whole.index.isin([str(code) for code in reading.listed(ask, at=at)])
    filings = reading.filings(ask, at=at)
    missing = filings[filings["passed"].astype(bool)].groupby("adcode")["missing"].sum()  # nothing is said of a time before any filing is due
    items = missing.rename(index=str).reindex(whole.index).where(whole.index != str(NATION), missing.sum(min_count=1))
    return whole.assign(city_use=_use(whole["cities"], whole["city_quota"], has_list), missing=items,
                        park_use=_use(whole["parks"], whole["park_quota"], has_list))


def _left_out(ask: Ask, *, at: date, region: int) -> str:
    """Who is funded afterwards and so not held against time, with their budget; nothing where there is none."""
    units = ask(lists.units, at=at)
    units = units[units["funding_mode"] == AFTERWARDS]
    units = units if region == NATION else units[units["office"] == region]
    return _("与序时进度差不含后补助的{n}个城市（园区），预算{budget}", n=len(units), budget=_budget(units)) if len(units) else ""


def _budget(units: pd.DataFrame) -> str:
    """Of whom nobody filed, no nought."""
    return wording.money(units["budget"].sum()) if units["budget"].notna().any() else _("未填")


def _rounded(whole: pd.DataFrame) -> str:
    """Why the rows of a column do not add up to its total, where they do not."""
    rows = whole[["budget", "spent"]].fillna(0).map(lambda number: float(wording.count(number).replace(",", "")))
    apart = (rows.iloc[1:].sum() - rows.iloc[0]).abs() > 1e-6
    return _("金额按四舍五入显示，合计按未舍入的数计算") if len(whole) > 2 and apart.any() else ""


def _use(selected: pd.Series, quota: pd.Series, listed: pd.Series) -> list[str]:
    """6/3（超3）; 10/不限; 未报名单 of a unit that filed no list; of the nation 91（目标100个左右）."""
    texts, unlimited = [], _("不限")
    for code, used, allowed, has_list in zip(selected.index, selected.fillna(0), quota, listed, strict=True):
        if code == str(NATION):
            texts.append(_("{n}（目标100个左右）", n=wording.count(used)))
        elif not has_list:
            texts.append(_("未报名单"))
        elif allowed != allowed:
            texts.append(f"{wording.count(used)}/{unlimited}")
        else:
            over = _("（超{n}）", n=wording.count(used - allowed)) if used > allowed else ""
            texts.append(f"{wording.count(used)}/{wording.count(allowed)}{over}")
    return texts
