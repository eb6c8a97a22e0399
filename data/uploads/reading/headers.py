"""The header row: where it is, and which column of the dataset each heading means."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

import pandas as pd

from data import wording
from data.amounts import SCALES, YUAN, measured, relative
from data.language import _, chosen, title
from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.reading.shield import bare
from data.uploads.reading.words import ERROR_COLUMN, EXPLANATION_COLUMN, VERSION_COLUMN
from db.datasets import DATASETS
from db.declare import Column, Dataset, Kind
from db.folding import fold

LOOKED_AT = 50  # rows in which the header is looked for
PIECES = frozenset("人家个户项件篇名")
MEASURES = set("家个户人项件次天篇名") | {"人次", "%", "度", "°"}
IGNORABLE = re.compile(r"[\s_\-*]+")
BRACKETS = str.maketrans("【】[]〔〕{}", "()()()()")
STATED = re.compile(r"单位\s*:\s*([^()]*)")  # in a title row, for all amounts of the table: 单位：万元、项
UNIT = re.compile(r"^(.*?)(?:\((?:单位[:：]?)?([^()]*)\)|[,:/](?:单位[:：]?)?([^()]*))$")


def folded(text: str) -> str:
    """A heading as it compares: no shield, no width, no case, no spaces, underscores, hyphens or asterisks."""
    return IGNORABLE.sub("", fold(bare(text)).translate(BRACKETS).casefold()).rstrip(":")


WRONG = tuple(map(folded, ERROR_COLUMN))
EXPLAINED = frozenset({*map(folded, EXPLANATION_COLUMN), "explanationofwarnings"})


def says_what_is_wrong(text: str) -> bool:
    """Whether a heading is that of the column of an error file; what is wrong with the whole file may follow in it."""
    return folded(text).partition(":")[0] in WRONG


@dataclass(frozen=True)
class Header:
    """What the header row says. `places` and `factors` are by column code; places count from 0."""

    row: int  # counted from 0
    width: int
    places: dict[str, int]
    texts: dict[str, str]
    factors: dict[str, int | Fraction] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    template_version: str | None = None
    explained: int | None = None  # the place of the column 警告说明, which is none of the dataset's own


@cache
def names(code: str) -> dict[str, str]:
    """Every folded name of a dataset's columns: title, English title, synonym, code -> column code."""
    known: dict[str, str] = {}
    columns = DATASETS[code].columns
    for spelling in (lambda c: (c.code,), lambda c: (c.zh,), lambda c: c.synonyms, lambda c: (c.en,)):
        for column in columns:
            for name in spelling(column):
                known.setdefault(folded(name), column.code)
    return known


@cache
def vocabulary() -> frozenset[str]:
    """Every folded column name of every dataset."""
    return frozenset(name for code in DATASETS for name in names(code))


def matched(dataset: Dataset, text: str) -> tuple[Column | None, str]:
    """The column that a heading means, and the unit it states ("" for none)."""
    return matched_folded(dataset, folded(text))


def matched_folded(dataset: Dataset, whole: str) -> tuple[Column | None, str]:
    """The same of a heading that is folded already."""
    known = names(dataset.code)
    if whole in known:
        return dataset.column(known[whole]), ""
    parts = UNIT.match(whole)
    if parts and parts[1] in known:
        column, unit = dataset.column(known[parts[1]]), parts[2] or parts[3] or ""
        if column.is_money or unit in MEASURES or (column.kind is Kind.COUNT and unit[:1] in SCALES) or _converts(column, unit):
            return column, unit
    return None, ""


def _converts(column: Column, unit: str) -> bool:
    """Whether a number may be filed in a unit: one of the declared, or of a number without one a plain word for many."""
    if column.kind not in (Kind.COUNT, Kind.NUMBER):
        return False
    return relative(unit, column.unit) is not None if column.unit else unit in SCALES


def find(dataset: Dataset, cells: pd.DataFrame) -> Header | None:
    """The row in which most headings are columns of the dataset; None where no row has any."""
    best, most = None, 0
    for number, row in enumerate(cells.head(LOOKED_AT).itertuples(index=False, name=None)):
        codes = {column.code for text in row if text and (column := matched(dataset, text)[0])}
        written = sum(bool(text.strip()) for text in row)
        # a single name among titles is a title; a header of one name stands alone in a one-column file
        if len(codes) > most and (len(codes) > 1 or written > 1 or cells.shape[1] == 1):
            best, most = number, len(codes)
    return None if best is None else _heading(dataset, best, list(cells.iloc[best]), _stated(cells.head(best)), _beside(dataset, cells, best))


def _beside(dataset: Dataset, cells: pd.DataFrame, row: int) -> dict[str, int]:
    """The columns that the row above or below the header names, with the number of that row: a header of merged cells takes two."""
    return {column.code: number + 1 for number in (row + 1, row - 1) if 0 <= number < len(cells)
            for text in cells.iloc[number] if text.strip() and (column := matched(dataset, text)[0])}


def _stated(titles: pd.DataFrame) -> tuple[str, ...]:
    """The units that the rows above the header state for the whole table: 万元, 万人."""
    rows = (fold("".join(row)).translate(BRACKETS) for row in titles.itertuples(index=False, name=None))
    return tuple(dict.fromkeys(word for row in rows for part in STATED.findall(row) for word in re.split(r"[、,;/\s和及]+", part)))


