"""National values that were published, beside those of the register: with source, and how sure they are."""

from collections.abc import Sequence

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import Figure, Note
from components.figures.part import part
from components.registers import reading
from data import registers, wording
from data.indicators.indicator import Indicator
from data.language import _
from data.questions import Ask
from data.registers.declared import NATION as WHOLE
from data.registers.declared import REGISTER_OF
from data.sentences import registers as sentences

COLUMNS = ("indicator", "split", "period", "value", "nature", "inside_only", "sure")
TARGET = "target"


def known(register: str, *, sure: bool) -> pd.DataFrame:
    """The published values of a register; `sure`: those that were seen."""
    rows = registers.published(register=register)
    return rows[~rows["inside_only"]] if sure else rows


def of_period(register: str, period: str, *, sure: bool) -> pd.DataFrame:
    """Those of one period, no targets."""
    rows = known(register, sure=sure)
    return rows[(rows["period"].astype(str) == period) & (rows["nature"] != TARGET)]


def said(rows: pd.DataFrame, one: Indicator) -> str:
    """公布值22,398.4亿元（待核实）; empty where none was published of the total."""
    own = rows[(rows["indicator"] == one.code) & (rows["split"].fillna("") == "")] if len(rows) else rows
    if own.empty:
        return ""
    text = _("公布值{value}", value=sentences.with_unit(float(own["value"].iloc[0]), one.unit))
    return _("{value}（{sure}）", value=text, sure=own["sure"].iloc[0])


@part("registers.published", page="register", kind="table", name=lambda register="": reading.titled(register, _("公布值")), choosing=reading.FED,
      for_system={"sure": True}, for_outside={"sure": True}, for_briefing={"sure": True})
def published(ask: Ask, *, register: str, sure: bool = False) -> Figure | None:
    """Every published value of the register beside its own figure of the period; nothing where none was published."""
    rows, of, titles = known(register, sure=sure), REGISTER_OF[register], reading.indicators(register)
    if rows.empty:
        return None
    there = ask(registers.periods, register=register)
    shown = pd.DataFrame({
        "indicator": [titles[code].title if code in titles else code for code in rows["indicator"]], "split": [_words(register, split) for split in rows["split"].fillna("")],
        "period": [reading.of_period(str(text)) for text in rows["period"]],
        "value": [sentences.with_unit(float(value), _unit(titles, code, unit)) for value, code, unit in zip(rows["value"], rows["indicator"], rows["unit"], strict=True)],
        "own": [_own(ask, register, there, row, titles) for row in rows.to_dict("records")],
        "nature": [_("目标") if nature == TARGET else _("实际") for nature in rows["nature"]],
        "sure": rows["sure"].to_list(),
        "source": [_source(row) for row in rows.to_dict("records")]})
    table = Table(shown, [
        Heading("indicator", _("指标"), kind="name"), Heading("split", _("分组")), Heading("period", _("时期"), kind="short"),
        Heading("value", _("公布值"), kind="number"), Heading("own", _("本名录"), kind="number"), Heading("nature", _("性质"), kind="short"),
        Heading("sure", _("核实情况"), kind="short"), Heading("source", _("出处"), kind="long")])
    return reading.guarded(of, Figure(table, _("公布过的全国数{n}个", n=wording.count(len(rows))), _("与本名录口径未必相同，供核对"), Note(source=_("公开发布"))))


def _own(ask: Ask, register: str, there: Sequence[str], row: dict, titles: dict) -> str | None:
    """The figure of the register for the same period and split."""
    if str(row["period"]) not in there or row["indicator"] not in titles:
        return None
    figures = ask(registers.figures, register=register, period=str(row["period"]), level=WHOLE)
    split = row["split"] if isinstance(row["split"], str) else ""
    own = figures[(figures["indicator"] == row["indicator"]) & (figures["split"] == split)]
    return None if own.empty else sentences.with_unit(own["value"].iloc[0], titles[row["indicator"]].unit)


def _unit(titles: dict, code: str, unit: str) -> str:
    return titles[code].unit if code in titles else unit


def _words(register: str, split: str) -> str:
    dataset, parts = REGISTER_OF[register].dataset, [part.partition("=") for part in split.split("&")] if split else []
    return reading.words_of([reading.worded(dataset.column(code), word) for code, _is, word in parts])


def _source(row: dict) -> str:
    return _("；").join(str(row[name]) for name in ("publisher", "title_or_document", "published") if isinstance(row[name], str) and row[name])
