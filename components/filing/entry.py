"""The form of one entry of any dataset, from its declaration: a new one, or one that stands, to be corrected or withdrawn."""

from collections.abc import Mapping
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import cached
from components.filing import field, finding, opened, sending, withdrawing
from components.filing.one_entry import OneEntry
from components.screen import personal
from components.screen.plain import plain
from components.shell import menu
from data.filing import address, entry_form, options
from data.filing.entries import FiledEntry
from data.language import _, chosen, title
from data.ledger import access
from data.masking import masked
from data.uploads import Outcome
from db import demonstration
from db.declare import Column, Dataset

ENTRY = "entry"  # its name in the address


def draw(*, dataset: Dataset, entry: str) -> None:
    """The form of the entry that the address names, "" for a new one; above it the way to find one that stands."""
    key = cached.ask(address.key_of, dataset=dataset.code, entry=entry) if entry else None
    subject = OneEntry(dataset, key)
    if entry and (key is None or not _stands_open(subject)):
        st.warning(plain(_("网址所指的这一条不在“{dataset}”中，或已撤回。请在下面查找，或新增一条。", dataset=title(dataset))))
        subject = OneEntry(dataset)
    if not dataset.permanent and cached.ask(demonstration.loaded):
        st.warning(_("库中装有演示数据，正式数据不能与演示数据混存。请先清除演示数据：python -m data demo clear"))
    finding.draw(dataset)
    if subject.key is not None and dataset.of_people:
        personal.viewed(access.record(dataset, subject.key))
    _form(subject)


def _stands_open(subject: OneEntry) -> bool:
    """Whether the entry stands, or the form on it was opened while it did."""
    held = st.session_state.get(opened.HELD)
    return bool(cached.ask(subject.question, **subject.choice).values) or (held is not None and held.form == subject.form)


def _form(subject: OneEntry) -> None:
    dataset, form = subject.dataset, subject.form
    choices = cached.ask(options.options, dataset=dataset.code)
    filed = opened.begin(subject, texts=lambda filed: _texts(subject, filed, choices) | sending.texts(form))
    fixed = filed.key if subject.key is not None else {}
    _titled(subject, filed, choices)
    with st.form(f"form_{form}", border=True, enter_to_submit=False):
        texts, beside = dict(fixed), {}
        fields = [column for column in dataset.columns if column.code not in fixed]
        for first in range(0, len(fields), 2):
            for place, column in zip(st.columns(2), fields[first:first + 2], strict=False):
                texts[column.code], beside[column.code] = _field(column, choices.get(column.code), place=place, key=f"{form}_{column.code}")
        sent = sending.foot(form, beside=beside)
    if sent.sent:
        sending.send([texts], sent, subject=subject, stored=lambda outcome: _opened(dataset, outcome))
    if subject.key is not None and filed.values:
        withdrawing.draw(dataset, subject.key, filed)


def _texts(subject: OneEntry, filed: FiledEntry, choices: Mapping[str, field.Options]) -> dict:
    fixed = filed.key if subject.key is not None else {}
    return {f"{subject.form}_{column.code}": field.standing(column, filed.texts.get(column.code, ""), options=choices.get(column.code))
            for column in subject.dataset.columns if column.code not in fixed}


def _field(column: Column, choices: field.Options, *, place: DeltaGenerator, key: str) -> tuple[str | None, DeltaGenerator]:
    """The text of a field, and the place beneath it for what the checks say of it."""
    text = field.draw(place, column, called=field.title(column), key=key, options=choices, tall=True)
    if choices is not None and not choices:
        place.caption(plain(_("还没有可选的：请先上报“{dataset}”。", dataset=title(options.owner(column)))))
    return text, place.container()


def _titled(subject: OneEntry, filed: FiledEntry, choices: Mapping[str, field.Options]) -> None:
    """Which entry it is, and what there is to know before."""
    dataset = subject.dataset
    if subject.key is None:
        name, lead = _("新增：{dataset}", dataset=title(dataset)), _("与上传文件同样检查；数字可写成3.2亿、4,448，选填的可以空着。")
    else:
        words = chosen("，", ", ").join(f"{title(column)} {_key_word(column, filed, choices)}" for column in dataset.key)
        name = _("更正：{dataset} · {key}", dataset=title(dataset), key=words)
        lead = _("关键列不能在这里改：要改关键列，请撤回这一条，再新增一条。原值保留可查。")
    st.html(f'<div class="finding">{escape(name)}<span>{escape(lead)}</span></div>')
    if st.session_state[opened.HELD].instead and sending.RECEIPT not in st.session_state:
        st.info(plain(_("已换到另一张表。上一张表中没有报送的内容没有入库，也不保留。")))
    if subject.key is not None:
        menu.link(menu.FORM, label=_("新增一条"), **address.choices(dataset))


def _key_word(column: Column, filed: FiledEntry, choices: Mapping[str, field.Options]) -> str:
    """A part of the key as the reader calls it."""
    text = filed.key[column.code]
    return masked(column, (choices.get(column.code) or {}).get(text, text))


def _opened(dataset: Dataset, outcome: Outcome) -> None:
    """The entry that was just added stands in the address: to be looked at, and not to be added twice."""
    key = entry_form.key_in(outcome.review)
    st.query_params[ENTRY] = address.named(dataset, key)

