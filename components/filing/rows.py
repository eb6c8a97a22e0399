"""The reports of several rows, difficulties and industries: what was filed last stands beside."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from components.filing import field, opened, sending
from components.filing.zone_report import ZoneReport
from components.screen.plain import plain
from components.zones.difficulties import kind
from data import wording
from data.filing.zone_filed import FiledReport
from data.language import _, chosen
from db.declare import Column, Dataset, Kind

LAID = {  # which column names a row, and how wide each stands
    "zone_difficulties": {"difficulty": 2, "raised": 2, "solved": 2, "note": 4},
    "zone_industry_daily": {"industry": 4, "firms": 3, "firms_resumed": 3}}
BESIDE = 3  # of the width: what was filed last
MORE = 3  # empty rows for industries that were not filed before


def draw(*, dataset: Dataset, zone: str, at: date) -> None:
    """A row a kind of difficulty, or an industry; a row without numbers is not filed."""
    columns = _columns(dataset)
    subject = ZoneReport(dataset, zone, at, by=columns[0].code, called=kind if columns[0].choices else str)
    form = subject.form
    filed = opened.begin(subject, texts=lambda filed: _texts(dataset, filed, form) | sending.texts(form))
    sending.titled(zone, at, _lead(filed, cumulative=dataset.code == "zone_difficulties"))
    with st.form(f"form_{form}", border=True, enter_to_submit=False):
        with st.container(key="form_rows_head"):
            for place, text in zip(_places(dataset), [*map(_titled, columns), _last(filed)], strict=True):
                place.markdown(f"**{plain(text)}**")
        with st.container(key="form_rows"):
            rows = [_row(dataset, filed, name, called=_called(columns[0], name) or _("第{n}行", n=number), key=key)
                     for number, (key, name) in enumerate(_named(columns[0], filed, form).items(), start=1)]
        sent = sending.foot(form)
    if sent.sent:
        _send(rows, sent, filed, subject=subject)


def _send(rows: Sequence[Mapping], sent: sending.Sent, filed: FiledReport, *, subject: ZoneReport) -> None:
    """The rows that say something, and those that were filed for the day before: taking one back is not leaving it empty."""
    named, dataset = subject.by, subject.dataset
    standing = {row[named] for row in filed.now}
    rows_to_send = [row for row in rows if row[named] in standing or any(row[code] is not None for code in row if code != named)
            or (not dataset.column(named).choices and row[named] not in {None, *filed.names})]
    left = [name for name in standing if name not in {row[named] for row in rows}]
    if left:
        sent.answer.error(plain(_("“{names}”已有填报，不能在这里去掉或改名。撤回请在“上报记录”中撤销那次上报。", names=wording.joined(sorted(left)))))
    elif not rows_to_send:
        sent.answer.error(_("还没有填写任何一行。"))
    else:
        sending.send(rows_to_send, sent, subject=subject)


def _columns(dataset: Dataset) -> list[Column]:
    """Those of a row, the one that names it first."""
    return [dataset.column(code) for code in LAID[dataset.code]]


def _named(column: Column, filed: FiledReport, form: str) -> dict[str, str | None]:
    """The rows by the key of their fields: every choice, or what was filed last and some without a name yet.

    A row is its name, wherever it stands.
    """
    known = column.choices or filed.names
    free = 0 if column.choices else MORE
    return {f"{form}_{name}": name for name in known} | {f"{form}_free_{number}": None for number in range(free)}


def _texts(dataset: Dataset, filed: FiledReport, form: str) -> dict[str, str | None]:
    named, *rest = _columns(dataset)
    texts = {}
    for key, name in _named(named, filed, form).items():
        now = _of(filed.now, named, name)
        texts |= {f"{key}_{column.code}": field.text(column, now.get(column.code)) for column in rest}
        if not named.choices:
            texts[f"{key}_{named.code}"] = name or ""
    return texts


def _called(named: Column, name: str | None) -> str | None:
    """What a row is called in the labels of its fields."""
    return kind(name) if named.choices else name


def _of(rows: Sequence[Mapping], named: Column, name: str | None) -> Mapping:
    return next((row for row in rows if row[named.code] == name), {})


def _row(dataset: Dataset, filed: FiledReport, name: str | None, *, called: str, key: str) -> dict:
    """One row of fields; at its end what was filed last."""
    named, *rest = _columns(dataset)
    first, *places, beside = _places(dataset)
    row = {named.code: name}
    if named.choices:
        first.markdown(plain(kind(name)))
    else:
        row[named.code] = field.draw(first, named, called=f"{called} {_titled(named)}", key=f"{key}_{named.code}", placeholder=_("产业名称"))
    for column, place in zip(rest, places, strict=True):
        row[column.code] = field.draw(place, column, called=f"{called} {_titled(column)}", key=f"{key}_{column.code}")
    beside.caption(plain(_said(rest, _of(filed.before, named, name), filed.on)))
    return row


def _said(columns: Sequence[Column], last: Mapping, on: date | None) -> str:
    """4月22日：690 / 588, the numbers in the order of the columns."""
    if not last or on is None:
        return wording.MISSING
    numbers = " / ".join(wording.count(last.get(column.code)) for column in columns if column.kind is Kind.COUNT)
    return _("{day}：{value}", day=wording.day(on), value=numbers)


def _places(dataset: Dataset) -> list:
    return st.columns([*LAID[dataset.code].values(), BESIDE], vertical_alignment="center")


def _titled(column: Column) -> str:
    return chosen(column.zh, column.en)


def _last(filed: FiledReport) -> str:
    return _("{day}填报", day=wording.day(filed.on)) if filed.on else _("此前填报")


def _lead(filed: FiledReport, *, cumulative: bool) -> str:
    parts = [_("当日已有填报，再次报送即为更正，原填报保留可查。") if filed.now else "",
             _("件数为截至当日的累计数。") if cumulative else "", _("没有数字的行不报送；没有发生的请填0。"), "" if filed.on else _("此前没有填报。")]
    return " ".join(part for part in parts if part)
