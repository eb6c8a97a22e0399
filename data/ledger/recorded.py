"""The problems, repairs and explanations of one entry of the ledger, sorted for reading."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data.language import chosen
from data.uploads.problems.problem import ERROR, NOTE, WARNING, title_of
from data.uploads.reviewing.explaining import ALL, KIND, ROW
from db.datasets import DATASETS

FIRST = 20  # problems of a kind on screen
ORDER = {ERROR: 0, WARNING: 1, NOTE: 2}


@dataclass(frozen=True)
class RecordedProblems:
    """All problems of one kind in one column: how many, and the first of them as (row, message)."""

    severity: str
    title: str
    column: str
    count: int
    first: tuple[tuple[int | None, str], ...]


def groups(entry: dict) -> list[RecordedProblems]:
    """The problems that an entry keeps by kind and column, errors first, the most frequent on top."""
    alike: dict[tuple, list[dict]] = defaultdict(list)
    for problem in entry["problems"]:
        alike[problem["severity"], problem["kind"], problem["column"]].append(problem)
    titles = titles_of(entry["dataset"])
    kind_groups = [RecordedProblems(severity, title_of(kind), titles.get(column, ""), sum(one.get("further", 1) for one in problems),
                         tuple((one["row"], one["message"]) for one in problems[:FIRST]))
                   for (severity, kind, column), problems in alike.items()]
    return sorted(kind_groups, key=lambda group: (ORDER[group.severity], -group.count))


def explanations(entry: dict) -> pd.DataFrame:
    """What was explained: warning, row (missing: for the kind or for all), explanation, explained (all, kind or row), count.

    The explanation for all first, then those of the kinds, then those of single rows.
    """
    counts: dict[tuple, int] = defaultdict(int)
    for problem in entry["problems"]:
        scope = problem.get("explained", KIND) if problem.get("explanation") else None
        if scope is not None:
            counts[scope, title_of(problem["kind"]), problem["row"] if scope == ROW else None,
                   problem["explanation"]] += problem.get("further", 1)
    if not counts and entry["explanation"]:
        counts[ALL, "", None, entry["explanation"]] = sum(
            problem.get("further", 1) for problem in entry["problems"] if problem["severity"] == WARNING)
    rows = [(warning, row, text, scope, count) for (scope, warning, row, text), count in counts.items()]
    table = pd.DataFrame(rows, columns=["warning", "row", "explanation", "explained", "count"])
    return table.sort_values("explained", key=lambda scopes: scopes.map({ALL: 0, KIND: 1, ROW: 2}), kind="stable",
                             ignore_index=True)


def titles_of(dataset: str) -> dict[str, str]:
    """The titles of the columns of a dataset by code."""
    return {column.code: chosen(column.zh, column.en) for column in _columns(dataset)}


def _columns(dataset: str) -> Sequence:
    return DATASETS[dataset].columns if dataset in DATASETS else ()
