"""The reports of several rows, difficulties and industries, filled in on the page: what was filed last stands beside."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from components import cached
from components.zones import field, sending
from components.zones.difficulties import kind
from data import wording, zone_filed
from data.language import _, chosen
from db.declare import Column, Dataset, Kind

LAID = {  # which column names a row, and how wide each stands
    "zone_difficulties": {"difficulty": 2, "raised": 2, "solved": 2, "note": 4},
    "zone_industry_daily": {"industry": 4, "firms": 3, "firms_resumed": 3}}
BESIDE = 3  # of the width: what was filed last
MORE = 3  # empty rows for industries that were not filed before


def draw(*, dataset: Dataset, zone: str, at: date) -> None:
    """A row a kind of difficulty, or an industry; a row without numbers is not filed."""
    filed = cached.ask(zone_filed.filed, dataset=dataset.code, zone=zone, day=at)
    st.caption(_lead(filed))
    widths = LAID[dataset.code]
    columns = [dataset.column(code) for code in widths]
    with st.form(f"{dataset.code}_{zone}_{at}", border=True, enter_to_submit=False):
        with st.container(key="form_rows_head"):
            for place, text in zip(_places(widths), [*map(_titled, columns), _last(filed)], strict=True):
                place.markdown(f"**{text}**")
        with st.container(key="form_rows"):
            names = _names(columns[0], filed)
            rows = [_row(columns, widths, filed, name, called=name or _("第{n}行", n=number),
                         key=f"{dataset.code}_{zone}_{at}_{name or f'{number} of {len(names)}'}")  # a row is its name, wherever it stands
                    for number, name in enumerate(names, start=1)]
        form = sending.foot(f"{dataset.code}_{zone}_{at}")
    if form.sent:
        _send(rows, form, filed, dataset=dataset, zone=zone, at=at)


def _send(rows: Sequence[Mapping], form: sending.Sent, filed: Mapping, *, dataset: Dataset, zone: str, at: date) -> None:
    """The rows that say something, and those that were filed for the day before: taking one back is not leaving it empty."""
    named = next(iter(LAID[dataset.code]))
    standing = {row[named] for row in filed["now"]}
    told = [row for row in rows if row[named] in standing or any(row[code] is not None for code in row if code != named)]
    left = [name for name in standing if name not in {row[named] for row in rows}]
    if left:
        form.answer.error(_("“{names}”已有填报，不能在这里去掉或改名。撤回请在“上报记录”中撤销那次上报。", names=wording.joined(sorted(left))))
    elif not told:
        form.answer.error(_("还没有填写任何一行。"))
    else:
        sending.send(told, form, dataset=dataset, zone=zone, at=at, names=[str(row[named] or _("未写名称的一行")) for row in told])


def _names(column: Column, filed: Mapping) -> list[str | None]:
    """What the rows are called: every choice, or what was filed last and some empty ones."""
    if column.choices:
        return list(column.choices)
    known = dict.fromkeys(row[column.code] for row in (*filed["before"], *filed["now"]))
    return [*known, *[None] * MORE]


def _row(columns: Sequence[Column], widths: Mapping, filed: Mapping, name: str | None, *, called: str, key: str) -> dict:
    """One row of fields; at its end what was filed last."""
    named, *rest = columns
    now, last = (next((row for row in filed[when] if row[named.code] == name), {}) for when in ("now", "before"))
    first, *places, beside = _places(widths)
    found = {named.code: name}
    if named.choices:
        first.markdown(kind(name))
    else:
        found[named.code] = (first.text_input(f"{called} {_titled(named)}", value=name or "", key=f"{key}_{named.code}", max_chars=50,
                                              placeholder=_("产业名称")) or "").strip() or None
    for column, place in zip(rest, places, strict=True):
        found[column.code] = field.draw(place, column, value=now.get(column.code), called=f"{called} {_titled(column)}", key=f"{key}_{column.code}")
    beside.caption(_said(rest, last, filed["on"]))
    return found


def _said(columns: Sequence[Column], last: Mapping, on: date | None) -> str:
    """4月22日：690 / 588, the numbers in the order of the columns."""
    if not last or on is None:
        return wording.MISSING
    told = " / ".join(wording.count(last.get(column.code)) for column in columns if column.kind is Kind.COUNT)
    return _("{day}：{value}", day=wording.day(on), value=told)


def _places(widths: Mapping) -> list:
    return st.columns([*widths.values(), BESIDE], vertical_alignment="center")


def _titled(column: Column) -> str:
    return chosen(column.zh, column.en)


def _last(filed: Mapping) -> str:
    return _("{day}填报", day=wording.day(filed["on"])) if filed["on"] else _("此前填报")


def _lead(filed: Mapping) -> str:
    parts = [_("当日已有填报，再次报送即为更正，原填报保留可查。") if filed["now"] else "",
             _("没有数字的行不报送；没有发生的请填0。"), "" if filed["on"] else _("此前没有填报。")]
    return " ".join(part for part in parts if part)
