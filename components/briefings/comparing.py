"""An issued briefing beside the same one of now: what was corrected since, old → new."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from components.briefings.composing import compose
from components.briefings.frozen import thawed
from components.briefings.wanted import Sections, Wanted, of_draft
from components.figures.bodies import Sentence
from components.figures.every import PARTS
from components.figures.figure import Figure
from components.paper.briefing import Briefing, Section
from components.paper.column import CODE, DAY, MOMENT, PERCENT, POINTS, Column
from components.paper.shown import columns
from data import wording
from data.asking import Asking, asked_as
from data.briefings.kept import Kept
from data.language import _
from data.questions import Direct
from db.engine import reading

TOLD = ["figure", "row", "column", "before", "after"]


def compared(kept: Kept, figures: Sequence[dict]) -> pd.DataFrame:
    """The rows that differ: figure, row, column, before, after, each in words. Raises ValueError where it cannot be made now."""
    then, wanted = thawed(kept, figures), of_draft(kept.draft)
    now = present(wanted, then)
    with asked_as(Asking(wanted.language)):
        rows = [(figure, row, column, before, after) for figure, one, other in _pairs(then, now)
                for row, column, before, after in _differing(one, other)]
    return pd.DataFrame(rows, columns=TOLD)


def present(wanted: Wanted, then: Briefing) -> Briefing:
    """The same briefing with the data of now. A part that is no more is left out.

    What a reader outside was given `then` is compared though a correction ended the settlement: the correction is what is looked for.
    """
    given = {figure.key for figure in then.figures}
    datasets = {code for figure in then.figures for code in figure.datasets}
    sections: Sections = tuple((code, tuple(key for key in keys if key in PARTS)) for code, keys in wanted.shown)
    annexes = tuple(key for key in wanted.attached if key in PARTS)
    with reading() as connection:
        asking = Asking(wanted.language)
        return compose(Direct(connection, asking), replace(wanted, known_on=None, sections=sections, annexes=annexes),
                       settled=lambda figure: figure.key in given or (isinstance(figure.body, Sentence) and datasets.issuperset(figure.datasets)))


Texts = dict[tuple[str, str], str]  # (row, column) → what stands there


def _pairs(then: Briefing, now: Briefing) -> list[tuple[str, Texts, Texts]]:
    """What is compared, by its name: what is written, then each figure with the one of the same key; what is only of now stands last."""
    left, right = _keyed(then.figures), _keyed(now.figures)
    named = {key: figure.name or figure.title for key, figure in (right | left).items()}
    return [(_("正文"), _words(then), _words(now)), *((named[key], _cells(left.get(key)), _cells(right.get(key))) for key in dict.fromkeys((*left, *right)))]


def _keyed(figures: Sequence[Figure]) -> dict[tuple[str, int], Figure]:
    """By key, and the how-manieth of its key it is."""
    counted: dict[str, int] = {}
    keyed = {}
    for figure in figures:
        counted[figure.key] = counted.get(figure.key, 0) + 1
        keyed[figure.key, counted[figure.key]] = figure
    return keyed


def _differing(one: Texts, other: Texts) -> list[tuple[str, str, str, str]]:
    missing = wording.MISSING
    return [(*place, one.get(place, missing), other.get(place, missing)) for place in dict.fromkeys((*one, *other))
            if one.get(place, missing) != other.get(place, missing)]


def _words(briefing: Briefing) -> Texts:
    """What was written from the numbers, paragraph by paragraph."""
    lead = {(_("导语"), ""): briefing.lead} if briefing.lead else {}
    return lead | {(heading, str(place)): text for heading, place, text in _paragraphs(briefing.sections)}


def _paragraphs(sections: Sequence[Section]) -> list[tuple[str, int, str]]:
    return [row for section in sections for row in (
        *((section.heading, place, each.text) for place, each in enumerate(section.paragraphs, 1) if not each.by_hand), *_paragraphs(section.sections))]


def _cells(figure: Figure | None) -> Texts:
    """What a figure shows, cell by cell; its rows by the fewest of their first columns that tell them apart."""
    if figure is None:
        return {}
    every = columns(figure.body)
    named = [column for column in every if column.kind != CODE] or every
    shown = [(column.title, [_said(value, column) for value in column.values]) for column in named]
    names = _names([values for _title, values in shown])
    return {(name, title): value for title, values in shown for name, value in zip(names, values, strict=True)}


def _names(values: list[list[str]]) -> list[str]:
    rows = list(zip(*values, strict=True))
    for width in range(1, len(values)):
        names = [" · ".join(row[:width]) for row in rows]
        if len(set(names)) == len(names):
            return names
    return [str(place) for place, _row in enumerate(rows, 1)]


def _said(value, column: Column) -> str:
    """One value as it reads; a rate and a gap with the places that every screen shows."""
    if value is None or value == "":
        return wording.MISSING
    if isinstance(value, str) or column.kind == CODE:
        return str(value)
    if column.kind in (PERCENT, POINTS):
        return wording.percent(value) if column.kind == PERCENT else wording.gap(value)
    if column.kind in (DAY, MOMENT):
        return f"{value:%Y-%m-%d}" if column.kind == DAY else f"{value:%Y-%m-%d %H:%M}"
    return f"{value:,.10g}"
