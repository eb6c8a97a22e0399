"""Quotas: selected of allowed for each of the 37, with the recorded reason where one passed its quota, and the document of its list."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import reading, words
from components.hundred.links import office_links
from components.hundred.map import QUOTA_EXCEEDED
from data import wording
from data.indicators import regional
from data.indicators.hundred import lists, one, roll
from data.language import _, chosen
from data.ledger import explanations
from data.questions import Ask
from data.regions import NATION
from data.sentences import hundred as sentences

USED, FREE = "●", "○"  # a place that is taken, one that is not
NO_LIST = "unreported"
SIDES = {"cities": "city_quota", "parks": "park_quota"}


@part("hundred.quota_rows", page="hundred_quotas", kind="table", name=lambda: _("各推荐单位名额使用"), datasets=("hundred_units", "hundred_filings"),
      defines=(("hundred", "quota_use"),), system=OWN_ROWS, outside=LEFT_OUT)
def quota_rows(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """The 37 in the standard order, 合计 first. Who filed no list has no number: that is not 0 of 3."""
    ledger, offices = ask(lists.quota_ledger, at=at), ask(regional.offices)
    kinds = dict(zip(offices["adcode"].astype(str), offices["kind"], strict=True))
    listed = {str(code) for code in reading.listed(ask, at=at)}
    reasons = {code: _reason(ask, int(code), at) for code in ledger.loc[ledger["over"].astype(bool), "code"]}
    documents = _documents(ask, at)
    rows = ledger.assign(
        peer=[words.word(kinds[code]) if code in kinds else None for code in ledger["code"]],
        **{f"{side}_use": [_use(*each, code in listed or code == str(NATION), code == str(NATION)) for each, code in zip(
            zip(ledger[side], ledger[quota], strict=True), ledger["code"], strict=True)] for side, quota in SIDES.items()},
        explained=[_said(code, over, reasons) for code, over in zip(ledger["code"], ledger["over"], strict=True)],
        entry=[_entry(reasons.get(code)) for code in ledger["code"]], document_no=[documents.get(code) for code in ledger["code"]],
        tone=["total" if code == str(NATION) else "" if code in listed else NO_LIST for code in ledger["code"]])
    rows["name"] = [rows["name"].iloc[0] if region == NATION else _("全国合计"), *office_links(ask, rows["code"].iloc[1:], rows["name"].iloc[1:], at=at)]
    shown = rows if region == NATION else rows[rows["code"].isin([str(NATION), str(region)])]
    own = rows.iloc[1:] if region == NATION else rows[rows["code"] == str(region)]
    title = sentences.quotas(ledger[ledger["code"].isin(own["code"])].assign(explained=[reasons.get(code) is not None for code in own["code"]]))
    none = int((own["tone"] == NO_LIST).sum())
    caption = chosen("；", "; ").join(text for text in (
        _("每省城市、园区各不超过3个，计划单列市和新疆生产建设兵团各1个，湖北省不限"), _("{n}个未报名单，不作0计", n=none) if none else "",
        _("{used}为已用名额，{free}为空额", used=USED, free=FREE)) if text)
    table = Table(shown, [
        Heading("name", _("推荐单位"), kind="name"), Heading("peer", _("类别"), kind="short"), Heading("cities_use", _("城市（入选/名额）"), kind="short", defines="quota_use"),
        Heading("parks_use", _("园区（入选/名额）"), kind="short", defines="quota_use"), Heading("explained", _("超出名额的书面说明"), kind="long"),
        Heading("entry", _("上报记录"), kind="short"), Heading("document_no", _("名单文号"), kind="long")], caption)
    return Figure(table, title, _("{place}，标准次序；计划单列市和兵团与省并列", place=ask(regional.called, office=region)),
                  Note(at, len(own) - none, len(own), _("各推荐单位名单和上报记录")))


def _use(used: float, quota: float, has_list: bool, is_nation: bool) -> str:
    """●●○ 2/3; ●●●●●● 6/3（超3）; 10/不限; 未报名单 of who filed no list; of the nation how many."""
    if is_nation:
        return _("{n}（目标100个左右）", n=wording.count(used))
    if not has_list:
        return _("未报名单")
    if quota != quota:
        return f"{USED * int(used)} {wording.count(used)}/{_('不限')}"
    over = _("（超{n}）", n=wording.count(used - quota)) if used > quota else ""
    return f"{USED * int(used)}{FREE * max(0, int(quota - used))} {wording.count(used)}/{wording.count(quota)}{over}"


def _reason(ask: Ask, office: int, at: date) -> pd.Series | None:
    """The newest explanation of its passed quota; None where nothing was written."""
    written = ask(explanations.of_office, office=office, programme="hundred")
    written = written[written["kind"] == QUOTA_EXCEEDED]
    return None if written.empty else written.iloc[0]


def _said(code: str, over: bool, reasons: dict) -> str | None:
    if not over:
        return None
    reason = reasons.get(code)
    return _("尚未说明") if reason is None else reason["explanation"]


def _entry(reason: pd.Series | None) -> Link | None:
    return None if reason is None else Link(_("第{n}号", n=int(reason["batch"])), page="batches", address={"entry": str(int(reason["batch"]))})


def _documents(ask: Ask, at: date) -> dict[str, str | None]:
    """By office: the document of its newest list filed by letter, else those that stand with its units."""
    rows = ask(roll.roll, at=at)
    documents = {str(code): words.listed(of["document_no"]) for code, of in rows.groupby("office")}
    letters = ask(one.filings, at=at)
    letters = letters[(letters["filing"] == "名单") & letters["document_no"].notna()].sort_values("year", kind="stable")
    return documents | dict(zip(letters["adcode"].astype(str), letters["document_no"], strict=True))
