"""The list as it is reported to the ministries: the columns of annexes 1 (cities) and 2 (parks) of the notice."""

from datetime import date

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.hundred import units, words
from data import wording
from data.indicators import regional
from data.indicators.hundred.register import KINDS
from data.indicators.hundred.roll import MONEY
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION

CITY, PARK = KINDS


def sheets() -> dict[str, str]:
    """The two annexes."""
    return {CITY: _("附件1（百城）"), PARK: _("附件2（百园）")}


@part("hundred.annex", page="hundred_units", kind="table", name=lambda: _("名单（附件1、2格式）"), datasets=("hundred_units",), outside=LEFT_OUT,
      options={"sheet": sheets})
def annex(ask: Ask, *, at: date, region: int = NATION, sheet: str = CITY) -> Figure:
    """Those in force, numbered, in the standard order."""
    rows = units.narrowed(ask, at=at, region=region, kind=sheet)
    rows = rows[rows["in_force"]]
    shown = rows.assign(number=range(1, len(rows) + 1), name=rows["unit"].map(called), focus=words.words(rows["focus"]), park_type=words.words(rows["park_type"]),
                        funding_mode=words.words(rows["funding_mode"]), document=rows["finance_document_no"])
    shown = words.in_wan(shown, MONEY)
    table = Table(shown, [
        Heading("number", _("序号"), say=wording.count, kind="number"), Heading("office_name", _("推荐单位")), Heading("name", words.kind(sheet), kind="name"),
        *([Heading("park_type", _("园区类型"))] if sheet == PARK else []),
        Heading("focus", _("产业") if sheet == PARK else _("主题")), Heading("tasks", _("重点任务"), kind="long"),
        *(Heading(code, _("{title}（万元）", title=units.titled("hundred_units", code)), say=wording.in_column(shown[code], say=wording.exact), kind="number") for code in MONEY),
        Heading("funding_mode", _("资助方式"), kind="short"), Heading("goal", _("绩效目标"), kind="long"),
        Heading("document_no", _("文号（科技）"), kind="long"), Heading("document", _("文号（财政）"), kind="long")],
        _("通知附件1、2的表头未随文收录，各列按通知三（一）所列内容（主题或产业、重点任务、资金安排、绩效目标）排列；报出前请与原附件核对"), 300,
        empty=_("没有符合条件的城市（园区）。"))
    place = ask(regional.called, office=region)
    title = _("{place}实施“百园”行动名单信息", place=place) if sheet == PARK else _("{place}实施“百城”行动名单信息", place=place)
    return Figure(table, title, _("{n}个，可导出 XLSX、CSV、DOCX", n=wording.count(len(rows))), Note(at, source=_("各推荐单位名单")))
