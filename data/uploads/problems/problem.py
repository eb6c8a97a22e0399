"""What can be wrong with an upload: one kind a thing, with its severity, its words and its remedy."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from data.language import _
from data.masking import veiled

ERROR, WARNING, NOTE = "error", "warning", "note"
NOWHERE: np.ndarray = np.empty(0, dtype=np.int64)


@dataclass(frozen=True)
class Problem:
    """One thing wrong, at its place. `row` as a spreadsheet numbers it; None: the whole file."""

    severity: str
    kind: str
    row: int | None
    column: str | None
    value: str | None
    message: str

    def as_json(self) -> dict:
        return {"severity": self.severity, "kind": self.kind, "row": self.row, "column": self.column,
                "value": self.value, "message": self.message}


@dataclass(frozen=True)
class ProblemKind:
    """A kind of problem: `says` is given the values of a place and speaks the language in use."""

    code: str
    severity: str
    title: Callable[[], str]
    says: Callable[..., str]


@dataclass(frozen=True)
class Finding:
    """One kind of problem in one column, at any number of rows.

    `positions` count the rows below the header from 0; none means the whole file. `details` are the
    words of each place (as many as positions), or one set for all.
    """

    kind: ProblemKind
    column: str | None = None
    positions: np.ndarray = field(default_factory=lambda: NOWHERE)
    details: Sequence[Mapping] | Mapping = field(default_factory=dict)
    value: str | None = None

    @property
    def whole_file(self) -> bool:
        return not len(self.positions)

    def details_of(self, number: int) -> Mapping:
        return self.details if isinstance(self.details, Mapping) else self.details[number]

    def sentence(self, number: int) -> str:
        """What is said of a place, in the language in use."""
        return veiled(self.kind.says(**self.details_of(number)))

    def only(self, keep: np.ndarray) -> "Finding":
        """The same finding at the positions where the mask `keep` is true."""
        details = self.details
        if not isinstance(details, Mapping):
            details = [detail for detail, wanted in zip(details, keep, strict=True) if wanted]
        return Finding(self.kind, self.column, self.positions[keep], details, self.value)


KINDS: dict[str, ProblemKind] = {}


def kind(code: str, severity: str, title: Callable[[], str], says: Callable[..., str]) -> ProblemKind:
    """Enter a kind of problem into the catalogue. ValueError where the code names another one already."""
    new = ProblemKind(code, severity, title, says)
    if code in KINDS and _words(KINDS[code]) != _words(new):
        raise ValueError(f"two kinds of problem are called {code}: give one of them another name")
    KINDS[code] = new
    return new


def _words(declared: ProblemKind) -> tuple:
    """What tells a kind from others of its code; the texts stand among the constants of its functions."""
    return declared.severity, declared.title.__code__.co_consts, declared.says.__code__.co_consts


def title_of(code: str) -> str:
    """The name of a kind of problem; the code itself for one that is no longer known."""
    return KINDS[code].title() if code in KINDS else code


def severity_word(severity: str) -> str:
    return {ERROR: _("错误"), WARNING: _("警告"), NOTE: _("提示")}[severity]


def placed(sentence: str, *, row: int | None, column: str | None, value: str | None) -> str:
    """The sentence behind its place: row, column title and what the cell says."""
    if row is None:
        return sentence
    if column is None:
        return _("第{row}行：{sentence}", row=row, sentence=sentence)
    if not value:
        return _("第{row}行“{column}”（空）：{sentence}", row=row, column=column, sentence=sentence)
    return _("第{row}行“{column}”填的是“{value}”：{sentence}", row=row, column=column, value=value, sentence=sentence)
