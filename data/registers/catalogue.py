"""What the indicators of a register are called and how each is worked out: from the roles of its columns, in both languages."""

from functools import lru_cache

from data.indicators.indicator import PERCENT, Indicator
from data.registers import words
from data.registers.declared import REGISTER_OF, Register
from data.registers.publications import combinations
from db.declare import Column, Kind
from db.roles import NEITHER, Added

KINDS = {Added.SUM: "sum", Added.YEAR_TO_DATE: "sum", Added.STOCK: "sum", Added.MEAN: "mean"}
FORMULAS = {
    Added.SUM: ("期内各条{column}之和", "Σ {column} over the entries of the period"),
    Added.YEAR_TO_DATE: ("{column}为本年累计数，取每个填报主体期内最近一期，再求和", "{column} is filed for the year so far: Σ of each key's latest entry inside the period"),
    Added.STOCK: ("{column}为期末数，取每个填报主体期内最近一期，再求和；不同时期不相加", "{column} is a state: Σ of each key's latest entry inside the period, never added over time"),
    Added.MEAN: ("期内填报了{column}的各条的算术平均", "Mean of {column} over the entries that gave it"),
}
RATE = ("Σ{part}÷Σ{whole}，限两项都填报的条目", "Σ {part} ÷ Σ {whole}, over the entries that gave both")
GROWTH = ("Σ本期{column}÷Σ上年同期{column}−1，限两年同期都填报的（可比口径）；上年同期之和不大于0时不计算",
          "Σ {column} ÷ Σ {column} a year before − 1, over what was filed for both years (comparable); nothing where the year before is not above 0")
REACHED = ("至少到达该阶段（{column}）的条目数÷全部条目数，阶段未填的和{outside}不计", "Entries that reached at least the stage ({column}) ÷ all; without those of unknown stage or outside the stages: {outside}")
REACHED_ALL = ("至少到达该阶段（{column}）的条目数÷全部条目数，阶段未填的不计", "Entries that reached at least the stage ({column}) ÷ all; without those of unknown stage")
ENTRIES = ("期内条目数；按日期累计的名录为截至期末的条目数，未填日期的计入每个期间", "Entries of the period; where they add up by date, all up to its end, those without a date in every period")


def indicators_of(register: str | Register) -> tuple[Indicator, ...]:
    """Every indicator of a register, entries first, then in the order of its columns."""
    return _indicators(REGISTER_OF[register] if isinstance(register, str) else register)


@lru_cache(maxsize=256)
def _indicators(register: Register) -> tuple[Indicator, ...]:
    of = [_one(register, "entries", ("条目数", "Entries"), ("条", "entries"), NEITHER, ENTRIES, "count")]
    of += [_amount(register, column) for column in register.amounts]
    of += [_one(register, rate.code, words.rate_titles(register, rate), words.both(words.unit, rate.unit), roles.up,
                _filled(RATE, part=register.dataset.column(rate.part), whole=register.dataset.column(rate.whole)), "rate")
           for rate, roles in register.rates]
    of += [_one(register, f"{column.code}_growth", (f"{column.zh}同比增速（可比口径）", f"{column.en}, change on the year before (comparable)"),
                PERCENT, column.roles.up, _filled(GROWTH, column=column), "change") for column in register.growths]
    if register.funnel:
        of.append(_funnel(register, register.funnel))
    return tuple(of)


def _amount(register: Register, column: Column) -> Indicator:
    added, unit = column.roles.added, column.money_unit or column.unit
    names = (f"平均{column.zh}", f"{column.en}, mean") if added is Added.MEAN else (column.zh, column.en)
    units = PERCENT if column.kind is Kind.PERCENT else words.both(words.unit, unit)
    return _one(register, column.code, names, units, column.roles.up, _filled(FORMULAS[added], column=column), KINDS[added])


def _funnel(register: Register, column: Column) -> Indicator:
    left = column.roles.outside
    formula = REACHED if left else REACHED_ALL
    return _one(register, "reached", ("到达各阶段比例", "Share that reached each stage"), PERCENT, NEITHER,
                tuple(text.format(column=name, outside=apart.join(left_words)) for text, name, apart, left_words in (
                    (formula[0], column.zh, "、", left), (formula[1], column.en, ", ", [words.in_english(word) for word in left]))),
                "rate", splits=(column.code,), total=False)


def _filled(texts: tuple[str, str], **columns: Column) -> tuple[str, str]:
    zh = texts[0].format(**{name: column.zh for name, column in columns.items()})
    return zh, texts[1].format(**{name: column.en for name, column in columns.items()})


def _one(register: Register, code: str, names: tuple[str, str], units: tuple[str, str], up: str, formula: tuple[str, str], kind: str,
         splits: tuple[str, ...] | None = None, *, total: bool = True) -> Indicator:
    if splits is None:
        among = ["&".join(part.partition("=")[0] for part in text.split("&")) for text in combinations(register)]
        splits = tuple(dict.fromkeys([*(column.code for column in register.splits), *among]))
    return Indicator(register.code, code, *names, *units, "" if up == NEITHER else up, *formula,
                     *words.both(words.clause, register.dataset.clause), kind, register.levels, splits, total)
