"""A figure against the other reports of the same unit, stored or in the same file."""

from collections.abc import Sequence

import pandas as pd

from data.uploads.rules.registry import Rows

Value = str | tuple[str, str]  # a column, or a rate: one column over another
NOTHING = pd.DataFrame({"now": [], "before": [], "after": [], "since": pd.Series(dtype="str"), "until": pd.Series(dtype="str")}, index=pd.Index([], dtype="int64"))


def beside_earlier(rows: Rows, *, by: Sequence[str], on: str, value: Value, most: bool) -> pd.DataFrame:
    """Of each row of the file: `now`, and `before`, the value of the last earlier report (or the most of all earlier), `since` its day.

    Indexed by the position of the row; rows without `by` (the columns that name the unit), on or value, or without an
    earlier report, are absent.
    """
    if _nothing_to_compare(rows, by, on, value):
        return NOTHING[["now", "before", "since"]]
    both = _reports(rows, by=by, on=on, value=value)
    reports = both.groupby([*by], sort=False)
    earlier = reports["now"].cummax() if most else both["now"]
    earlier = earlier.groupby([both[name] for name in by], sort=False).shift()
    pairs = both.assign(before=earlier, since=reports[on].shift())
    pairs = pairs[pairs["position"].notna() & pairs["before"].notna()]
    return pairs.set_index(pairs["position"].astype("int64"))[["now", "before", "since"]]


def beside_later(rows: Rows, *, by: Sequence[str], on: str, value: Value, least: bool) -> pd.DataFrame:
    """Of each row of the file that comes late or is corrected: `now`, and `after`, the value of the next report, `until` its day.

    With `least` the next is the one with the least value of all later ones. Only a stored report counts: one in the same file is
    looked at from its own row. Indexed like `beside_earlier`.
    """
    if _nothing_to_compare(rows, by, on, value):
        return NOTHING[["now", "after", "until"]]
    both = _reports(rows, by=by, on=on, value=value).iloc[::-1]
    reports = both.groupby([*by], sort=False)
    stored = reports["position"].shift().isna()
    after, until = reports["now"].shift(), reports[on].shift()
    if least:
        lowest = both["now"].where(both["position"].isna()).groupby([both[name] for name in by], sort=False).cummin()
        after = lowest.groupby([both[name] for name in by], sort=False).ffill().groupby([both[name] for name in by], sort=False).shift()
        stored = pd.Series(True, index=both.index)
    found = both.assign(after=after, until=until)
    found = found[found["position"].notna() & found["after"].notna() & stored]
    return found.set_index(found["position"].astype("int64"))[["now", "after", "until"]].sort_index()


def _nothing_to_compare(rows: Rows, by: Sequence[str], on: str, value: Value) -> bool:
    """Whether no unit has another report, or no row a value: told without a look at the reports."""
    return rows.alone(*by, on=on) or any(rows[name].isna().all() for name in ([value] if isinstance(value, str) else value))


def _reports(rows: Rows, *, by: Sequence[str], on: str, value: Value) -> pd.DataFrame:
    """The reports of the units of the file, by unit and day: `now` and, of those in the file, their `position`.

    The last are kept: the rules that look back and ahead stand one behind the other.
    """
    asked = (*by, on, value)
    if asked not in rows.reports:
        rows.reports = {asked: _read(rows, by=by, on=on, value=value)}
    return rows.reports[asked]


def _read(rows: Rows, *, by: Sequence[str], on: str, value: Value) -> pd.DataFrame:
    unit, columns = [*by], [value] if isinstance(value, str) else [*value]
    filed = rows.frame(*unit, on, *columns).dropna()
    filed = filed.drop_duplicates([*unit, on]).assign(position=lambda frame: frame.index)
    held = rows.stored(rows.dataset.code, *unit, on, *columns, of=unit[0])
    held = held[held[unit[0]].isin(filed[unit[0]])].astype({name: filed[name].dtype for name in (*unit, *columns)})
    both = pd.concat([filed, held]).drop_duplicates([*unit, on]).dropna(subset=columns).sort_values([*unit, on])
    if isinstance(value, str):
        return both.assign(now=both[value]).reset_index(drop=True)
    part, whole = (both[name].astype("float64") for name in value)
    return both.assign(now=part / whole.where(whole > 0)).dropna(subset=["now"]).reset_index(drop=True)