def _above(column: Column, stated: Sequence[str]) -> str:
    """The unit that is stated above for a column: of money any 元, of what is counted or measured many of its own unit (万人 of 人).

    "" for none, all of them where they are several.
    """
    if column.is_money:
        return "、".join(word for word in stated if word.endswith("元"))
    if column.kind not in (Kind.COUNT, Kind.NUMBER) or not column.unit:
        return ""
    return "、".join(word for word in stated if measured(word)[1] == measured(column.unit)[1])


def _of_no_column(stated: Sequence[str], dataset: Dataset, codes: Collection[str]) -> list[str]:
    """Units of many (万人) that are stated above and that no column of the table is filed in."""
    many = [word for word in stated if measured(word)[0] > 1]
    if not many:
        return []
    known = PIECES | {measured(column.unit)[1] for each in DATASETS.values() for column in each.columns if column.unit}
    of_columns = {measured(column.unit)[1] for column in dataset.columns if column.unit and column.code in codes}
    return [word for word in many if measured(word)[1] in known - of_columns]


def likeness(cells: pd.DataFrame, dataset: Dataset | None = None) -> float:
    """How much a sheet looks like the table that is looked for, by the best of its first rows.

    Of a dataset: 1000 with all required columns, else how many headings are its columns; of any: how many headings are columns of one.
    """
    if dataset is None:
        known = vocabulary()
        return max((sum(folded(text) in known for text in row if text) for row in cells.head(LOOKED_AT).itertuples(index=False, name=None)), default=0)
    heading = find(dataset, cells)
    if heading is None:
        return 0
    return 1000 if all(column.code in heading.places for column in dataset.columns if column.required) else len(heading.places)


def _heading(dataset: Dataset, row: int, texts: list[str], stated: Sequence[str], beside: Mapping[str, int]) -> Header:
    """`stated`: the units above the header, each of which holds for the columns of its kind whose own heading states none.

    `beside`: the columns that stand in the row above or below, by code.
    """
    width = max(place for place, text in enumerate(texts) if text.strip()) + 1
    places_of: dict[str, list[int]] = {}
    factors, ignored, findings, version, explained = {}, [], [], None, []
    for place, text in enumerate(texts[:width]):
        column, unit = matched(dataset, text)
        if folded(text).startswith(VERSION_COLUMN):
            version = folded(text)[len(VERSION_COLUMN):].lstrip(":") or None
        elif column is None and folded(text) in EXPLAINED:
            explained.append(place)
        elif column is None:
            if text.strip() and not says_what_is_wrong(text):
                ignored.append(text.strip())
        else:
            places_of.setdefault(column.code, []).append(place)
            above = "" if unit else _above(column, stated)
            unit, said_in = (above, _("单位：{unit}", unit=above)) if above else (unit, text.strip())
            factor = _factor(column, unit)
            if factor is None:
                findings.append(Finding(kinds.UNKNOWN_UNIT, column.code, value=text.strip(),
                                        details={"header": said_in, "unit": unit, "units": _usual(column)}))
            elif factor != column.worth:
                factors[column.code] = factor
    findings += [Finding(kinds.UNIT_OF_NO_COLUMN, details={"unit": word}) for word in _of_no_column(stated, dataset, places_of)]
    findings += [*_doubled(dataset, places_of, texts), *_missing(dataset, places_of, beside), *_explained_twice(explained, texts)]
    return Header(row, width, {code: places[0] for code, places in places_of.items()},
                   {code: texts[places[0]].strip() for code, places in places_of.items()},
                   factors, tuple(ignored), tuple(findings), version, explained[0] if explained else None)


def _factor(column: Column, unit: str) -> int | Fraction | None:
    """What one in the column is worth, in 分 for money; None for a unit that cannot be converted."""
    if column.is_money:
        return YUAN.get(unit, YUAN.get(unit + "元")) if unit else column.worth
    if column.unit and unit:
        return relative(unit, column.unit)
    return SCALES.get(unit[:1], 1)


def _usual(column: Column) -> str:
    """The units that a heading may state."""
    return _("元、万元或亿元") if column.is_money else column.unit


def _doubled(dataset: Dataset, places_of: dict[str, list[int]], texts: list[str]):
    for code, places in places_of.items():
        if len(places) > 1:
            yield Finding(kinds.DOUBLED_COLUMN, code, value=texts[places[1]].strip(), details={
                "column": title(dataset.column(code)), "count": len(places), "headers": _spelled(places, texts)})


def _explained_twice(places: list[int], texts: list[str]):
    if len(places) > 1:
        yield Finding(kinds.DOUBLED_COLUMN, value=texts[places[1]].strip(), details={
            "column": chosen(*EXPLANATION_COLUMN), "count": len(places), "headers": _spelled(places, texts)})


def _spelled(places: list[int], texts: list[str]) -> str:
    return wording.joined([f"“{texts[place].strip()}”" for place in places])


def _missing(dataset: Dataset, places_of: dict[str, list[int]], beside: Mapping[str, int]):
    for column in dataset.columns:
        if column.required and column.code not in places_of:
            row = {"row": beside[column.code]} if column.code in beside else {}
            yield Finding(kinds.MISSING_COLUMN, column.code, details={"column": title(column), **row})
