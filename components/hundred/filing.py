"""Who of the 37 filed what and when: 名单 and 阶段性执行情况, year by year; what is due next, and who is missing."""

from datetime import date, datetime, time

import pandas as pd

from components.calendar import words as calendar_words
from components.figures.bodies import Heading, Sentence, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred.links import office_links
from data import wording
from data.calendar import upcoming
from data.indicators.hundred import one
from data.indicators.hundred.filings import FILINGS
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION
from data.sentences import filed

IN_TIME, LATE, EXTENDED, MISSING, WAITING = STATES = ("in_time", "late", "extended", "missing", "waiting")


def judged(ask: Ask, *, at: date, region: int = NATION) -> pd.DataFrame:
    """Every filing of the 37, or of one: the columns of `one.filings` with `state` (one of STATES) and `days` (late, or overdue)."""
    rows = ask(one.filings, at=at)
    rows = rows if region == NATION else rows[rows["adcode"] == region]
    until = rows["extended_to"].where(rows["extended_to"] > rows["due_on"], rows["due_on"])
    come = rows["filed_on"].dt.normalize()
    states = [LATE if filed_ and not in_time else IN_TIME if filed_ else MISSING if due else EXTENDED if passed else WAITING
              for filed_, in_time, due, passed in zip(rows["filed"], rows["on_time"], rows["due"], rows["passed"], strict=True)]
    return rows.assign(state=states, days=(come.fillna(pd.Timestamp(at)) - until.dt.normalize()).dt.days)


def cell(row: dict) -> str:
    """按时 2020-03-30, 迟3天 2020-04-03, 延期至2020-04-15, 未报（逾期5天）, 未到期; with the document where one came."""
    if row["state"] not in (IN_TIME, LATE):
        return judgement(row)
    document = row["document_no"] if isinstance(row["document_no"], str) else ""
    return " · ".join(part for part in (judgement(row), wording.short_day(row["filed_on"]), document) if part)


def judgement(row: dict) -> str:
    """按时, 按时（延期至2020-04-15）, 迟3天, 延期至2020-04-15, 未报（逾期5天）, 未到期."""
    if row["state"] == EXTENDED:
        return _("延期至{day}", day=wording.short_day(row["extended_to"]))
    if row["state"] == WAITING:
        return _("未到期")
    if row["state"] == MISSING:
        return _("未报（逾期{n}天）", n=wording.count(row["days"]))
    if row["state"] == LATE:
        return _("迟{n}天", n=wording.count(row["days"]))
    return _("按时（延期至{day}）", day=wording.short_day(row["extended_to"])) if _used_its_extension(row) else _("按时")


def _used_its_extension(row: dict) -> bool:
    """Whether it came after the day of all, within its own extension."""
    return not pd.isna(row["extended_to"]) and pd.Timestamp(row["filed_on"]).normalize() > row["due_on"]


@part("hundred.filing_matrix", page="hundred_filing", kind="table", name=lambda: _("名单和执行情况报送"), datasets=("hundred_filings", "reporting_calendar"),
      defines=(("hundred", "filing_missing"),), system=OWN_ROWS, outside=LEFT_OUT)
