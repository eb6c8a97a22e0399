"""Major issues: the overdue first, then the open, with their days and what came of them."""

from datetime import date

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred.performance import of_region
from components.hundred.results import PAGE
from data import wording
from data.filing import address
from data.indicators import regional
from data.indicators.hundred import outcomes
from data.language import _
from data.questions import Ask
from data.regions import NATION
from db.datasets import DATASETS

SHOWN = 100
DEFINES = tuple(("hundred", code) for code in ("issues_open", "issues_overdue", "issue_days"))


@part("hundred.issues", page=PAGE, kind="table", name=lambda: _("重大问题和事项"), datasets=("major_issues",), defines=DEFINES, system=OWN_ROWS, outside=LEFT_OUT)
def issues(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """Days are counted from the report to the closing, or to the date."""
    known = of_region(ask(outcomes.issues, at=at), region)
    drawn = known.head(SHOWN)
    words = {(True, True): _("超期"), (True, False): _("在办"), (False, False): _("已办结")}
    drawn = drawn.assign(
        state=[words[bool(open_), bool(late)] for open_, late in zip(drawn["open"], drawn["overdue"], strict=True)],
        tone=["bad" if late else "" for late in drawn["overdue"]],
        act=[Link(_("登记或更正"), page="form", address=address.choices(DATASETS["major_issues"], [number])) for number in drawn["issue_no"]])
    table = Table(drawn, [
        Heading("state", _("状态"), kind="short"), Heading("title", _("事项"), kind="name"), Heading("office_name", _("报告单位")),
        Heading("raised_on", _("报告日期"), say=wording.short_day, kind="short"), Heading("due_on", _("办理时限"), say=wording.short_day, kind="short"),
        Heading("late", _("超期（天）"), say=wording.count, kind="number"), Heading("closed_on", _("办结日期"), say=wording.short_day, kind="short"),
        Heading("days", _("办理天数"), say=wording.count, kind="number", defines="issue_days"), Heading("detail", _("情况说明"), kind="long"),
        Heading("outcome", _("办理结果"), kind="long"), Heading("act", _("登记结果"), kind="short", on_screen=True)],
        _("共{all}件，显示前{n}件", all=wording.count(len(known)), n=SHOWN) if len(known) > SHOWN else "", 460,
        empty=_("没有报告重大问题和事项。"))
    return Figure(table, _title(known), _("{place}；超期的在前，其次在办，再次已办结；在办的天数截至{day}", place=ask(regional.called, office=region),
                                        day=wording.full_day(at)), Note(at, source=_("重大问题和事项")))


def _title(known) -> str:
    if known.empty:
        return _("没有报告重大问题和事项")
    standing = _("在办{open}件，其中超期{late}件；已办结{closed}件", open=wording.count(known["open"].sum()), late=wording.count(known["overdue"].sum()),
                 closed=wording.count((~known["open"]).sum()))
    days = known.loc[~known["open"], "days"].mean()
    return standing if days != days else _("{standing}，平均{days}天办结", standing=standing, days=wording.count(round(days, 1)))
