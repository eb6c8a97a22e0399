"""What each body shows, as columns of values."""

from datetime import date, datetime, time
from functools import singledispatch

import pandas as pd

from components.figures.bodies import Alerts, Cards, Chart, Heading, Link, Points, Remark, Sentence, Table, Words
from components.paper.column import (
    CODE,
    COUNT,
    DAY,
    MOMENT,
    NUMBER,
    PERCENT,
    POINTS,
    Column,
    is_missing,
    is_number,
    plain,
)
from data import wording
from data.language import _

UNITS = {wording.percent: PERCENT, wording.as_published: PERCENT, wording.gap: POINTS, wording.points: POINTS, wording.count: COUNT,
         wording.exact: NUMBER}
CODES = ("code", "village", "adcode")
MIDNIGHT = time()


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
    known = [value for value in values if not is_missing(value)]
    coded = heading.column in CODES and all(isinstance(value, str) for value in known)
    kind = CODE if coded else UNITS.get(heading.say) or _kind(known)
    if kind:  # words may stand in place of some numbers
        return Column(heading.title, [plain(value) for value in values], kind)
    return Column(heading.title, [None if is_missing(value) else _said(value, heading) for value in values])


def _kind(known: list) -> str:
    """What values are that no unit is known of: days, moments, or anything."""
    if not known or not all(isinstance(value, date) for value in known):
        return ""
    return MOMENT if any(isinstance(value, datetime) and value.time() != MIDNIGHT for value in known) else DAY


def _said(value, heading: Heading) -> str:
    return value.text if isinstance(value, Link) else value if isinstance(value, str) else heading.say(value)


@columns.register
def _chart(body: Chart) -> list[Column]:
    marks = body.classes.marks if body.classes else ()
    rows = body.rows.assign(**{body.value: body.rows[body.value].mask(body.rows[body.value].isin(marks))}) if marks else body.rows
    return [_of_picture(name, title, rows[name], body.unit if name == body.value else "")
            for name, title in _titles(rows, {"code": _("代码"), **body.titles})]


@columns.register
def _points(body: Points) -> list[Column]:
    titles = {"name": _("名称"), **body.tooltip, "value": body.classes.title if body.classes else "", "size": body.size,
              "lon": _("经度"), "lat": _("纬度")}
    return [_of_picture(name, title, body.rows[name], PERCENT if name == "value" else "") for name, title in _titles(body.rows, titles)]


def _titles(rows: pd.DataFrame, titles: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, title) for name, title in titles.items() if title and name in rows]


def _of_picture(name: str, title: str, values: pd.Series, unit: str) -> Column:
    if name in CODES:
        return Column(title, [None if is_missing(value) else str(value) for value in values], CODE)
    known = [value for value in values if not is_missing(value)]
    if name == "date":
        return Column(title, [None if is_missing(value) else pd.Timestamp(value).date() for value in values], DAY)
    if known and all(is_number(value) for value in known):
        return Column(title, [plain(value) for value in values], unit or NUMBER)
    return Column(title, [None if is_missing(value) else str(value) for value in values])


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
