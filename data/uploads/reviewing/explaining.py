"""Why the warnings of a file are right: one explanation for all, for a kind, or for a row; the narrowest holds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data import wording
from data.language import _
from data.masking import veiled
from data.uploads.problems.problem import KINDS, WARNING, Finding, title_of

ROW, KIND, ALL = "row", "kind", "all"  # whose an explanation is
OF_KIND = re.compile(r"(?P<kind>[^=]+?)(?:@(?P<row>\d+))?\s*=(?P<text>.*)", re.DOTALL)
CODE = re.compile(r"[a-z][a-z0-9_]*")
NAMED = 5  # rows named where explanations are lacking


@dataclass(frozen=True)
class Explanations:
    """`rows` by kind and row of the file; `written` by row is what the file itself says in its column 警告说明."""

    general: str = ""
    kinds: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[tuple[str, int], str] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)

    def of(self, kind: str, row: int | None) -> tuple[str, str]:
        """(the explanation of a warning, ROW | KIND | ALL); two empty texts where there is none."""
        for text, scope in ((self.rows.get((kind, row)), ROW), (self.written.get(row), ROW),
                            (self.kinds.get(kind), KIND), (self.general, ALL)):
            if text and text.strip():
                return text.strip(), scope
        return "", ""

    def own_rows(self, kind: str) -> set[int]:
        """The rows that have an explanation of their own."""
        own = {row for (of, row), text in self.rows.items() if of == kind and text.strip()}
        return own | {row for row, text in self.written.items() if text.strip()}

    @property
    def summary(self) -> str | None:
        """The explanation for all and those of the kinds, a line each; None where every row has its own."""
        texts = [text.strip() for text in (self.general, *self.kinds.values()) if text and text.strip()]
        return "\n".join(dict.fromkeys(texts)) or None


class NotUnderstood(Exception):
    """An explanation that cannot be told to which warning it belongs; the text says why."""


def given(explanation, written: Mapping[int, str]) -> Explanations:
    """Whatever a caller gives (None, a text for all, a mapping by kind, Explanations) with what the file says itself.

    Telephone numbers in it are hidden.
    """
    if isinstance(explanation, Explanations):
        explanations = explanation
    else:
        explanations = Explanations(kinds=explanation) if isinstance(explanation, Mapping) else Explanations(explanation or "")
    kinds, rows = ({of: veiled(text or "") for of, text in texts.items()} for texts in (explanations.kinds, explanations.rows))
    return Explanations(veiled(explanations.general), kinds, rows, written)


def read(texts: Iterable[str]) -> Explanations:
    """`KIND=TEXT`, `KIND@ROW=TEXT` or a text for all, each any number of times. Raises NotUnderstood.

    A kind is named by its code or its title; a text that begins otherwise is one for all.
    """
    general, kinds, rows = [], {}, {}
    for text in texts:
        parts = OF_KIND.fullmatch(text)
        codes = _codes(parts["kind"].strip()) if parts else []
        if not codes:
            general.append(text)
        elif not parts["text"].strip():
            raise NotUnderstood(_("“{text}”没有写说明。", text=veiled(text)))
        elif parts["row"]:
            rows |= {(code, int(parts["row"])): parts["text"].strip() for code in codes}
        else:
            kinds |= dict.fromkeys(codes, parts["text"].strip())
    return Explanations("\n".join(general), kinds, rows)


def _codes(named: str) -> list[str]:
    """The kinds of warning that a code or a title names; none for other words. Raises NotUnderstood for another code."""
    warnings = {code: kind for code, kind in KINDS.items() if kind.severity == WARNING}
    codes = [code for code, kind in warnings.items() if named in (code, kind.title())]
    if not codes and CODE.fullmatch(named):
        raise NotUnderstood(_("没有警告类别“{kind}”，可用：{known}。", kind=named, known=wording.joined(sorted(warnings))))
    return codes


def written(cells: pd.DataFrame, place: int | None, rows: np.ndarray) -> dict[int, str]:
    """What the column 警告说明 of a file says, by row of the file; empty where it has none."""
    if place is None:
        return {}
    texts = cells[place].take(rows - 1).str.strip()
    filled = (texts != "").to_numpy(dtype=bool)
    return {row: veiled(text) for row, text in zip(rows[filled].tolist(), texts[filled], strict=True)}


def lacking(warned: Iterable[Finding], file_rows: np.ndarray, explanations: Explanations) -> dict[str, list[int | None]]:
    """The warnings without an explanation: by kind the rows, None for the file as a whole."""
    missing: dict[str, list[int | None]] = {}
    for finding in warned:
        kind = finding.kind.code
        if explanations.of(kind, None)[0]:
            continue
        own = explanations.own_rows(kind)
        rows = [None] if finding.whole_file else [row for row in file_rows[finding.positions].tolist() if row not in own]
        if rows:
            missing.setdefault(kind, []).extend(rows)
    return missing


def unused(warned: Iterable[Finding], file_rows: np.ndarray, explanations: Explanations) -> list[str]:
    """The explanations that meet no warning, as they would be named: “企业总数变化超过2%”, “企业总数变化超过2%”第9行."""
    places: dict[str, set] = {}
    for finding in warned:
        places.setdefault(finding.kind.code, set()).update(file_rows[finding.positions].tolist())
    kinds = [title_of(kind) for kind in explanations.kinds if kind not in places]
    return kinds + [_("{kind}（第{row}行）", kind=title_of(kind), row=row) for kind, row in explanations.rows
                    if row not in places.get(kind, ())]


def said(missing: Mapping[str, list[int | None]]) -> str:
    """What is lacking, by kind with its code and its first rows."""
    phrases = []
    for kind, rows in missing.items():
        named = [str(row) for row in sorted(row for row in rows if row is not None)]
        where = _("第{rows}行", rows=wording.joined(named[:NAMED])) if named else _("整个文件")
        more = _("等{n}行", n=len(named)) if len(named) > NAMED else ""
        phrases.append(_("{title}（{kind}，{where}{more}）", title=title_of(kind), kind=kind, where=where, more=more))
    return wording.joined(phrases)
