"""Rules that follow from a declaration: what a value must keep beside the others of its row, and figures of a year that only grow."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data import wording
from data.language import _, title
from data.uploads.problems import problem
from data.uploads.problems.problem import ERROR, NOTE, WARNING
from data.uploads.rules.history import beside_earlier, beside_later
from data.uploads.rules.registry import RULES, Rows, Rule, at_most, not_before, rule, shown
from db.datasets import REGISTERS
from db.declare import Column, Dataset, Kind
from db.roles import Added

FAR_APART = 1000  # times: between 元 and 千元, the nearest two units in which the same is filed
YEAR_OF = {Kind.MONTH: 4, Kind.QUARTER: 4}  # characters of a period that say its year


def _declared(dataset: Dataset) -> None:
    """The rules of one register."""
    for column in dataset.columns:
        beside = column.rules
        if beside.at_most:
            at_most(dataset.code, column.code, beside.at_most)
        if beside.usually_at_most:
            at_most(dataset.code, column.code, beside.usually_at_most, severity=WARNING)
        if beside.not_before:
            not_before(dataset.code, column.code, beside.not_before)
        if beside.after:
            _after(dataset, column)
        if beside.needed_for:
            _needed_for(dataset, column)
        if beside.whole:
            _never_beside_parts(dataset, column)
        if column.roles.added and (column.money_unit or column.unit):
            _in_its_unit(dataset, column)
        if column.roles.added is Added.YEAR_TO_DATE:
            _grows_inside_a_year(dataset, column)
        if column.roles.second_place:
            _another_place(dataset, column)
        if column.roles.period and column.kind in (*YEAR_OF, Kind.YEAR):
            _has_begun(dataset, column)
        if column.roles.period and column.kind is Kind.DATE:
            _has_come(dataset, column)


def _after(dataset: Dataset, column: Column) -> None:
    """A date lies behind another, and usually within so many years of it."""
    first, years = dataset.column(column.rules.after), column.rules.within_years

    @rule(dataset.code, column.code, first.code, title=lambda: _("日期先后颠倒"),
          says=lambda **v: _("应晚于“{other}”（{limit}），请核对这两个日期。", **v))
    def not_after(rows: Rows) -> dict[int, Mapping]:
        wrong = np.flatnonzero((rows[column.code] <= rows[first.code]).fillna(False).to_numpy(dtype=bool))
        return {position: {"other": title(first), "limit": shown(first, rows[first.code].iat[position])} for position in wrong}

    if years is None:
        return

    @rule(dataset.code, column.code, first.code, severity=WARNING, title=lambda: _("周期过长"),
          says=lambda **v: _("比“{other}”（{limit}）晚{years}年以上，请核对；属实的请说明原因。", **v))
    def longer_than_usual(rows: Rows) -> dict[int, Mapping]:
        latest = pd.to_datetime(rows[first.code]) + pd.DateOffset(years=years)
        wrong = np.flatnonzero((pd.to_datetime(rows[column.code]) > latest).fillna(False).to_numpy(dtype=bool))
        return {position: {"other": title(first), "limit": shown(first, rows[first.code].iat[position]), "years": years} for position in wrong}


def _needed_for(dataset: Dataset, column: Column) -> None:
    """A value that must be there in one state, as the date of an entry that is closed."""
    state = next(other for other in dataset.columns if other.roles.state)
    word = column.rules.needed_for

    def missing(rows: Rows) -> pd.Series:
        return (rows[state.code] == word) & rows[column.code].isna() & rows.readable(column.code)

    kind = problem.kind("needed_for_state", ERROR, lambda: _("这一状态必须填写"),
                        lambda **v: _("“{state}”为“{word}”时必须填写这一项，请补上。", state=title(state), word=word))
    RULES[dataset.code].append(Rule(kind, (column.code, state.code), missing, unfiled=True))


def _never_beside_parts(dataset: Dataset, column: Column) -> None:
    """A row that stands for all kinds stands only where no single kind of the same place and period does."""
    whole, others = column.rules.whole, [key for key in dataset.key_in_store if key != column.code]

    @rule(dataset.code, column.code, title=lambda: _("合计与分项并存"),
          says=lambda **v: _("同一单位同一时期已有“{other}”，“{whole}”不能与分项并存。请只报一种。", **v))
    def whole_beside_parts(rows: Rows) -> dict[int, Mapping]:
        own = pd.DataFrame({key: rows.table.keys[key] for key in dataset.key_in_store}).assign(position=range(len(rows.table.values)))
        held = rows.stored(dataset.code, *dataset.key_in_store).astype({key: own[key].dtype for key in dataset.key_in_store})
        both = pd.concat([own, held]).dropna(subset=list(dataset.key_in_store)).drop_duplicates(list(dataset.key_in_store))
        is_whole = both[column.code] == whole
        kinds_of = both.groupby(others)[column.code].agg(lambda words: sorted(set(words)))
        beside = {key: words for key, words in kinds_of.items() if whole in words and len(words) > 1}
        broken = {}
        for row in both[both["position"].notna()].itertuples(index=False):
            words = beside.get(tuple(getattr(row, key) for key in others))
            if words:
                other = whole if getattr(row, column.code) != whole else next(word for word in words if word != whole)
                broken[int(row.position)] = {"other": other, "whole": whole}
        return broken if is_whole.any() else {}


def _grows_inside_a_year(dataset: Dataset, column: Column) -> None:
    """A figure of the year so far does not fall from one period to the next of the same year."""
    period = next(each for each in dataset.key if each.roles.period)
    unit = [key for key in dataset.key_in_store if key != period.code]
    length = YEAR_OF[period.kind]

    def same_year(rows: Rows, pairs: pd.DataFrame, other: str) -> pd.Series:
        own = rows[period.code].take(pairs.index)
        return own.str[:length].to_numpy() == pairs[other].str[:length].to_numpy()

    @rule(dataset.code, column.code, severity=WARNING, title=lambda: _("本年累计数减少"),
          says=lambda **v: _("是本年累计数，却少于同年上一期（{since}，{before}），请核对；属实的请说明原因。", **v))
    def year_to_date_fell(rows: Rows) -> dict[int, Mapping]:
        pairs = beside_earlier(rows, by=unit, on=period.code, value=column.code, most=False)
        fell = pairs[(pairs["now"] < pairs["before"]) & same_year(rows, pairs, "since")]
        return {position: {"since": since, "before": shown(column, before)} for position, _now, before, since in fell.itertuples()}

    @rule(dataset.code, column.code, severity=WARNING, title=lambda: _("本年累计数多于后一期"),
          says=lambda **v: _("是本年累计数，却多于同年后一期（{until}，{after}），请核对；属实的请说明原因。", **v))
    def year_to_date_falls_after(rows: Rows) -> dict[int, Mapping]:
        pairs = beside_later(rows, by=unit, on=period.code, value=column.code, least=False)
        above = pairs[(pairs["now"] > pairs["after"]) & same_year(rows, pairs, "until")]
        return {position: {"until": until, "after": shown(column, after)} for position, _now, after, until in above.itertuples()}


def _in_its_unit(dataset: Dataset, column: Column) -> None:
    """An amount a thousand times what was filed before by whoever files it is likely one in 元 in a column of 万元. Nothing is said
    where nothing was filed before: what is plausible then nobody has declared.
    """
    period = next((each for each in dataset.key if each.roles.period), None)
    who = [each.code for each in dataset.key if each != period]  # names as they are filed

    @rule(dataset.code, column.code, severity=NOTE, title=lambda: _("单位可能有误"), says=lambda **v: _(
        "与{other}（{before}）相差{times}倍以上，请核对单位：这一列按{unit}填写。", **v))
    def other_unit(rows: Rows) -> dict[int, Mapping]:
        if rows[column.code].isna().all():
            return {}
        if period is None:
            pairs = pd.DataFrame({"now": rows[column.code], "before": rows.held([column.code])[column.code].to_numpy(), "since": None})
        elif who:
            pairs = beside_earlier(rows, by=who, on=period.code, value=column.code, most=False)
        else:
            return {}
        now, before = (pd.to_numeric(pairs[name]).astype("float64").abs().to_numpy() for name in ("now", "before"))
        apart = (now > 0) & (before > 0) & ((now >= before * FAR_APART) | (before >= now * FAR_APART))
        if not apart.any():
            return {}
        return {position: {"other": _("库中这一条") if period is None else _("上一期{since}", since=shown(period, since)), "before": shown(column, before_),
                           "times": FAR_APART, "unit": _(column.money_unit or column.unit)}
                for position, before_, since in pairs.loc[apart, ["before", "since"]].itertuples()}


def _another_place(dataset: Dataset, column: Column) -> None:
    """The two places of a pair are two."""
    first = next(each for each in dataset.columns if each.roles.place)

    @rule(dataset.code, column.code, first.code, title=lambda: _("两处相同"),
          says=lambda **v: _("不能与“{other}”相同，请核对。", other=title(first)))
    def same_place(rows: Rows) -> pd.Series:
        return rows[column.code] == rows[first.code]


def _has_begun(dataset: Dataset, column: Column) -> None:
    """A year, quarter or month that is still to come has no figures: it would be the newest, and the page of the register would open with it."""

    @rule(dataset.code, column.code, title=lambda: _("未来时期"), says=lambda **v: _("还没有开始（今天是{today}），请核对时期。", **v))
    def future_period(rows: Rows) -> dict[int, Mapping]:
        begun = {Kind.YEAR: rows.today.year, Kind.QUARTER: f"{rows.today.year}-Q{(rows.today.month + 2) // 3}", Kind.MONTH: f"{rows.today:%Y-%m}"}
        wrong = np.flatnonzero((rows[column.code] > begun[column.kind]).fillna(False).to_numpy(dtype=bool))
        return {position: {"today": wording.full_day(rows.today)} for position in wrong}


def _has_come(dataset: Dataset, column: Column) -> None:
    """A date that has not come can be meant, as of a plan; more often a digit of its year is wrong."""

    @rule(dataset.code, column.code, severity=NOTE, title=lambda: _("日期未到"),
          says=lambda **v: _("晚于今天（{today}），请核对年份；属实的照常入库，名录的默认时期不含这一条。", **v))
    def date_ahead(rows: Rows) -> dict[int, Mapping]:
        ahead = np.flatnonzero((rows[column.code] > pd.Timestamp(rows.today)).fillna(False).to_numpy(dtype=bool))
        return {position: {"today": wording.full_day(rows.today)} for position in ahead}


for register in REGISTERS.values():
    _declared(register)
