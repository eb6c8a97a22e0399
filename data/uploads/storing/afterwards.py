"""What became of files that a page lost sight of: a mark that stands in its address meanwhile, and what the ledger has of them since."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from db.tables.ledger import Batch

DIGITS = 6  # of a SHA-256; among the few entries since a check that is enough to know a file by
MARK = re.compile(rf"(\d{{1,12}})-((?:[0-9a-f]{{{DIGITS}}})+)")


@dataclass(frozen=True)
class Afterwards:
    """Of how many files the mark spoke, and which entries they became since: (batch, file name)."""

    files: int
    stored: tuple[tuple[int, str], ...]


def mark(connection: Connection, sums: Iterable[str]) -> str:
    """The newest entry of the ledger and the beginnings of the SHA-256 sums of the files: 12-3fa9c1."""
    newest = connection.scalar(select(func.max(Batch.id))) or 0
    return f"{newest}-{''.join(each[:DIGITS] for each in sums)}"


def became(connection: Connection, mark: str) -> Afterwards | None:
    """What the files of a mark became; None for a text that is no mark."""
    parts = MARK.fullmatch(mark)
    if not parts:
        return None
    beginnings = {parts[2][at:at + DIGITS] for at in range(0, len(parts[2]), DIGITS)}
    rows = connection.execute(select(Batch.id, Batch.file_name, Batch.sha256).where(
        Batch.id > int(parts[1]), Batch.action == "import").order_by(Batch.id)).all()
    return Afterwards(len(parts[2]) // DIGITS, tuple((row.id, row.file_name) for row in rows if row.sha256 and row.sha256[:DIGITS] in beginnings))
