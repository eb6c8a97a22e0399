"""A register divided: by its states or stages, by its kinds, by the words of its text columns."""

import pandas as pd

from components.figures import charts
from components.figures.figure import Figure
from components.figures.part import part
from components.registers import reading
from data import wording
from data.indicators.indicator import PERCENT, Indicator
from data.language import _, title
from data.questions import Ask
from data.regions import NATION
from data.registers import listing
from data.registers.declared import REGISTER_OF, UNIT, Register
from data.sentences import registers as sentences
from db.declare import Column


def divisions(register: str = "") -> dict[str, str]:
    """The columns that divide a register, the state aside."""
    if not register:
        return {"": _("第一个分组"), "kind": _("类别")}
    return {column.code: title(column) for column in _kinds(REGISTER_OF[register])}


def filters(register: str = "") -> dict[str, str]:
    """The columns of text by whose words a register is narrowed."""
    if not register:
        return {"": _("第一个文字列"), "field": _("领域")}
    return {column.code: title(column) for column in REGISTER_OF[register].filters}


def staged(register: Register) -> Column | None:
    """The column of states or stages; of a funnel that of the funnel."""
    return register.funnel or (register.state if register.state in register.splits else None)


def _kinds(register: Register) -> list[Column]:
    return [column for column in register.splits if column != staged(register)]


@part("registers.states", page="register", kind="bar", name=lambda register="": reading.titled(register, _("进展")), choosing=reading.FED)
def states(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT) -> Figure | None:
    """The entries of each state in the order of the choices; of a funnel the share that reached at least each stage, those outside it counted apart."""
    of = REGISTER_OF[register]
    column = staged(of)
    if column is None:
        return None
    rows = reading.figures(ask, register=register, period=period, region=region, level=level)
    entries = {word: _value(rows, reading.ENTRIES, column, word) for word in column.choices}
    if not any(value for value in entries.values() if value is not None):
        return None
    drawn = _reached(rows, column, entries) if of.funnel else _counted(column, entries)
    given = int(sum(value for value in entries.values() if value))
    heading = title(column)
    what = _("达到或越过各阶段的比例；另有{outside}，不计在内", outside=_outside(column, entries)) if of.funnel and column.roles.outside else _(
        "达到或越过各阶段的比例") if of.funnel else _("各状态的条目数，按先后")
    chart = charts.bar(drawn, title=_("达到比例") if of.funnel else _("条目数"), unit="percent" if of.funnel else "count", ordered=True,
                       tooltip={"entries": _("处于这一状态")}, box="content", demonstration=ask.demonstration)
    return reading.guarded(of, Figure(chart, _state_title(heading, entries, given, {word: reading.worded(column, word) for word in entries}), what, reading.note(of, rows, period, since=reading.since(ask, of))))


def _state_title(heading: str, entries: dict, given: int, names: dict[str, str]) -> str:
    """状态：实施的最多，占62.0%: of those that say their state."""
    most = max(entries, key=lambda word: entries[word] or 0)
    alike = [word for word, value in entries.items() if value == entries[most]]
    if len(alike) > 1:
        return _("{state}：{n}条已注明", state=heading, n=wording.count(given))
    return _("{state}：{word}的最多，占{share}", state=heading, word=names[most], share=wording.percent(entries[most] / given))


def _reached(rows: pd.DataFrame, column: Column, entries: dict) -> pd.DataFrame:
    words = [word for word in column.choices if word not in column.roles.outside]
    values = [_value(rows, reading.REACHED, column, word) for word in words]
    numbers = [_value(rows, reading.REACHED, column, word, "numerator") for word in words]
    return pd.DataFrame({"name": [reading.worded(column, word) for word in words], "value": values, "note": [wording.count(number) if number is not None else "" for number in numbers],
                         "entries": [wording.count(entries[word] or 0) for word in words]})


def _counted(column: Column, entries: dict) -> pd.DataFrame:
    return pd.DataFrame({"name": [reading.worded(column, word) for word in entries], "value": [float(value or 0) for value in entries.values()],
                         "entries": [wording.count(value or 0) for value in entries.values()]})


