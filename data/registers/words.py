"""Words of declarations that have no English beside them: groups, clauses, units, titles of rates; in the catalogue registers.po."""

import re
from collections.abc import Callable
from dataclasses import replace

from data.asking import asked_as, present
from data.language import _, chosen, english
from data.naming.english import called
from data.registers.declared import REGISTER_OF, Register
from db.declare import Column, Dataset, Kind
from db.roles import Rate

DOCUMENTS = {  # the first figures of a clause, by which the dictionary of data names a document
    "000": ("国科发区〔2020〕67号", "Guokefaqu [2020] No. 67"), "001": ("科技部办公厅2020年2月28日通知", "Notice of the General Office of MOST, 28 February 2020"),
    "002": ("火炬中心2021年工作要点", "Work points of the Torch Centre, 2021"), "004": ("“百城百园”通知", "Hundred Cities and Hundred Parks notice")}
DOCUMENT = re.compile(r"\b(" + "|".join(DOCUMENTS) + r") ")


def group_title(dataset: Dataset) -> str:
    """The heading under which the overview lists a register."""
    return _(dataset.group)


def rate_title(register: Register, rate: Rate) -> str:
    """What a rate is called, without the unit that may stand in brackets at its end."""
    return chosen(*rate_titles(register, rate))


def rate_titles(register: Register, rate: Rate) -> tuple[str, str]:
    """The same in Chinese and in English; of a rate without a title both columns with ÷ between."""
    title = bare(rate)
    if title:
        return title, in_english(title)
    part, whole = (register.dataset.column(code) for code in (rate.part, rate.whole))
    return f"{part.zh}÷{whole.zh}", f"{part.en} ÷ {whole.en}"


def bare(rate: Rate) -> str:
    return rate.title.removesuffix(f"（{rate.unit}）")


def unit(text: str) -> str:
    """A unit as declared: 人, 万元; "" for none."""
    return _(text) if text else ""


def clause(text: str) -> str:
    """Where the documents ask for a register, with their names instead of the figures of the dictionary."""
    named = DOCUMENT.sub(lambda match: chosen(*DOCUMENTS[match[1]]) + chosen("", ", "), _(text))
    return chosen(named.replace("; ", "；").replace(", ", "、"), named)


def both(words: Callable[[str], str], text: str) -> tuple[str, str]:
    """A text in Chinese and in English, whatever is spoken."""
    with asked_as(replace(present(), language="zh")):
        zh = words(text)
    with asked_as(replace(present(), language="en")):
        return zh, words(text)


def in_english(text: str) -> str:
    return english().get(text, text)


def worded(column: Column, text: str | None) -> str | None:
    """What was filed in a column as whoever asks reads it: choices and names in English too, what people wrote as they wrote it."""
    if not isinstance(text, str):
        return text
    if column.kind in (Kind.CHOICE, Kind.YES_NO):
        return chosen(text, in_english(text))
    return called(text) if column.names_an_entity or column.kind in (Kind.ADCODE, Kind.REGION) else text


def declared() -> set[str]:
    """Every text of the declarations that needs its line in the catalogue."""
    texts = {register.dataset.group for register in REGISTER_OF.values()} | {register.dataset.clause for register in REGISTER_OF.values()}
    for register in REGISTER_OF.values():
        texts |= {column.money_unit or column.unit for column in register.amounts}
        texts |= {text for rate, _roles in register.rates for text in (bare(rate), rate.unit if rate.unit != "%" else "")}
        texts |= {word for column in register.columns for word in column.choices}
    return texts - {""}
