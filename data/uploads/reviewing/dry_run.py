"""A dry run: from the bytes of a file to everything that can be said about storing it. Nothing is stored."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data import wording
from data.language import _, spoken, title, titles
from data.masking import masked_of
from data.naming.names import Names
from data.uploads.checking import checks, hidden, notes_below
from data.uploads.parsing import mending, table
from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.reading import any_file, facts, headers, lines
from data.uploads.reading.headers import Header
from data.uploads.reading.lines import Lines
from data.uploads.reading.sheet import LIMIT_ROWS, Sheet, Unreadable
from data.uploads.reviewing import circumstances, comparing, explaining, partial, secret, together
from data.uploads.reviewing.circumstances import PLAIN, Circumstances
from data.uploads.reviewing.reviewed import PREVIEWED, Counts, Heads, Review
from data.uploads.rules import Rows
from data.uploads.templates import examples, template
from db import clock, demonstration
from db.bulk import RowsLost
from db.declare import Column, Dataset
from db.tokens import state


def review(connection: Connection, dataset: Dataset, content: bytes, file_name: str, *,
           sheet: str | None = None, today: date | None = None, under: Circumstances = PLAIN) -> Review:
    """Everything that importing a file would do and everything wrong with it.

    `today` (Beijing) is what future dates are measured by; `under`: what is known beside the bytes. The connection is
    left as it was found but for temporary tables.
    """
    draft = _looked_at(connection, dataset, content, file_name, sheet=sheet, today=today, under=under)
    return secret.unkept(draft) if draft.classified else draft


def _looked_at(connection: Connection, dataset: Dataset, content: bytes, file_name: str, *, sheet: str | None, today: date | None,
               under: Circumstances) -> Review:
    found = Review(dataset, facts.of(content, name=file_name), content, today or clock.today(),
                   state=state(connection), sheet=sheet, under=under, language=spoken())
    try:
        cells = circumstances.applied(any_file.read(content, sheet=sheet, dataset=dataset), under.corrections)
    except Unreadable as refused:
        return replace(found, findings=(*secret.findings(file_name), refused.finding), unreadable=True)
    found = replace(found, file=found.file.read_as(cells))
    heading = headers.find(dataset, cells.cells)
    if heading is None:
        return _without_header(found, cells, file_name)
    body = lines.below(cells, heading, dataset)
    found = _headed(found, cells, heading, body)
    stops = [*secret.findings(file_name, content, cells, heading), *_stops(heading, body)]
    if stops:
        return replace(found, counts=_all_rejected(body), findings=(*stops, *_asides(found, cells)))
    try:
        return _reconciled(_checked(connection, found, cells, heading, body))
    except RowsLost:
        return _reconciled(replace(found, counts=Counts(rows=body.counted, blank=body.blank)))


def _reconciled(draft: Review) -> Review:
    """The review itself; refused whole where a row of the file is in none of its counts."""
    counts = draft.counts
    if counts.reconciled:
        return draft
    lost = Finding(kinds.UNRECONCILED, details={"rows": f"{counts.rows:,}", "found": f"{counts.accounted:,}"})
    return replace(draft, findings=(lost, *draft.findings))


def _without_header(draft: Review, cells: Sheet, file_name: str) -> Review:
    """No heading of the dataset anywhere: every row is rejected."""
    written = int((cells.cells.map(str.strip) != "").any(axis=1).sum())
    required = [column for column in draft.dataset.columns if column.required]
    finding = Finding(kinds.NO_HEADER, details={"dataset": title(draft.dataset), "columns": titles(required)})
    return replace(draft, counts=Counts(rows=written, rejected=written), preview=_seen(cells.cells.head(PREVIEWED)),
                   findings=(*secret.findings(file_name, draft.content, cells), finding))


def _headed(draft: Review, cells: Sheet, heading: Header, body: Lines) -> Review:
    absent = tuple(column.code for column in draft.dataset.columns if column.code not in heading.places)
    heads = Heads({heading.texts[code]: code for code in heading.places}, heading.ignored, absent, dict(heading.places))
    return replace(draft, file=draft.file.headed(heading), heads=heads, file_rows=body.rows,
                   written=explaining.written(cells.cells, heading.explained, body.rows),
                   preview=_first(draft.dataset, cells.cells, heading),
                   demonstration=lines.is_demonstration(body.titles), foot=body.foot)


def _first(dataset: Dataset, cells: pd.DataFrame, heading: Header) -> pd.DataFrame:
    """The titles, the header and the first rows below it."""
    columns, below = {place: dataset.column(code) for code, place in heading.places.items()}, heading.row + 1
    return pd.concat([_seen(cells.iloc[:below]), _seen(cells.iloc[below:below + PREVIEWED], columns)])


def _seen(cells: pd.DataFrame, columns: Mapping[int, Column] = MappingProxyType({})) -> pd.DataFrame:
    """Cells as everybody may read them; `columns` by their place."""
    return pd.DataFrame({place: masked_of(columns.get(place), cells[place]) for place in cells}, index=cells.index)


def _all_rejected(body: Lines) -> Counts:
    return Counts(rows=body.counted, rejected=len(body.rows), blank=body.blank)


def _stops(heading: Header, body: Lines):
    """What stops the whole file."""
    yield from heading.findings
    if not len(body.rows):
        yield Finding(kinds.NO_ROWS)
    if body.counted > LIMIT_ROWS:
        yield Finding(kinds.TOO_MANY_ROWS, details={"limit": f"{LIMIT_ROWS:,}"})


def _asides(draft: Review, cells: Sheet):
    """What is said beside the rows: another template, columns and sheets that were not read."""
    filed, now = draft.file.template_version, template.version(draft.dataset)
    if filed not in (None, now):
        pairs = wording.joined([_("“{heading}”为“{column}”", heading=heading, column=title(draft.dataset.column(code)))
                                for heading, code in draft.heads.mapping.items()])
        yield Finding(kinds.OTHER_TEMPLATE, details={"filed": filed, "now": now, "columns": pairs})
    if draft.heads.ignored:
        yield Finding(kinds.UNKNOWN_COLUMNS, details={"columns": wording.joined(draft.heads.ignored)})
    if cells.others:
        yield Finding(kinds.OTHER_SHEETS, details={"sheet": cells.name, "others": wording.joined(cells.others)})
    if cells.hidden:
        yield Finding(kinds.HIDDEN_ROWS, details={"count": f"{cells.hidden:,}"})
    unseen = [heading for heading, code in draft.heads.mapping.items() if draft.heads.places[code] in cells.hidden_columns]
    if unseen:
        yield Finding(kinds.HIDDEN_COLUMNS, details={"columns": wording.joined(unseen)})


def _checked(connection: Connection, draft: Review, cells: Sheet, heading: Header, body: Lines) -> Review:
    """Parse, complete, check, and compare with the store."""
    names = Names(connection)
    parsed = table.parsed(body, heading, draft.dataset, names=names, epoch_1904=cells.epoch_1904)
    rows = Rows(parsed, connection, names, draft.today)
    hidden.keep(rows)
    checks.complete(rows)
    checks.check(rows)
    examples.refuse(parsed)
    together.refuse(parsed, draft.under.elsewhere)
    notes_below.tell(parsed, heading)
    keys = circumstances.numbers_of(parsed.keys) if draft.under.keyed else draft.keys
    result = comparing.compared(connection, parsed, sha256=draft.file.sha256)
    blocked = (not draft.demonstration and not draft.dataset.permanent and demonstration.loaded(connection))
    notes = [Finding(kinds.DEMONSTRATION_LOADED)] if blocked else []
    notes += partial.completing(connection, parsed, names=names)
    staged, rejected = result.staged, int(parsed.rejected.sum())
    compared = (staged.new, staged.changed, staged.unchanged) if staged else (0, 0, 0)
    repairs = {"title_rows": heading.row, "total_rows": len(body.totals), "foot_rows": len(body.foot_rows)} | dict(parsed.repairs)
    mended = parsed.mended | _skipped(cells, heading, body)
    findings = (*result.findings, *parsed.findings, *notes, *_asides(draft, cells))
    return replace(
        draft, counts=Counts(body.counted, *compared, rejected, body.blank),
        repairs={kind: count for kind, count in repairs.items() if count}, mended=mended, rows=result.rows,
        findings=findings, texts=body.texts.take(_named(findings)),
        changes=result.changes, days=result.days, blocked=blocked, earlier=result.earlier, staged=staged, keys=keys)


def _skipped(cells: Sheet, heading: Header, body: Lines) -> dict[str, dict]:
    """The first title row and the first 合计 row."""
    skipped = {}
    if heading.row:
        row = next((number for number in range(heading.row) if any(map(str.strip, cells.cells.iloc[number]))), 0)
        skipped["title_rows"] = mending.skipped(row + 1, " ".join(filter(None, map(str.strip, cells.cells.iloc[row]))))
    if len(body.totals):
        row = int(body.totals.index[0])
        skipped["total_rows"] = mending.skipped(row, " ".join(filter(None, map(str.strip, cells.cells.iloc[row - 1]))))
    if len(body.foot_rows):
        row = int(body.foot_rows[0])
        skipped["foot_rows"] = mending.skipped(row, " ".join(filter(None, map(str.strip, cells.cells.iloc[row - 1]))))
    return skipped


def _named(findings: tuple[Finding, ...]) -> np.ndarray:
    """The positions of the rows that something is said about."""
    return np.unique(np.concatenate([finding.positions for finding in findings] or [np.empty(0, dtype=np.int64)]))


def first_rows(reviewed: Review) -> pd.DataFrame:
    """The first rows of the file as they were read, numbered as a spreadsheet does."""
    shown = reviewed.preview.copy()
    shown.index = range(1, len(shown) + 1)
    return shown