def _outside(column: Column, entries: dict) -> str:
    return reading.words_of([_("{word}{n}条", word=reading.worded(column, word), n=wording.count(entries.get(word) or 0)) for word in column.roles.outside])


def _value(rows: pd.DataFrame, code: str, column: Column, word: str, field: str = "value") -> float | None:
    own = rows[(rows["indicator"] == code) & (rows["split"] == f"{column.code}={word}")]
    return None if own.empty or pd.isna(own[field].iloc[0]) else float(own[field].iloc[0])


@part("registers.splits", page="register", kind="bar", name=lambda register="": reading.titled(register, _("分组")), choosing=reading.FED,
      options={"split": divisions, "measure": reading.measures})
def splits(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, split: str = "", measure: str = "") -> Figure | None:
    """What was chosen of each word of a column, the largest first; nothing where no column divides the register.

    What was filed as 合计 is no kind: it is called what it is, and is not said to be the largest.
    """
    of, one = REGISTER_OF[register], reading.measure(register, measure)
    column = next((each for each in _kinds(of) if split in ("", each.code)), None)
    if column is None:
        return None
    rows = reading.figures(ask, register=register, period=period, region=region, level=level)
    parted = [split.startswith(f"{column.code}=") and "&" not in split for split in rows["split"]]
    own = rows[(rows["indicator"] == one.code) & pd.Series(parted, index=rows.index, dtype=bool)]
    if own["value"].dropna().empty:
        return None
    kinds = own["split"].str.removeprefix(f"{column.code}=")
    is_whole = kinds == (column.rules.whole or None)
    drawn = pd.DataFrame({"name": [_("只报合计，未分类") if whole else reading.worded(column, word) for word, whole in zip(kinds, is_whole, strict=True)],
                          "value": own["value"].astype(float)}).dropna()
    return reading.guarded(of, Figure(_bars(ask, drawn, one), _led(title(column), drawn[~is_whole.loc[drawn.index]], one), _("{measure}，按{split}", measure=one.title, split=title(column)),
                                      reading.note(of, rows, period, since=reading.since(ask, of))))


@part("registers.words", page="register", kind="bar", name=lambda register="": reading.titled(register, _("最多的填写内容")), choosing=reading.FED,
      options={"column": filters})
def words(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, column: str = "") -> Figure | None:
    """The twenty most frequent words of a column of text; nothing where the register has none."""
    of = REGISTER_OF[register]
    chosen = next((each for each in of.filters if column in ("", each.code)), None)
    if chosen is None:
        return None
    rows = ask(listing.words, register=register, column=chosen.code, period=period, region=region, level=level)
    if rows.empty:
        return None
    drawn = pd.DataFrame({"name": rows["word"], "value": rows["entries"].astype(float)})
    figures = reading.figures(ask, register=register, period=period, region=region, level=level)
    return reading.guarded(of, Figure(
        _bars(ask, drawn, reading.indicators(register)[reading.ENTRIES]), _led(title(chosen), drawn, reading.indicators(register)[reading.ENTRIES]),
        _("条目数，按{column}，最多的{n}个", column=title(chosen), n=len(drawn)), reading.note(of, figures, period, since=reading.since(ask, of))))


def _bars(ask: Ask, drawn: pd.DataFrame, one: Indicator):
    return charts.bar(drawn, title=one.title, unit="percent" if one.unit in PERCENT else "count", box="content", demonstration=ask.demonstration)


def _led(heading: str, drawn: pd.DataFrame, one: Indicator) -> str:
    ordered = drawn.sort_values("value", ascending=False, kind="stable")
    texts = ordered["value"].map(lambda value: sentences.with_unit(value, one.unit))
    if len(ordered) < 2 or texts.iloc[0] == texts.iloc[1]:
        return _("{measure}按{split}", measure=one.title, split=heading)
    return _("{split}：{finding}", split=heading, finding=sentences.foremost(ordered["name"].iloc[0], texts.iloc[0], one))
