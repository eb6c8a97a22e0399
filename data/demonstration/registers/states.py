"""How far each entry has come by the end of the demonstration, and every date that follows from it."""

import numpy as np
import pandas as pd

from data.demonstration.registers.dealing import dealt_yearly
from data.demonstration.registers.draft import FIRST, HORIZON, Draft
from data.demonstration.registers.spec import Days, Words
from db.declare import Column, Kind

DROPPED = ("终止", "撤回", "撤销")  # ends that are no success
LOST, STUCK = 0.04, 0.08  # of the entries: dropped on the way; not over though it is time
LONGEST, USUAL_TERM = 730, (200, 700)
NOT_YET = np.datetime64("NaT", "s")


def followed(draft: Draft) -> None:
    """Fill the state, the day by which an entry is due, the day on which it ended, and the other dates."""
    register = draft.register
    if register.due:
        draft.values[register.due.code] = _start(draft) + _days(draft, *_term(draft, register.due))
    _passed(draft)
    if register.state:
        draft.values[register.state.code] = _state(draft, register.state)
    for column in register.columns:
        if column.kind in (Kind.DATE, Kind.DATETIME) and column.code not in draft.values:
            draft.values[column.code] = _date(draft, column)


def progress(column: Column) -> tuple[list[str], list[str]]:
    """The words of a state in their order, and those that stand outside it."""
    outside = [word for word in column.choices if word in column.roles.outside or word in DROPPED]
    return [word for word in column.choices if word not in outside], outside


def _start(draft: Draft) -> np.ndarray:
    """The day of each row; of a row of a period the last day before the next."""
    start = draft.rows["start"].to_numpy().astype("datetime64[s]")
    if not draft.repeated:
        return start
    months = (draft.rows["year"].to_numpy() - 1970) * 12 + np.rint(draft.rows["elapsed"].to_numpy() * 12).astype("int64")
    return (months.astype("datetime64[M]").astype("datetime64[D]") - np.timedelta64(1, "D")).astype("datetime64[s]")


def _days(draft: Draft, low: float, high: float) -> np.ndarray:
    return draft.random.integers(int(low), int(high) + 1, len(draft.rows)).astype("timedelta64[D]")


def _term(draft: Draft, column: Column) -> tuple[int, int]:
    given, years = draft.spec(column), column.rules.within_years
    if isinstance(given, Days):
        return given.low, given.high
    return USUAL_TERM if years is None else (min(USUAL_TERM[0], 365 * years), min(USUAL_TERM[1], 365 * years))


def _passed(draft: Draft) -> None:
    """The states an entry has passed by the horizon, and when it came to the present one."""
    start, state, due = _start(draft), draft.register.state, draft.register.due
    words, outside = progress(state) if state else (["", ""], [])
    last = max(len(words) - 1, 1)
    whole = _days(draft, *draft.ranges.days).astype("int64")
    if due:
        term = (draft.values[due.code] - start).astype("timedelta64[D]").astype("int64")
        whole = np.maximum(term + draft.random.normal(-20, 45, len(term)), 10).astype("int64")
    age = (HORIZON - start).astype("timedelta64[D]").astype("int64")
    stage = np.minimum(np.floor(age / whole * last), last).astype("int64")
    stage = np.where(draft.blanks(STUCK) & (stage == last), last - 1, stage)
    at = whole * stage // last
    lost_at = (whole * draft.random.uniform(0.2, 0.8, len(whole))).astype("int64")
    lost = draft.blanks(LOST) & bool(outside) & (lost_at <= age)
    draft.stage = np.where(lost, -1, stage)
    draft.reached = start + np.where(lost, lost_at, at).astype("timedelta64[D]")


def _state(draft: Draft, column: Column) -> np.ndarray:
    """The word of the stage; where entries have no day of their own, words of which most are far on."""
    words, outside = progress(column)
    given = draft.spec(column)
    if isinstance(given, Words):
        return dealt_yearly(draft, given)
    if draft.repeated or not draft.register.period.required:
        return dealt_yearly(draft, Words({word: number + 1 for number, word in enumerate(words)}))
    names = np.array([*words, outside[0] if outside else words[-1]], dtype=object)
    return names[draft.stage]


def _date(draft: Draft, column: Column) -> np.ndarray:
    """A date by its rules: of one state alone, behind another date, so many days after it, or about the time of the row."""
    start, given, state = _start(draft), draft.spec(column), draft.register.state
    if column.key or (column.roles.period and column.required):
        return start
    if column.rules.needed_for and not column.roles.due_end:
        there = draft.values[state.code] == column.rules.needed_for
        return np.where(there, np.datetime64(f"{FIRST + 1}-02-01", "s") + _days(draft, 0, LONGEST - 40), NOT_YET)
    if isinstance(given, Days):
        return start + _days(draft, given.low, given.high)
    if column.roles.due_end:
        return np.where(_over(draft), draft.reached, NOT_YET)
    if column.rules.not_before and state:
        return np.where(draft.stage == 0, NOT_YET, draft.reached)
    return np.where(draft.blanks(0.05), NOT_YET, start + _days(draft, 5, 60))


def _over(draft: Draft) -> np.ndarray:
    """Which entries came to an end."""
    state = draft.register.state
    if state is None:
        return draft.stage == 1
    words, outside = progress(state)
    done = [next((c.rules.needed_for for c in draft.register.columns if c.roles.due_end), "") or words[-1], *outside]
    return pd.Series(draft.values[state.code]).isin(done).to_numpy()
