"""What of a figure may leave, by who reads it: inside all, in the system no person and no firm, outside what is settled."""

from dataclasses import replace
from functools import singledispatch

import pandas as pd

from components.figures.bodies import Cards, Chart, Points, Table
from components.figures.figure import AS_IT_IS, LEFT_OUT, OWN_ROWS, Figure
from components.maps.review import uncounted_line
from components.paper.compared import settled_alone
from components.paper.paper import INSIDE, OUTSIDE, SYSTEM, Paper, audiences
from data import wording
from data.indicators.zones.rates import OVER_FIRMS
from data.language import _
from db.datasets import DATASETS

FEWEST = 3  # firms; a number over fewer says something of each of them
NAMES_PLACES = "commissioners"  # the programme whose places may be named outside: coverage down to the county


class LeftOut(ValueError):
    """This figure may not leave for this reader; the text says why and what to do."""


def leaving(figure: Figure, paper: Paper) -> Figure:
    """The figure as its reader may have it, saying in its foot what was left out. Raises LeftOut where it may not leave at all."""
    figure = without_ways(figure)
    if paper.audience == INSIDE:
        return figure
    _refuse_system(figure, paper) if paper.audience == SYSTEM else _refuse_outside(figure, paper)
    figure, uncompared = settled_alone(figure) if paper.audience == OUTSIDE else (figure, [])
    figure = figure if as_map(figure, paper) else _without_map(figure)
    figure = figure if paper.own else _without_late(figure)
    few = figure.facts is not None and _over_few(figure.facts)
    body, left_out = reduced(figure.body, figure, few)
    left_out = [*left_out, *uncompared]
    facts = figure.facts if figure.facts is None else figure.facts[~_few_firms(figure.facts)]
    said = (_("{audience}版已略去：{what}", audience=audiences()[paper.audience], what=wording.joined(left_out)),) if left_out else ()
    return replace(figure, body=body, facts=facts, foot=(*figure.foot, *said))


def _refuse_system(figure: Figure, paper: Paper) -> None:
    if figure.system == LEFT_OUT:
        raise LeftOut(_("“{name}”不能给系统内：只供内部使用。", name=figure.name))
    if figure.system == OWN_ROWS and not paper.own:
        raise LeftOut(_("“{name}”给系统内时只含本单位的行：请先选定一个地区、省份或高新区。", name=figure.name))


def _refuse_outside(figure: Figure, paper: Paper) -> None:
    if figure.outside == LEFT_OUT:
        raise LeftOut(_("“{name}”不能对外：含单位名单、排序或不宜公开的内容。", name=figure.name))
    if figure.datasets and not paper.settled(figure):
        raise LeftOut(_("“{name}”的数据尚未审定，不能对外：请先审定所用数据，或改为“内部”“系统内”。", name=figure.name))
    if paper.own and any(DATASETS[code].programme != NAMES_PLACES for code in figure.datasets):
        raise LeftOut(_("对外不点名单位：请把地区改为“全国”。"))
    if isinstance(figure.body, Points):
        raise LeftOut(_("“{name}”不能对外：含各点的位置。", name=figure.name))


def _without_map(figure: Figure) -> Figure:
    """What stands for a map bears its plain name, since a finding may name who is first, and no line about boundaries."""
    foot = tuple(uncounted_line() if piece == figure.note.review else piece for piece in figure.foot)
    body = figure.body
    if isinstance(body, Chart):  # what the tiles show, and nothing that stood beside it
        body = replace(body, titles={name: title for name, title in body.titles.items() if name in (body.x, "name", body.value)})
    return replace(figure, body=body, title=figure.name, what=_("以方块或条形代替地图"), foot=foot)


def without_ways(figure: Figure) -> Figure:
    """Without the columns that only lead to where something is done."""
    if not isinstance(figure.body, Table) or not any(heading.on_screen for heading in figure.body.headings):
        return figure
    return replace(figure, body=replace(figure.body, headings=[heading for heading in figure.body.headings if not heading.on_screen]))


def _without_late(figure: Figure) -> Figure:
    """Without the names of those whose figures are of an earlier day."""
    said = _("部分单位的数据为较早日期") if figure.note.earlier else ""
    foot = tuple(said if piece == figure.note.earlier else piece for piece in figure.foot)
    return replace(figure, note=replace(figure.note, earlier=said), foot=foot)


def as_map(figure: Figure, paper: Paper) -> bool:
    """Whether a map may be drawn as one: inside and in the system always, outside with the office's own 审图号 only."""
    return paper.audience != OUTSIDE or figure.outside == AS_IT_IS or bool(paper.review)


@singledispatch
def reduced(body, figure: Figure, few: bool):
    """The body without what may not leave, and what that was, in words. `few`: its facts hold a number over too few firms."""
    if few:
        raise LeftOut(_few_said(figure))
    return body, []


@reduced.register
def _table(body: Table, figure: Figure, few: bool):
    if few and "firms" not in body.rows:
        raise LeftOut(_few_said(figure))
    private = [heading.title for heading in body.headings if heading.private]
    headings = [heading for heading in body.headings if not heading.private]
    dropped = _small_rows(body.rows)
    left_out = [*private, *([_("企业不足三家的{n}行", n=int(dropped.sum()))] if dropped.any() else [])]
    return replace(body, headings=headings, rows=body.rows[~dropped]), left_out


@reduced.register(Chart)
@reduced.register(Points)
def _picture(body: Chart | Points, figure: Figure, few: bool):
    if few or _small_rows(body.rows).any():
        raise LeftOut(_few_said(figure))
    return body, []


@reduced.register
def _cards(body: Cards, figure: Figure, few: bool):
    """A card of an indicator that stands on too few firms goes; so does one that names no indicator, if any does."""
    if not few:
        return body, []
    small = set(figure.facts.loc[_few_firms(figure.facts), "indicator"])
    kept = [card for card in body.cards if card.defines and card.defines[1] not in small]
    if not kept:
        raise LeftOut(_few_said(figure))
    return replace(body, cards=kept), [_("企业不足三家的{n}项", n=len(body.cards) - len(kept))]


def _few_said(figure: Figure) -> str:
    return _("“{name}”中有以不足三家企业计算的数，只供内部使用：请选较大的范围。", name=figure.name)


def _small_rows(rows: pd.DataFrame) -> pd.Series:
    """Which rows of a picture stand on too few firms, where they say on how many."""
    firms = pd.to_numeric(rows["firms"], errors="coerce") if "firms" in rows else pd.Series(float("nan"), index=rows.index)
    return firms.between(0, FEWEST, inclusive="neither")


def _few_firms(facts: pd.DataFrame) -> pd.Series:
    """Which facts are rates of too few firms; none where the rows are not in the shape of rule 1."""
    if not {"indicator", "denominator"} <= set(facts):
        return pd.Series(False, index=facts.index)
    return facts["indicator"].isin(OVER_FIRMS) & facts["denominator"].astype(float).between(0, FEWEST, inclusive="neither")


def _over_few(facts: pd.DataFrame) -> bool:
    return bool(_few_firms(facts).any())