def matrix(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """A row each of the 37, a column a filing and year, in the standard order."""
    rows = judged(ask, at=at, region=region)
    if rows.empty:
        return Figure(Table(pd.DataFrame({"name": []}), [Heading("name", _("推荐单位"), kind="name")], empty=_("报送日历没有要求报送名单和执行情况。")),
                      _("名单和执行情况报送"), note=Note(at))
    keys = list(rows[["year", "due_on", "filing"]].drop_duplicates().sort_values(["due_on", "year"]).itertuples(index=False, name=None))
    said = rows.assign(said=[cell(row) for row in rows.to_dict("records")])
    offices = rows.drop_duplicates("adcode")
    laid = pd.DataFrame({"name": office_links(ask, offices["adcode"], offices["name"], at=at)}, index=offices["adcode"])
    headings = [Heading("name", _("推荐单位"), kind="name")]
    for year, due_on, filing in keys:
        of_one = said[(said["year"] == year) & (said["filing"] == filing)].set_index("adcode")["said"]
        laid[f"{filing}{year}"] = of_one.reindex(laid.index)
        headings.append(Heading(f"{filing}{year}", _("{filing}（{day}截止）", filing=filed.called(filing, int(year)), day=wording.short_day(due_on)), kind="long"))
    silent = rows[rows["state"] == MISSING]
    laid["tone"] = ["unreported" if code in set(silent["adcode"]) else "" for code in laid.index]
    title = _("{n}个推荐单位有{m}项逾期未报", n=silent["adcode"].nunique(), m=len(silent)) if len(silent) else _("没有逾期未报的事项")
    return Figure(Table(laid, headings), title, _("按首次报送日期；批准延期的按延期后的日期；日期后为文号"),
                  Note(at, source=_("名单与执行情况报送、报送日历")))


@part("hundred.filing_rates", page="hundred_filing", kind="table", name=lambda: _("按时报送率"), datasets=("hundred_filings", "reporting_calendar"),
      defines=(("hundred", "filing_on_time"), ("hundred", "filing_missing")), system=OWN_ROWS)
def rates(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """Of each filing whose due day has passed: how many of the 37 came in time, late, have an extension, or are missing."""
    rows = judged(ask, at=at, region=region)
    passed = rows[rows["passed"].astype(bool)]
    counted = [{"filing": filed.called(filing, int(year)), "due_on": due_on, "expected": len(of), **of["state"].value_counts().reindex(STATES, fill_value=0).to_dict()}
               for (due_on, year, filing), of in passed.groupby(["due_on", "year", "filing"])]
    table_rows = pd.DataFrame(counted, columns=["filing", "due_on", "expected", *STATES])
    table_rows["rate"] = (table_rows[IN_TIME] / table_rows["expected"]).where(table_rows["expected"] > 0)
    last = table_rows.iloc[-1] if len(table_rows) else None
    title = _("{filing}按时报送率{rate}", filing=last["filing"], rate=wording.percent(last["rate"])) if last is not None else _("报送截止日未到")
    table = Table(table_rows, [
        Heading("filing", _("报送事项"), kind="name"), Heading("due_on", _("截止日"), say=wording.short_day, kind="short"),
        Heading("expected", _("应报（个）"), say=wording.count, kind="number"), Heading(IN_TIME, _("按时（个）"), say=wording.count, kind="number"),
        Heading(LATE, _("迟报（个）"), say=wording.count, kind="number"), Heading(EXTENDED, _("延期中（个）"), say=wording.count, kind="number"),
        Heading(MISSING, _("未报（个）"), say=wording.count, kind="number", defines="filing_missing"),
        Heading("rate", _("按时报送率"), say=wording.percent, kind="share", defines="filing_on_time")], empty=_("报送截止日未到。"))
    return Figure(table, title, _("按时报送率的分母为全部应报单位，延期中的也在内"),
                  Note(at, source=_("名单与执行情况报送、报送日历"), since=date(int(passed["year"].min()), 1, 1) if len(passed) else None))


@part("hundred.filing_next", page="hundred_filing", kind="sentence", name=lambda: _("下一个截止日"), datasets=("hundred_filings", "reporting_calendar"))
def next_due(ask: Ask, *, at: date) -> Figure:
    """How many days there are to the next due day of each filing, and how many have come already."""
    following = [one_ for one_ in ask(upcoming.upcoming, moment=datetime.combine(at, time.min)) if one_.dataset in FILINGS.values()]
    named = {dataset: filing for filing, dataset in FILINGS.items()}
    said = [_("{filing}应于{by}前报送，{left}，已报{n}/{all}", filing=filed.called(named[each.dataset], each.due.period.first_day.year), by=calendar_words.by(each.due),
              left=_left((each.due.by.date() - at).days), n=wording.count(each.came), all=wording.count(each.owed)) for each in following]
    text = chosen("；", "; ").join(said) + chosen("。", ".") if said else _("报送日历在{day}之后没有要求报送的名单和执行情况。", day=wording.full_day(at))
    return Figure(Sentence(text), note=Note(at, source=_("报送日历")))


def _left(days: int) -> str:
    return _("还有{n}天", n=wording.count(days)) if days else _("当日截止")


@part("hundred.filing_silent", page="hundred_filing", kind="table", name=lambda: _("未报送单位名单"), datasets=("hundred_filings", "reporting_calendar"),
      defines=(("hundred", "filing_missing"),), system=OWN_ROWS, outside=LEFT_OUT)
def silent(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """The units that are missing, filing by filing, as one line each that can be pasted."""
    rows = judged(ask, at=at, region=region)
    rows = rows[rows["state"] == MISSING]
    lines = [{"filing": filed.called(filing, int(year)), "n": len(of), "said": wording.joined(of["name"])}
             for (_due, year, filing), of in rows.groupby(["due_on", "year", "filing"])]
    table = Table(pd.DataFrame(lines, columns=["filing", "n", "said"]), [
        Heading("filing", _("报送事项"), kind="name"), Heading("n", _("未报（个）"), say=wording.count, kind="number", defines="filing_missing"),
        Heading("said", _("未报单位"), kind="long")], empty=_("没有逾期未报的单位。"))
    return Figure(table, _("未报单位{n}个", n=rows["adcode"].nunique()) if len(rows) else _("没有逾期未报的单位"), _("截至该日已过截止日（含批准延期）而未报的"),
                  Note(at, source=_("名单与执行情况报送、报送日历")))
