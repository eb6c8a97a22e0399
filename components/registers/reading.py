"""What the parts of a register read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from components.figures.figure import CHANGES, LEFT_OUT, Figure, Note
from components.figures.values import as_day
from data import registers
from data.indicators import changes, regional
from data.indicators.catalogue import CATALOGUE
from data.indicators.indicator import PERCENT, Indicator
from data.indicators.zones import register as zone_list
from data.language import _, chosen
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION, label, province_of
from data.registers.before import earlier
from data.registers.declared import NATION as WHOLE
from data.registers.declared import PROVINCE, REGISTER_OF, UNIT, ZONE, Register, Span
from data.registers.words import worded as in_words_of
from data.settling.stretch import dated_by, parse
from data.settling.stretch import label as in_words
from db.declare import Column

ENTRIES, REACHED = "entries", "reached"
GROWTH = "_growth"  # ends the code of a growth


def fed(register: str = "") -> tuple[str, ...]:
    """The datasets that feed a figure of a register; of all of them where none is named."""
    return (register,) if register else tuple(REGISTER_OF)


def indicators(register: str) -> Mapping[str, Indicator]:
    """What is counted and computed of a register, by code."""
    return {one.code: one for one in registers.indicators_of(register)}


def defined(register: str = "") -> tuple[tuple[str, str], ...]:
    """The entries of the catalogue that figures of a register show."""
    if not register:
        return ()
    return tuple(pair for one in indicators(register).values() if (pair := (one.programme, one.code)) in CATALOGUE)


FED = {"datasets": fed, "defines": defined}


def titled(register: str, what: str) -> str:
    """What a part of a register is called: 技术合同认定登记：分布."""
    return _("{register}：{what}", register=REGISTER_OF[register].title, what=what) if register else what


def lead(register: str) -> str:
    """The indicator that says most of a register: of a list how many entries there are, of statistics the first that is compared with the year before."""
    of = REGISTER_OF[register]
    if of.growths:
        return of.growths[0].code
    is_list = any(column.key and column.kind in ("text", "credit_code") for column in of.columns)
    return ENTRIES if is_list or not of.amounts else of.amounts[0].code


def measures(register: str = "") -> dict[str, str]:
    """What a map, a course or bars can show of a register: the lead first."""
    if not register:
        return {"": _("主要数值"), ENTRIES: _("条目数")}
    known = [one for one in indicators(register).values() if not one.code.endswith(GROWTH) and one.code != REACHED]
    ordered = sorted(known, key=lambda one: one.code != lead(register))
    return {one.code: one.title for one in ordered}


def measure(register: str, code: str) -> Indicator:
    """The indicator that was chosen, by default the lead."""
    return indicators(register)[code or lead(register)]


def with_unit(one: Indicator) -> str:
    """营业收入（亿元）: what is shown, in what."""
    return _("{title}（{unit}）", title=one.title, unit=one.unit) if one.unit else one.title


def unit_of(one: Indicator) -> str:
    """How a chart writes its values."""
    return "percent" if one.unit in PERCENT else "count"


def level_of(region: int, level: str) -> str:
    """The level of the figures of a region alone."""
    return WHOLE if region == NATION else PROVINCE if level == PROVINCE else UNIT


def figures(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT) -> pd.DataFrame:
    """The figures of the nation, or of the unit or province chosen, with what changed against the period before."""
    now, before = (_asked(ask, register, text, level_of(region, level)) if text else None for text in (period, earlier(period)))
    now = now if before is None or before.empty else changes.against(now, before)
    return now[now["code"] == str(region)]


def pairs(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT) -> dict[str, int]:
    """Over how many pairs of both years each growth of what is chosen is worked out, by its code."""
    if not REGISTER_OF[register].growths:
        return {}
    rows = ask(registers.pairs, register=register, period=period, level=level_of(region, level))
    rows = rows[(rows["code"] == str(region)) & (rows["split"] == "")]
    return dict(zip(rows["indicator"], rows["pairs"].astype(int), strict=True))


def _asked(ask: Ask, register: str, period: str, level: str) -> pd.DataFrame:
    """The figures of a level; who owes nothing is counted as none."""
    rows = ask(registers.figures, register=register, period=period, level=level)
    return rows.assign(expected=pd.to_numeric(rows["expected"]).fillna(0).astype("int64"), reported=pd.to_numeric(rows["reported"]).fillna(0).astype("int64"))


def by_place(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT) -> pd.DataFrame:
    """The figures of each place of a level, all or those of the unit or province chosen."""
    whole = _asked(ask, register, period, level)
    if level == ZONE:
        zones = ask(zone_list.zones)
        short = dict(zip(zones["name"], zones["short_name"], strict=True))
        whole = whole.assign(name=[called(short.get(name) or name) for name in whole["code"]])
        return whole if region == NATION else whole[whole["code"].isin(zones.loc[zones["reporting_unit"] == region, "name"])]
    return whole if region == NATION else whole[whole["code"] == str(region)]


def whole(places: pd.DataFrame, code: str) -> pd.DataFrame:
    """The undivided rows of one indicator."""
    return places[(places["indicator"] == code) & (places["split"] == "")]


def area(ask: Ask, *, region: int, level: str) -> str:
    """What the chosen place is called: a province with its cities says so by its own name."""
    if region == NATION or level != PROVINCE:
        return ask(regional.called, office=region)
    return provinces(ask).get(region, "")


def provinces(ask: Ask) -> dict[int, str]:
    """The provinces that report, in the standard order: code and name as a table of provinces has it."""
    units = ask(regional.offices)
    units = units[units["adcode"] == units["province"]]
    return {int(code): label(PROVINCE, int(code), name, name_en)
            for code, name, name_en in zip(units["adcode"], units["name"], units["name_en"], strict=True)}


def units_within(ask: Ask, region: int, level: str) -> frozenset[int] | None:
    """The codes of the areas that are not faded on a map; None for all."""
    if region == NATION:
        return None
    if level == PROVINCE:
        return frozenset({region})
    if level == ZONE:
        return frozenset({int(province_of(pd.Series([region])).iloc[0])})
    return frozenset({region})


def note(of: Register, rows: pd.DataFrame, period: str, **more) -> Note:
    """What stands under a figure: the newest day of its period that was filed, who reported where anybody owes it, the register as its source."""
    counted = whole(rows, ENTRIES)
    owed = bool(of.dataset.expected) and len(counted)
    return Note(data_date(rows, period), int(counted["reported"].sum()) if owed else None, int(counted["expected"].sum()) if owed else None,
                source=of.title, **more)


def since(ask: Ask, of: Register) -> date | None:
    """The first day that a register by dates holds, whose figures are of everything up to a day; None of any other."""
    dated = of.span is Span.CUMULATIVE and dated_by(of.dataset) is not None
    known = ask(registers.periods, register=of.code) if dated else ()
    return parse(known[-1])[0] if known else None


def against(of: Register, period: str) -> tuple[tuple[str, date, date], ...]:
    """With which days the figures of a period are compared: those of the period before, of what grows the same of the year before."""
    before = earlier(period)
    years = [tuple(day - pd.DateOffset(years=1) for day in map(pd.Timestamp, parse(period)))] if of.growths else []
    return tuple((CHANGES, *days) for days in (*([parse(before)] if before else []), *((first.date(), last.date()) for first, last in years)))


def data_date(rows: pd.DataFrame, period: str) -> date:
    """The last day of the period, or the newest that was filed in it."""
    days = [day for value in rows["data_date"] if (day := as_day(value)) is not None]
    return min([parse(period)[1], *([max(days)] if days else [])])


def guarded(of: Register, figure: Figure, **stricter: str) -> Figure:
    """The figure with what its readers may have of it: nothing of a register that stays inside."""
    return replace(figure, **({"system": LEFT_OUT, "outside": LEFT_OUT} if of.dataset.inside_only else stricter))


def worded(column: Column, text: str | None) -> str | None:
    """What was filed in a column as whoever asks reads it."""
    return in_words_of(column, text)


def of_period(period: str) -> str:
    """The period in words."""
    return in_words(period)


def head(ask: Ask, *, register: str, region: int, level: str) -> str:
    """江苏省技术合同认定登记: whose register it is, the nation without a word."""
    name = "" if region == NATION else area(ask, region=region, level=level)
    return f"{name}{chosen('', ' ') if name else ''}{REGISTER_OF[register].title}"


def in_address(ask: Ask, register: str, period: str) -> str:
    """How an address names the period: the usual one leaves no trace, else Back would come to an address that the page mends again."""
    return "" if period == ask(registers.newest, register=register) else period


def words_of(columns: Sequence[str]) -> str:
    return chosen("、", ", ").join(columns)
