"""What a briefing says of itself: title, masthead, 版记, whose rows, definitions, sources, notes, marks."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from components.briefings.chapters import LEADS
from components.briefings.choosing import has_data, lead_choice
from components.briefings.wanted import Wanted
from components.figures.every import PARTS
from components.figures.figure import Figure
from components.paper import chosen
from components.paper.briefing import SPECIAL, Briefing, Colophon, Definition, Masthead
from components.paper.paper import Paper
from components.paper.writers import paper_of
from data import asking, office, wording
from data.indicators import regional
from data.indicators.catalogue import CATALOGUE
from data.indicators.periods import Period
from data.language import _
from data.ledger import moments
from data.programmes import PROGRAMMES
from data.questions import Ask
from data.regions import NATION
from db import clock


def title(ask: Ask, wanted: Wanted) -> str:
    """江苏省高新区复工复产监测情况（截至2020年4月1日）; of several programmes 三项工作情况."""
    if len(wanted.programmes) > 1:
        return _("三项工作情况") if len(wanted.programmes) == len(PROGRAMMES) else _("{works}情况", works=wording.joined(
            PROGRAMMES[each].title for each in wanted.programmes))
    programme = PROGRAMMES[wanted.programmes[0]]
    if not has_data(ask, programme.code):
        return _("{work}情况", work=programme.title)
    choice = lead_choice(ask, wanted, programme.code)
    place = _place(ask, choice)
    until = Period.parse(choice["period"]).label if programme.over_periods else _("截至{day}", day=wording.full_day(choice["at"]))
    if not place:
        return _("{work}情况（{until}）", work=programme.title, until=until)
    return _("{place}{work}情况（{until}）", place=place, work=programme.title, until=until)


def masthead(ask: Ask, wanted: Wanted) -> Masthead:
    """The name of its series, or of its work where it is not of one."""
    name = wanted.series or (_("专报") if wanted.kind == SPECIAL else _("工作简报"))
    return Masthead(name, ask(office.settings).issuer)


def colophon(ask: Ask, wanted: Wanted) -> Colophon:
    """As the office set it; the day of printing is that of the issue."""
    own = ask(office.settings)
    return Colophon(own.report_to, own.send_to, own.issue_to, own.printed_by, clock.today(), own.copies, wanted.drafted_by,
                    wanted.checked_by, wanted.signed_by, own.contact)


def paper(ask: Ask, wanted: Wanted) -> Paper:
    """For whom, of which moment, of whose rows; what was chosen is told once, whichever programmes it holds for."""
    plain = Paper(asking.present().language, wanted.audience, wanted.size, asking.present().moment, exported=clock.now(),
                  review=ask(office.review_number) or "")
    papers = {each: paper_of(PARTS[LEADS[each]], ask, lead_choice(ask, wanted, each), plain) for each in wanted.programmes if has_data(ask, each)}
    filters = dict.fromkeys((each, *pair) for each, one in papers.items() for pair in one.filters)
    return replace(plain, filters=_once(filters), own=next((one.own for one in papers.values() if one.own), "") or _province(ask, wanted))


def _province(ask: Ask, wanted: Wanted) -> str:
    """The province or county that alone was chosen of the commissioners; empty for the nation."""
    choices = [lead_choice(ask, wanted, each) for each in wanted.programmes if PROGRAMMES[each].over_periods and has_data(ask, each)]
    return next((_place(ask, choice) for choice in choices if choice["level"] != "nation"), "")


def _place(ask: Ask, choice: Mapping) -> str:
    """What was chosen of the country; empty for all of it."""
    if choice.get("code", choice.get("region")) == NATION:
        return ""
    return chosen.place(ask, choice) if "code" in choice else ask(regional.called, office=choice["region"])


def _once(filters: Iterable[tuple[str, str, str]]) -> tuple[tuple[str, str], ...]:
    """Label and value; where programmes differ in one, each says whose it is: 数据日期（百城百园）."""
    said: dict[str, dict[str, str]] = {}
    for programme, label, value in filters:
        said.setdefault(label, {})[programme] = value
    pairs = [(label if len(set(values.values())) == 1 else _("{label}（{programme}）", label=label, programme=PROGRAMMES[programme].menu_title), value)
             for label, values in said.items() for programme, value in values.items()]
    return tuple(dict.fromkeys(pairs))


def described(briefing: Briefing) -> Briefing:
    """With what its figures say of it: definitions, sources, notes, marks."""
    figures = briefing.figures
    defined = dict.fromkeys(one for figure in figures for one in figure.defines)
    sources = dict.fromkeys(figure.note.source for figure in figures if figure.note.source)
    return replace(briefing, definitions=tuple(_definition(one) for one in defined), sources=tuple(sources), notes=tuple(_notes(briefing, figures)),
                   demonstration=any(figure.demonstration for figure in figures), partial=any(figure.note.partial for figure in figures))


def _definition(one: tuple[str, str]) -> Definition:
    entry = CATALOGUE[one]
    return Definition(entry.title, entry.formula, entry.clause)


def _notes(briefing: Briefing, figures: list[Figure]) -> list[str]:
    """What holds of the whole of it, a sentence each."""
    then, earlier = briefing.paper.moment, dict.fromkeys(figure.note.earlier for figure in figures if figure.note.earlier)
    return [*([_("本期{moment}，此后的上报和更正不计入。", moment=moments.label(then))] if then else []),
            *([_("变化和差按四舍五入前的数值计算。")] if any(figure.note.exact for figure in figures) else []),
            *([_("部分单位的数据为较早日期：{days}。", days=wording.joined(earlier))] if earlier else []),
            *([_("部分上报只入库了正确的行，退回的行不计入。")] if any(figure.note.partial for figure in figures) else [])]
