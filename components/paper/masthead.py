"""What a briefing says of itself, in words: its issue and state, whom it is for, its marks, 版记."""

from components.figures.bodies import Remark
from components.figures.figure import Figure
from components.paper import words
from components.paper.briefing import DRAFT, ISSUED, SUBMITTED, VOID, Briefing
from data import wording
from data.language import _


def states() -> dict[str, str]:
    return {DRAFT: _("草稿"), SUBMITTED: _("送审稿"), ISSUED: _("已签发"), VOID: _("作废")}


def issue(briefing: Briefing) -> str:
    """第3期（总第15期）, or 草稿 while it has no number; a void one keeps its number and says so."""
    head = briefing.masthead
    if not head.number:
        return states()[briefing.state]
    number = _("第{n}期（总第{all}期）", n=head.number, all=head.total or head.number)
    return number if briefing.state == ISSUED else f"{number} · {states()[briefing.state]}"


def day(briefing: Briefing) -> str:
    return wording.full_day(briefing.day) if briefing.day else ""


def marks(briefing: Briefing) -> list[str]:
    """What has to be seen on every page of it."""
    return [*([_("演示数据")] if briefing.demonstration else []), *([_("部分入库")] if briefing.partial else [])]


def audience(briefing: Briefing) -> str:
    """Whom it is for, and what may not be done with it."""
    shown = next((figure for figure in briefing.figures if figure.datasets), Figure(Remark("")))
    return words.audience(shown, briefing.paper)


def foot(briefing: Briefing) -> list[str]:
    """The lines at the foot of a page that shows no figure."""
    about = words.between([*marks(briefing), day(briefing), words.filters(briefing.paper), words.exported(briefing.paper)])
    return [line for line in (about, audience(briefing)) if line]


def colophon(briefing: Briefing) -> list[str]:
    """版记 line by line: 报, 送, 发, who printed it and when, how many copies, who drafted, checked and signed, whom to ask."""
    last = briefing.colophon
    pairs = ((_("报"), wording.joined(last.report_to)), (_("送"), wording.joined(last.send_to)), (_("发"), wording.joined(last.issue_to)),
             (_("印发机关"), last.printed_by), (_("印发日期"), wording.full_day(last.printed_on) if last.printed_on else ""),
             (_("拟稿"), last.drafted_by), (_("核稿"), last.checked_by), (_("签发"), last.signed_by), (_("联系处室"), last.contact))
    lines = [_("{label}：{value}", label=label, value=value) for label, value in pairs if value]
    return [*lines, *([_("共印{n}份", n=last.copies)] if last.copies else [])]


def notes(briefing: Briefing) -> list[tuple[str, bool]]:
    """Sources, explanations and corrections, what was left out, 版记: the lines, and whether each is a heading."""
    parts = ((_("数据来源"), briefing.sources), (_("说明和更正"), briefing.notes), (_("本版未含"), briefing.left_out), (_("版记"), colophon(briefing)))
    return [line for name, lines in parts if lines for line in ((name, True), *((each, False) for each in lines))]


def by_hand(text: str) -> str:
    """A paragraph that a person wrote, marked so."""
    return _("{text}（手工编写）", text=text)
