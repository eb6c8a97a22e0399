"""The lines that every file of a figure carries along, and the sentence that is copied."""

import pandas as pd

from components.figures.bodies import Alerts, Card, Cards, Remark, Sentence, Words
from components.figures.figure import Figure
from components.paper.paper import INSIDE, OUTSIDE, SYSTEM, Paper
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.language import _, chosen


def title(figure: Figure) -> str:
    """What it is called: its finding, or its plain name."""
    return figure.title or figure.name


def marks(figure: Figure) -> list[str]:
    """What has to be seen in any piece of it."""
    return [*([_("演示数据")] if figure.demonstration else []), *([_("部分入库")] if figure.note.partial else [])]


def between(parts) -> str:
    return " · ".join(part for part in parts if part)


def filters(paper: Paper) -> str:
    """筛选：地区 江苏省；排序 按标准次序; empty where nothing was chosen."""
    chosen_words = chosen("；", "; ").join(f"{label} {value}" for label, value in paper.filters)
    return _("筛选：{filters}", filters=chosen_words) if chosen_words else ""


def exported(paper: Paper) -> str:
    return _("导出时间：{time}", time=f"{paper.exported:%Y-%m-%d %H:%M}") if paper.exported else ""


def audience(figure: Figure, paper: Paper) -> str:
    """Whom the file is for, and what may not be done with it."""
    return {INSIDE: _("内部资料：仅供内部使用，不得通过互联网传播"), SYSTEM: _("系统内使用，不得对外提供"),
            OUTSIDE: _("对外版：数据已审定") if figure.datasets else ""}[paper.audience]


def foot(figure: Figure, paper: Paper) -> list[str]:
    """The lines below a figure: its note with its marks, what was chosen and when it was made, whom it is for."""
    return [line for line in (between([*marks(figure), *figure.foot]), between([filters(paper), exported(paper)]), audience(figure, paper)) if line]


def definitions(figure: Figure) -> pd.DataFrame:
    """The entries of the catalogue that it shows: title, code, unit, formula, clause."""
    entries = [CATALOGUE[one] for one in figure.defines]
    return pd.DataFrame([(each.title, f"{each.programme}.{each.code}", each.unit, each.formula, each.clause) for each in entries],
                        columns=["title", "code", "unit", "formula", "clause"])


def conclusion(figure: Figure, paper: Paper) -> str:
    """The finding and the facts that it stands on, to be pasted."""
    stop, mark = _("。"), "".join(_("（{mark}）", mark=each) for each in marks(figure))
    finding = _said(figure).strip()
    finding = finding if not finding or finding.endswith(("。", ".")) else finding + stop
    facts = [piece for piece in figure.foot if piece]
    told = chosen("，", ", ").join([*facts, *(f"{label} {value}" for label, value in paper.filters)])
    return f"{mark}{finding}{chosen('', ' ')}{_('（{facts}）', facts=told) if told else ''}".strip()


def _said(figure: Figure) -> str:
    body, end = figure.body, chosen("；", "; ")
    if isinstance(body, Sentence):
        return "".join((body.text, body.beneath))
    if isinstance(body, Cards):
        return end.join(_card(card) for card in body.cards)
    if isinstance(body, Alerts):
        return end.join(alert.text for alert in body.lines) or body.empty
    if isinstance(body, Words):
        return wording.joined(body.words)
    return body.text if isinstance(body, Remark) else title(figure)


def _card(card: Card) -> str:
    value = f"{card.label}{chosen('', ' ')}{card.value}{chosen('', ' ' if card.unit else '')}{card.unit}"
    return f"{value}{_('（{change}）', change=card.change)}" if card.change else value
