"""How a rule is declared: a function that points at the rows that break it, and a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data import wording
from data.asking import present
from data.language import _, title
from data.naming.names import Names
from data.said import said
from data.uploads.parsing.table import ParsedTable
from data.uploads.problems import kinds, problem
from data.uploads.problems.problem import ERROR, WARNING, Finding, ProblemKind
from data.uploads.rules import stored
from db.datasets import DATASETS
from db.declare import Column


class Rows:
    """The rows under check. `rows["firms"]` is what a column will hold after the import, row by row.

    A column that the file leaves out keeps its stored value, so that a rule between two columns sees
    both, whichever of them was filed.
    """

    def __init__(self, table: ParsedTable, connection: Connection, names: Names, today: date):
        self.table, self.connection, self.names, self.today = table, connection, names, today
        self.dataset = table.dataset
        self._alone: dict[tuple[str, ...], bool] = {}
        self.reports: dict[tuple, pd.DataFrame] = {}  # those that were compared last

    def __getitem__(self, code: str) -> pd.Series:
        if code in self.table.values:
            return self.table.values[code]
        return self._kept[code]

    def filed(self, code: str) -> bool:
        """Whether the file has the column."""
        return code in self.table.values

    def readable(self, *codes: str) -> pd.Series:
        """The rows of which no cell of these columns is faulty: an empty value of theirs was left empty."""
        fine = np.ones(len(self.table.values), dtype=bool)
        for finding in self.table.findings:
            if finding.column in codes and finding.kind.severity == ERROR:
                fine[finding.positions] = False
        return pd.Series(fine, index=self.table.values.index)

    def places(self, code: str, index: pd.Index) -> np.ndarray:
        """Where the value of each row in a column that refers stands in an index of distinct values; -1 where it does not."""
        parsed = self.table.parsed.get(code)
        if parsed is None:
            return stored.places_in(index, self[code])
        return stored.places_in(index, parsed.distinct)[parsed.numbers]

    def frame(self, *codes: str) -> pd.DataFrame:
        return pd.DataFrame({code: self[code] for code in codes})

    def distinct(self, code: str) -> pd.Series:
        """The values of a column that refers, each once."""
        parsed = self.table.parsed.get(code)
        return pd.Series(self[code].unique()) if parsed is None else parsed.distinct

    def stored(self, dataset: str, *columns: str, of: str = "") -> pd.DataFrame:
        """Current rows of any dataset; at least those whose first column has a value of the column `of` of the file."""
        return stored.frame(self.connection, DATASETS[dataset], list(columns), among=self.distinct(of) if of else None)

    def alone(self, *unit: str, on: str) -> bool:
        """Whether of a file of few rows no unit (as columns name it) has a report for another day, in the file or the store."""
        if (*unit, on) not in self._alone:
            self._alone[*unit, on] = len(self.table.values) <= stored.FEW and self._is_alone(unit, on)
        return self._alone[*unit, on]

    def _is_alone(self, unit: tuple[str, ...], on: str) -> bool:
        own = self.frame(*unit, on).dropna()
        if own.duplicated(list(unit)).any():
            return False
        held = self.stored(self.dataset.code, *unit, on, of=unit[0])
        reports, corrected = (frame.itertuples(index=False, name=None) for frame in (held, own))
        return len(held) <= len(own) and set(reports) <= set(corrected)

    def held(self, codes: list[str], places=slice(None)) -> pd.DataFrame:
        """The stored values of columns for the rows at some places, in their order; missing where none is stored."""
        keys = list(self.dataset.key_in_store)
        own = self.table.keys[keys].iloc[places]
        held = stored.frame(self.connection, self.dataset, [*keys, *codes], among=own[keys[0]])
        for key in keys:
            if own[key].isna().all():  # a key left blank in every row has no type of its own that the stored ones could take
                own[key] = own[key].astype(object)
            held[key] = held[key].astype(own[key].dtype)
        return own.merge(held, on=keys, how="left")[codes]

    @cached_property
    def _kept(self) -> pd.DataFrame:
        """The stored values of the columns that the file leaves out."""
        return self.held([column.code for column in self.dataset.columns if not self.filed(column.code)])


Broken = pd.Series | np.ndarray | Mapping[int, Mapping] | list[Mapping]


@dataclass(frozen=True)
class Rule:
    """`broken` gives a mask over the rows, or details by position, or a list of details for the whole file."""

    kind: ProblemKind
    columns: tuple[str, ...]
    broken: Callable[[Rows], Broken]
    unfiled: bool = False  # whether it also speaks where the file has none of its columns

    def findings(self, rows: Rows) -> list[Finding]:
        filed = [code for code in self.columns if rows.filed(code)]
        if not filed and not self.unfiled:
            return []
        place = (filed or self.columns)[0]
        broken = self.broken(rows)
        if isinstance(broken, list):
            return [Finding(self.kind, place, details=details, value=details.get("value")) for details in broken]
        if isinstance(broken, Mapping):
            positions = np.fromiter(broken, dtype=np.int64, count=len(broken))
            return [Finding(self.kind, place, positions, list(broken.values()))] if len(positions) else []
        positions = np.flatnonzero(pd.Series(broken).astype("boolean").fillna(False).to_numpy(dtype=bool))
        return [Finding(self.kind, place, positions)] if len(positions) else []


Step = Callable[[Rows], None]
RULES: dict[str, list[Rule]] = {code: [] for code in DATASETS}
COMPLETIONS: dict[str, list[Step]] = {code: [] for code in DATASETS}
CLOSINGS: dict[str, list[Step]] = {code: [] for code in DATASETS}


def rule(dataset: str, *columns: str, title: Callable[[], str], says: Callable[..., str],
         severity: str = ERROR, unfiled: bool = False):
    """Declare a rule of a dataset about columns; its problems stand at the first of them that was filed."""

    def declare(broken: Callable[[Rows], Broken]):
        kind = problem.kind(broken.__name__, severity, title, says)
        RULES[dataset].append(Rule(kind, columns, broken, unfiled))
        return broken

    return declare


def completion(dataset: str):
    """Declare what fills in blank cells of a dataset, before its rules look; it counts what it filled among the repairs."""
    return _declared_in(COMPLETIONS, dataset)


def closing(dataset: str):
    """Declare what looks once more at the rows of a dataset when its rules have spoken; it adds its findings itself."""
    return _declared_in(CLOSINGS, dataset)


def _declared_in(steps: dict[str, list[Step]], dataset: str):
    def declare(step: Step):
        steps[dataset].append(step)
        return step

    return declare


def at_most(dataset: str, part: str, whole: str, *, severity: str = ERROR) -> None:
    """The first column may not be more than the second."""
    says = {ERROR: lambda **v: _below_kept(v) or _("不能大于“{other}”（{limit}），请核对这两项。", **v),
            WARNING: lambda **v: _below_kept(v) or _("大于“{other}”（{limit}），请核对；属实的请说明原因。", **v)}[severity]
    kind = problem.kind(f"{part}_above_{whole}", severity, lambda: _("分项大于总数"), says)
    RULES[dataset].append(Rule(kind, (part, whole), _compared(dataset, part, whole, "gt")))


def not_before(dataset: str, later: str, earlier: str) -> None:
    """The first date may not lie before the second."""
    kind = problem.kind(f"{later}_before_{earlier}", ERROR, lambda: _("日期先后颠倒"),
                         lambda **v: _after_kept(v) or _("不能早于“{other}”（{limit}），请核对这两个日期。", **v))
    RULES[dataset].append(Rule(kind, (later, earlier), _compared(dataset, later, earlier, "lt")))


def _below_kept(values: Mapping) -> str:
    """What is said of a whole where its part is not in the file but stored."""
    return _("小于库中的“{other}”（{limit}），这份文件里没有那一列。请核对；要一并更正，请加上那一列。", **values) if values["kept"] else ""


def _after_kept(values: Mapping) -> str:
    """The same of the earlier of two dates."""
    return _("晚于库中的“{other}”（{limit}），这份文件里没有那一列。请核对；要一并更正，请加上那一列。", **values) if values["kept"] else ""


def _compared(dataset: str, left: str, right: str, relation: str):
    def broken(rows: Rows) -> dict[int, Mapping]:
        wrong = getattr(rows[left], relation)(rows[right]).astype("boolean").fillna(False).to_numpy(dtype=bool)
        kept = not rows.filed(left)  # then the problem stands at the right one, and the left is the other
        column = DATASETS[dataset].column(left if kept else right)
        others = rows[column.code]
        return {position: {"other": title(column), "limit": shown(column, others.iat[position]), "kept": kept}
                for position in np.flatnonzero(wrong)}

    return broken


def not_future(dataset: str, column: str) -> None:
    """The date may not be later than today in Beijing."""
    kind = problem.kind("future_date", ERROR, lambda: _("未来日期"),
                         lambda **v: _("不能晚于今天（{today}），请核对日期。", **v))

    def broken(rows: Rows) -> dict[int, Mapping]:
        wrong = rows[column] > pd.Timestamp(rows.today)
        return {position: {"today": wording.full_day(rows.today)} for position in np.flatnonzero(wrong)}

    RULES[dataset].append(Rule(kind, (column,), broken))


def unknown_reference(rows: Rows, column: Column, missing: pd.Series, *, owner: str, target: str) -> None:
    """Say of the filled cells at which `missing` is true that no record of dataset `owner` has them as its `target`."""
    positions = np.flatnonzero((missing & rows[column.code].notna()).to_numpy(dtype=bool))
    if len(positions):
        dataset = DATASETS[owner]
        rows.table.add(Finding(kinds.UNKNOWN_REFERENCE, column.code, positions, {
            "dataset": title(dataset), "column": title(dataset.column(target))}))


def shown(column: Column, value) -> str:
    """A stored value in a sentence: there a day is 2020年4月1日."""
    return wording.full_day(value) if isinstance(value, pd.Timestamp) else said(column, value, present())
