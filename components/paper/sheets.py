"""The numbers of a figure as tables of values: what it shows, what that stands on, what is meant by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

import pandas as pd

from components.figures.bodies import Alerts, Cards, Chart, Heading, Link, Points, Remark, Sentence, Table, Words
from components.figures.figure import Figure
from components.paper import words
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.indicators.indicator import PERCENT as PER_CENT
from data.indicators.indicator import POINTS as PER_CENT_POINTS
from data.language import _

PERCENT, POINTS, COUNT, TEXT, CODE, DAY, MOMENT, NUMBER = "percent", "points", "count", "text", "code", "day", "moment", "number"
UNITS = {wording.percent: PERCENT, wording.as_published: PERCENT, wording.gap: POINTS, wording.points: POINTS, wording.count: COUNT}
FACTS = ("indicator", "value")  # columns of the shape of rule 1
HUNDREDTHS = (*PER_CENT, *PER_CENT_POINTS)  # units whose values are kept as shares of one
CODES = ("code", "village", "adcode")


@dataclass(frozen=True)
class Column:
    """`kind` says what its values are: a share of one (percent, points), a count, a number, a text, a code, a day or a moment."""

    title: str
    values: list
    kind: str = TEXT


@dataclass(frozen=True)
class Sheet:
    """A table of values under a title; a missing value is None."""

    title: str
    columns: Sequence[Column]

    @property
    def rows(self) -> list[tuple]:
        return list(zip(*(column.values for column in self.columns), strict=True))


def sheets(figure: Figure) -> list[Sheet]:
    """What the figure shows, its facts where it stands on others, and the definitions."""
    shown = Sheet(_("数据"), columns(figure.body))
    facts = [Sheet(_("指标值"), _facts(figure.facts))] if is_facts(figure.facts) else []
    meant = words.definitions(figure)
    titles = {"title": _("指标"), "code": _("代码"), "unit": _("单位"), "formula": _("口径（公式）"), "clause": _("依据")}
    definitions = [Sheet(_("口径"), [Column(title, meant[name].tolist()) for name, title in titles.items()])] if len(meant) else []
    return [shown, *facts, *definitions]


def is_facts(facts: pd.DataFrame | None) -> bool:
    return facts is not None and set(FACTS) <= set(facts)


@singledispatch
def columns(body) -> list[Column]:
    """The values that a body shows."""
    raise TypeError(body)


@columns.register
def _table(body: Table) -> list[Column]:
    nothing = pd.Series(dtype=object)  # a table without rows need not have its columns
    return [_column(heading, body.rows.get(heading.column, nothing)) for heading in body.headings]


def _column(heading: Heading, values: pd.Series) -> Column:
    """Numbers and days stay what they are where they are said as such; a column of texts, or with one, is said."""
    known = [value for value in values if not _missing(value)]
    if heading.column in CODES and all(isinstance(value, str) for value in known):
        return Column(heading.title, [_plain(value) for value in values], CODE)
    kind = UNITS.get(heading.say) or _kind(known)
    if kind in (DAY, MOMENT) or (kind and heading.say in UNITS and all(_number(value) for value in known)) or (kind == COUNT and heading.say is str):
        return Column(heading.title, [_plain(value) for value in values], kind)
    if heading.say in UNITS and kind:  # numbers, with words in place of some
        return Column(heading.title, [_plain(value) for value in values], kind)
    return Column(heading.title, [None if _missing(value) else _said(value, heading) for value in values])


def _kind(known: list) -> str:
    """What values are that no unit is known of."""
    if known and all(isinstance(value, pd.Timestamp) or hasattr(value, "hour") for value in known):
        return MOMENT
    return DAY if known and all(hasattr(value, "year") and not isinstance(value, str) for value in known) else ""


def _said(value, heading: Heading) -> str:
    return value.text if isinstance(value, Link) else value if isinstance(value, str) else heading.say(value)


@columns.register
def _chart(body: Chart) -> list[Column]:
    return [_of_picture(name, title, body.rows[name], body.unit if name == body.value else "")
            for name, title in _titles(body.rows, {"code": _("代码"), **body.titles})]


@columns.register
def _points(body: Points) -> list[Column]:
    titles = {"name": _("名称"), **body.tooltip, "value": body.classes.title if body.classes else "", "size": body.size,
              "lon": _("经度"), "lat": _("纬度")}
    return [_of_picture(name, title, body.rows[name], PERCENT if name == "value" else "") for name, title in _titles(body.rows, titles)]


def _titles(rows: pd.DataFrame, titles: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, title) for name, title in titles.items() if title and name in rows]


def _of_picture(name: str, title: str, values: pd.Series, unit: str) -> Column:
    if name in CODES:
        return Column(title, [None if _missing(value) else str(value) for value in values], CODE)
    known = [value for value in values if not _missing(value)]
    if name == "date":
        return Column(title, [None if _missing(value) else pd.Timestamp(value).date() for value in values], DAY)
    if known and all(_number(value) for value in known):
        return Column(title, [_plain(value) for value in values], unit or NUMBER)
    return Column(title, [None if _missing(value) else str(value) for value in values])


@columns.register
def _cards(body: Cards) -> list[Column]:
    fields = {"label": _("指标"), "value": _("数值"), "unit": _("单位"), "change": _("变化"), "also": _("另"), "note": _("说明")}
    return [Column(title, [getattr(card, name) or None for card in body.cards]) for name, title in fields.items()]


@columns.register(Sentence)
@columns.register(Remark)
def _sentence(body: Sentence | Remark) -> list[Column]:
    return [Column(_("内容"), [body.text, *([body.beneath] if isinstance(body, Sentence) and body.beneath else [])])]


@columns.register
def _alerts(body: Alerts) -> list[Column]:
    return [Column(_("需要关注"), [alert.text for alert in body.lines] or [body.empty])]


@columns.register
def _words(body: Words) -> list[Column]:
    return [Column(_("内容"), list(body.words))]


def _facts(facts: pd.DataFrame) -> list[Column]:
    """Rule 1: what, where, when, numerator, denominator, value, unit, n of N, data date."""
    called = {code: one.title for (_programme, code), one in CATALOGUE.items()}
    titles = {"indicator": _("指标代码"), "split": _("分组"), "level": _("层级"), "code": _("代码"), "name": _("名称"), "period": _("日期或期间")}
    numbers = {"numerator": _("分子"), "denominator": _("分母"), "value": _("数值")}
    counts = {"unit": _("单位"), "reported": _("已报"), "expected": _("应报"), "data_date": _("数据截至")}
    return [Column(_("指标"), [called.get(code, code) for code in facts["indicator"]]),
            *(Column(title, [_plain(value) for value in facts[name]], CODE if name == "code" else TEXT) for name, title in titles.items()),
            *(Column(title, _numbers(facts, name), NUMBER) for name, title in numbers.items()),
            *(Column(title, [_plain(value) for value in facts[name]], COUNT if name in ("reported", "expected") else TEXT) for name, title in counts.items())]


def _numbers(facts: pd.DataFrame, name: str) -> list:
    """The values in the unit that stands beside them: a share of 0.79 under % as 79."""
    hundredths = [name == "value" and unit in HUNDREDTHS for unit in facts["unit"]]
    plain = [_plain(value) for value in facts[name]]
    return [in_hundredths(value) if flag and value is not None else value for value, flag in zip(plain, hundredths, strict=True)]


def in_hundredths(share: float) -> float:
    """A share in per cent, or a difference of shares in points, without the residue of binary numbers."""
    return round(share * 100, 10)


def _number(value) -> bool:
    return isinstance(value, (int, float)) or hasattr(value, "dtype")


def _missing(value) -> bool:
    return not isinstance(value, (Link, str)) and bool(pd.isna(value))


def _plain(value):
    """The value as Python has it; None for what is missing, whole numbers as such."""
    if _missing(value):
        return None
    if isinstance(value, Link):
        return value.text
    value = value.item() if hasattr(value, "item") else value
    return int(value) if isinstance(value, float) and value.is_integer() else value
