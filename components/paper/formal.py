"""The set phrases of an official document: its number, whom it is for, the numbers of its headings, what stands at its end."""

from components.paper.blocks import writable
from components.paper.briefing import DRAFT, ISSUED, SUBMITTED, VOID, Briefing
from components.paper.paper import INSIDE, OUTSIDE, SYSTEM, Paper
from components.paper.words import between
from data import wording
from data.language import _, chosen

DIGITS = "〇一二三四五六七八九十"
LARGEST, SMALLEST, NAME_ROOM = 42, 24, 430  # pt of the letters of a 简报名称, and of the room that they have


def number(briefing: Briefing) -> str:
    """第3期（总第12期); of one that is not issued 草稿 or 送审稿, since a number is given when it is issued."""
    if briefing.state in (DRAFT, SUBMITTED):
        return {DRAFT: _("草稿"), SUBMITTED: _("送审稿")}[briefing.state]
    head, series = briefing.masthead, _("第{n}期", n=briefing.masthead.number)
    said = series if not head.total else _("{series}（总第{n}期）", series=series, n=head.total)
    return said if briefing.state == ISSUED else _("{number}（已作废）", number=said)


def keep(briefing: Briefing) -> str:
    """内部资料，注意保存 for readers inside; there is no 密级."""
    return _("内部资料，注意保存") if briefing.paper.audience == INSIDE else ""


def audience(paper: Paper) -> str:
    """Whom it is for, and what may not be done with it."""
    return {INSIDE: _("仅供内部使用，不得通过互联网传播"), SYSTEM: _("系统内使用，不得对外提供"), OUTSIDE: _("对外版：数据已审定")}[paper.audience]


def marks(briefing: Briefing) -> list[str]:
    """What has to be seen on every page: that its numbers are invented or part of a file is missing, that it is not issued."""
    demonstration = briefing.demonstration or any(figure.demonstration for figure in briefing.figures)
    partial = briefing.partial or any(figure.note.partial for figure in briefing.figures)
    state = {DRAFT: _("草稿"), SUBMITTED: _("送审稿"), ISSUED: "", VOID: _("已作废")}[briefing.state]
    return [*([_("演示数据")] if demonstration else []), *([_("部分入库")] if partial else []), *([state] if state else [])]


def standing(briefing: Briefing) -> str:
    """The grey line of every page."""
    return between([*marks(briefing), audience(briefing.paper)])


def by_hand() -> str:
    """What stands after a paragraph that a person wrote."""
    return _("（人工撰写）")


def heading(text: str, level: int, place: int) -> str:
    """A heading with its number: 一、（一）1.（1）, from place 1."""
    zh = {1: f"{chinese(place)}、", 2: f"（{chinese(place)}）", 3: f"{place}.", 4: f"（{place}）"}[level]
    letter = "abcdefghijklmnopqrstuvwxyz"[(place - 1) % 26]
    return f"{chosen(zh, {1: f'{place}. ', 2: f'({place}) ', 3: f'{letter}. ', 4: f'({letter}) '}[level])}{text}"


def chinese(n: int) -> str:
    """A whole number below a hundred: 十二."""
    tens, ones = divmod(n, 10)
    if n <= 10:
        return DIGITS[n]
    return f"{DIGITS[tens] if tens > 1 else ''}十{DIGITS[ones] if ones else ''}"


def name_size(name: str) -> int:
    """pt of the letters of a 简报名称, so that it stands in one line where it can."""
    wide = sum(0.55 if letter.isascii() else 1 for letter in name)
    return max(SMALLEST, min(LARGEST, int(NAME_ROOM / max(wide, 1))))


def addressees(briefing: Briefing) -> list[str]:
    """报：…, 送：…, 发：…, those that are set."""
    last = briefing.colophon
    rows = [(_("报：{who}"), last.report_to), (_("送：{who}"), last.send_to), (_("发：{who}"), last.issue_to)]
    return [text.format(who=wording.joined(who)) for text, who in rows if who]


def printed(briefing: Briefing) -> tuple[str, str]:
    """印发机关, and its day."""
    last = briefing.colophon
    return last.printed_by, _("{day}印发", day=wording.full_day(last.printed_on)) if last.printed_on else ""


def signers(briefing: Briefing) -> str:
    """拟稿, 核稿, 签发, for readers inside alone: they are persons."""
    last = briefing.colophon
    named = [(_("拟稿：{who}"), last.drafted_by), (_("核稿：{who}"), last.checked_by), (_("签发：{who}"), last.signed_by)]
    return chosen("　　", "   ").join(text.format(who=who) for text, who in named if who) if briefing.paper.audience == INSIDE else ""


def colophon(briefing: Briefing) -> list[tuple[str, str]]:
    """The lines of a 版记, each with what stands at its right."""
    by, day = printed(briefing)
    lines = [*addressees(briefing), *([signers(briefing)] if signers(briefing) else [])]
    return [*((writable(line), "") for line in lines), *([(writable(by), day)] if by or day else [])]


def copies(briefing: Briefing) -> str:
    """共印×份."""
    return _("共印{n}份", n=wording.count(briefing.colophon.copies)) if briefing.colophon.copies else ""
