"""One of the 37: what it is allowed and has, what it filed, what it owes and when, and where it was commended."""

from datetime import date, datetime, time, timedelta

import pandas as pd

from components.calendar import words as calendar_words
from components.figures.bodies import Heading, Link, Remark, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import filing, words
from components.registers.links import to_register
from data import wording
from data.calendar.board import EXTENDED, MISSING, WAITING, board, owes
from data.indicators import regional
from data.indicators.hundred import lists, one
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION
from data.sentences import filed

AHEAD, BACK = timedelta(days=366), timedelta(days=731)  # of the due days that are told
REGISTER = "commendations"


@part("hundred.office_about", page="hundred_office", kind="words", name=lambda: _("推荐单位基本情况"), datasets=("hundred_units",), outside=LEFT_OUT)
def about(ask: Ask, *, region: int, at: date) -> Figure:
    """What it is and how many it may select; of the nation only that one is to be chosen."""
    offices = ask(regional.offices)
    own = offices[offices["adcode"] == region]
    if own.empty:
        return Figure(Remark(_("还没有选择推荐单位。")))
    row = own.iloc[0]
    quotas = [_("城市名额不限") if pd.isna(row["quota_city"]) else _("城市名额{n}个", n=int(row["quota_city"])),
              _("园区名额不限") if pd.isna(row["quota_park"]) else _("园区名额{n}个", n=int(row["quota_park"]))]
    return Figure(Remark(" · ".join([row["label"], words.word(row["kind"]), *quotas, *_listed(ask, region, at)])), note=Note(at, source=_("各推荐单位名单")))


def _listed(ask: Ask, region: int, at: date) -> list[str]:
    """How many it selected; that it filed no list is said."""
    if region not in ask(lists.listed, at=at):
        return [_("未报名单")]
    ledger = ask(lists.quota_ledger, at=at).set_index("code").loc[str(region)]
    return [_("入选城市{cities}个、园区{parks}个", cities=wording.count(ledger["cities"]), parks=wording.count(ledger["parks"]))]


@part("hundred.office_filings", page="hundred_office", kind="table", name=lambda: _("本单位报送情况"), datasets=("hundred_filings", "reporting_calendar"),
      defines=(("hundred", "filing_missing"),), system=OWN_ROWS, outside=LEFT_OUT)
def filings(ask: Ask, *, region: int, at: date) -> Figure | None:
    """Each filing that the calendar asks it for: by when, how it stands, with which document. Nothing of the nation."""
    if region == NATION:
        return None
    rows = filing.judged(ask, at=at, region=region).sort_values(["due_on", "year"])
    shown = rows.assign(
        title=[filed.called(*each) for each in zip(rows["filing"], rows["year"].astype(int), strict=True)],
        state=[filing.judgement(row) for row in rows.to_dict("records")], tone=["unreported" if state == filing.MISSING else "" for state in rows["state"]])
    missing = int((rows["state"] == filing.MISSING).sum())
    table = Table(shown, [
        Heading("title", _("报送事项"), kind="name"), Heading("due_on", _("截止日"), say=wording.short_day, kind="short"), Heading("state", _("情况")),
        Heading("filed_on", _("报送日期"), say=wording.short_day, kind="short"), Heading("extended_to", _("批准延期至"), say=wording.short_day, kind="short"),
        Heading("document_no", _("文号"))], empty=_("报送日历没有要求报送名单和执行情况。"))
    return Figure(table, _("{n}项逾期未报", n=missing) if missing else _("没有逾期未报的事项"), _("名单和阶段性执行情况"), Note(at, source=_("名单与执行情况报送、报送日历")))


@part("hundred.office_owes", page="hundred_office", kind="table", name=lambda: _("本单位应报事项"), datasets=("hundred_filings", "reporting_calendar"),
      system=OWN_ROWS, outside=LEFT_OUT)
def owed(ask: Ask, *, region: int, at: date) -> Figure | None:
    """What it itself has still to file, in the order of the due days, and where; its zones' returns stand in the calendar. Nothing of the nation."""
    if region == NATION:
        return None
    items = ask(board, first=at - BACK, last=at + AHEAD, at=at, office=region)
    items = [one_ for one_ in items if owes(one_.dataset) == "units" and one_.owed and (one_.missing or one_.waiting or one_.extended)]
    moment = datetime.combine(at, time.min)
    states = calendar_words.states()
    rows = pd.DataFrame([{
        "title": _("{period}{dataset}", period=calendar_words.periods(one_), dataset=calendar_words.dataset(one_.dataset)), "by": calendar_words.moment(one_.by),
        "state": states[MISSING if one_.missing else EXTENDED if one_.extended else WAITING], "left": calendar_words.left(one_, moment),
        "upload": calendar_words.to_upload(_filed_as(one_.dataset)), "form": Link(_("填报"), page="form", address={"dataset": _filed_as(one_.dataset)}),
        "tone": "unreported" if one_.missing else ""} for one_ in items], columns=["title", "by", "state", "left", "upload", "form", "tone"])
    late = sum(one_.missing > 0 for one_ in items)
    name = _("逾期未报{n}项，尚未到期{m}项", n=late, m=len(items) - late) if items else _("没有应报未报的事项")
    table = Table(rows, [
        Heading("title", _("应报事项"), kind="name"), Heading("by", _("截止"), kind="short"), Heading("state", _("情况")), Heading("left", _("时间"), kind="short"),
        Heading("upload", _("上传文件"), kind="short", on_screen=True), Heading("form", _("填报表单"), kind="short", on_screen=True)],
        tall=320, empty=_("没有应报未报的事项。"))
    return Figure(table, name, _("按报送日历，截至该日；本单位高新区的日报见“日历”“填报情况”"), Note(at, source=_("报送日历")))


def _filed_as(dataset: str) -> str:
    """The dataset by which a line of the calendar is answered: what is filed by letter is filed in hundred_filings."""
    return "hundred_filings" if dataset in filing.FILINGS.values() else dataset


@part("hundred.office_commended", page="hundred_office", kind="table", name=lambda: _("真抓实干督查激励"), datasets=("commendations",), system=OWN_ROWS, outside=LEFT_OUT)
def commended(ask: Ask, *, region: int, at: date) -> Figure | None:
    """Where it was commended, from the register; that it was not on record is said in the table. Nothing of the nation."""
    if region == NATION:
        return None
    rows = ask(one.commendations, office=region, at=at)
    shown = rows.assign(title=rows["matter"], state=words.words(rows["state"]))
    table = Table(shown, [
        Heading("year", _("年度"), kind="short"), Heading("title", _("事项"), kind="long"), Heading("state", _("状态"), kind="short"),
        Heading("on_date", _("公布日期"), say=wording.short_day, kind="short"), Heading("document_no", _("文号"))],
        empty=_("名录中没有本单位受激励的记录。"))
    years = chosen("、", ", ").join(str(year) for year in sorted(rows["year"].unique()))
    return Figure(table, _("{years}年受到真抓实干督查激励", years=years) if len(rows) else _("真抓实干督查激励"), _("按名录登记，年度结束后列出；激励按省（区、市）给出，不分到各城市（园区）"),
                  Note(at, source=to_register(REGISTER).text))
