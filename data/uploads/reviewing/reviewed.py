"""What a dry run found: the facts of a file, its counts, repairs and problems."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from data.language import title
from data.masking import masked
from data.uploads.problems import kinds
from data.uploads.problems.problem import ERROR, NOTE, WARNING, Finding, Problem, placed
from data.uploads.reading.facts import FileFacts
from data.uploads.reviewing import explaining
from data.uploads.reviewing.circumstances import PLAIN, Circumstances, recorded
from db.declare import Dataset
from db.writing import Staged

PREVIEWED = 10
FIRST = 20  # problems of a kind on screen


@dataclass(frozen=True)
class Counts:
    """`rows` is the number below the header without 合计 rows; the other five add up to it."""

    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    blank: int = 0

    @property
    def accounted(self) -> int:
        """The rows of which it is known what becomes of them."""
        return self.new + self.changed + self.unchanged + self.rejected + self.blank

    @property
    def reconciled(self) -> bool:
        return self.rows == self.accounted

    def as_json(self) -> dict:
        return {"rows": self.rows, "new": self.new, "changed": self.changed, "unchanged": self.unchanged,
                "rejected": self.rejected, "blank": self.blank}


@dataclass(frozen=True)
class Group:
    """All problems of one kind in one column: how many, and the first of them."""

    kind: str
    title: str
    severity: str
    column: str | None
    count: int
    first: tuple[Problem, ...]


@dataclass(frozen=True)
class Heads:
    """How the headings were understood: heading text → column code, those that were ignored, and where the columns stand (from 0)."""

    mapping: dict[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    places: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Review:
    """A dry run over one file; nothing of it is stored."""

    dataset: Dataset
    file: FileFacts
    content: bytes = field(repr=False)
    today: date
    counts: Counts = Counts()
    repairs: dict[str, int] = field(default_factory=dict)
    mended: dict[str, dict] = field(default_factory=dict)  # an example of each kind of repair
    findings: tuple[Finding, ...] = ()
    rows: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)  # the rows without an error, as stored values
    texts: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)  # the rows of the findings as filed, by position and column code
    file_rows: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.int64), repr=False)
    preview: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)
    heads: Heads = Heads()
    written: dict[int, str] = field(default_factory=dict, repr=False)  # the file's own explanations of warnings, by row
    changes: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)
    days: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)  # dates that had figures, before and after
    foot: tuple[dict[str, str], ...] = ()  # what stands below the rows of a form: {"label", "value"}, telephone numbers hidden
    demonstration: bool = False
    blocked: bool = False  # real returns while demonstration data is loaded
    unreadable: bool = False
    earlier: int | None = None  # the last import of the very same bytes
    state: str = ""  # of the store that was compared with, as db.tokens tells it
    sheet: str | None = None  # the worksheet asked for
    under: Circumstances = PLAIN  # what it was looked at with, beside its bytes
    keys: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.uint64), repr=False)  # a number a row, where they were asked for
    language: str = "zh"  # in which what was found is put into words
    staged: Staged | None = field(default=None, repr=False)  # holds while the store's state does

    @property
    def acceptable(self) -> bool:
        """Whether the whole file may enter (its warnings once explained)."""
        return not any(finding.kind.severity == ERROR for finding in self.findings)

    @property
    def classified(self) -> bool:
        """Whether the file bears a mark of secrecy; nothing of it is kept then."""
        return any(finding.kind.code == kinds.CLASSIFIED.code for finding in self.findings)

    @property
    def unchanged(self) -> bool:
        """Whether the file holds nothing that is not stored already."""
        return self.acceptable and not self.counts.new and not self.counts.changed

    @property
    def storable_rows(self) -> int:
        return self.counts.new + self.counts.changed

    @cached_property
    def warned(self) -> list[Finding]:
        """The warnings that ask to be explained: about the file, or about rows that can enter."""
        warnings = [finding for finding in self.findings if finding.kind.severity == WARNING] if self.storable_rows else []
        if warnings:
            entering = np.ones(len(self.file_rows), dtype=bool)
            for finding in self.findings:
                if finding.kind.severity == ERROR:
                    entering[finding.positions] = False
            rows = [finding.only(entering[finding.positions]) for finding in warnings if not finding.whole_file]
            warnings = [finding for finding in warnings if finding.whole_file] + [each for each in rows if len(each.positions)]
        return warnings

    @cached_property
    def needs_explanation(self) -> bool:
        """Whether a warning is not explained in the file itself."""
        return bool(explaining.lacking(self.warned, self.file_rows, explaining.Explanations(written=self.written)))

    @cached_property
    def problems(self) -> list[Problem]:
        """Every problem: the file's first, then by row and column, errors before warnings before notes."""
        order = {ERROR: 0, WARNING: 1, NOTE: 2}
        places = {column.code: number for number, column in enumerate(self.dataset.columns)}
        return sorted((problem for finding in self.findings for problem in self.told(finding)), key=lambda problem: (
            problem.row is not None, problem.row or 0, places.get(problem.column, -1), order[problem.severity]))

    def told(self, finding: Finding, *, first: int | None = None) -> Iterator[Problem]:
        """The problems of a finding in words, all or the first few."""
        if finding.whole_file:
            yield self._problem(finding, None, finding.sentence(0), finding.value)
        for number, position in enumerate(finding.positions[:first]):
            value = finding.details_of(number).get("value") or self._text(position, finding.column)
            yield self._problem(finding, int(self.file_rows[position]), finding.sentence(number), value)

    @property
    def corrections(self) -> list[dict]:
        """The cells that a person wrote otherwise, as the ledger keeps them."""
        return recorded(self.under.corrections, self.dataset, self.heads.places)

    def key_words(self, position: int) -> str:
        """The key of a row that something is said about, as the file has it."""
        return " ".join(masked(column, self.texts.at[position, column.code].strip()) for column in self.dataset.key if column.code in self.texts)

    def groups(self) -> list[Group]:
        """Problems by kind and column with counts and the first twenty, errors first."""
        order = {ERROR: 0, WARNING: 1, NOTE: 2}
        alike: dict[tuple, list[Finding]] = {}
        for finding in self.findings:
            alike.setdefault((finding.kind.code, finding.column), []).append(finding)
        groups = [self._group(findings) for findings in alike.values()]
        return sorted(groups, key=lambda group: (order[group.severity], -group.count))

    def _group(self, findings: list[Finding]) -> Group:
        kind, count = findings[0].kind, sum(max(len(finding.positions), 1) for finding in findings)
        first = [problem for finding in findings for problem in self.told(finding, first=FIRST)][:FIRST]
        return Group(kind.code, kind.title(), kind.severity, findings[0].column, count, tuple(first))

    def _text(self, position: int, column: str | None) -> str | None:
        return self.texts.at[position, column].strip() if column in self.texts else None

    def _problem(self, finding: Finding, row: int | None, sentence: str, value: str | None) -> Problem:
        column = self.dataset.column(finding.column) if finding.column else None
        shown = masked(column, value) or None
        return Problem(finding.kind.severity, finding.kind.code, row, finding.column, shown,
                       placed(sentence, row=row, column=title(column) if column else None, value=shown))

    def repairs_as_json(self) -> list[dict]:
        return [{"kind": kind, "count": count} | ({"example": self.mended[kind]} if kind in self.mended else {})
                for kind, count in self.repairs.items()]

    def as_json(self, *, batch: int | None = None) -> dict:
        """The one object of the command line."""
        fields = {"dataset": self.dataset.code, "file": self.file.as_json(), "counts": self.counts.as_json(),
                  "repairs": self.repairs_as_json(),
                  "problems": [problem.as_json() for problem in self.problems],
                  "acceptable": self.acceptable, "batch": batch}
        fields |= {"foot": list(self.foot)} if self.foot else {}
        return fields | ({"earlier": self.earlier} if self.earlier is not None else {})
