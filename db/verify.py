"""Whether the store keeps its promises: every check returns the sentences of what it found."""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, func, or_, select, text

from db import migrate
from db.datasets import DATASETS, referring_to
from db.tables.ledger import Batch, StoredFile


def findings(connection: Connection) -> list[str]:
    """Everything that is not as it must be; empty for a sound store."""
    return [found for check in CHECKS for found in check(connection)]


def _file_is_sound(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA integrity_check")):
            if line != "ok":
                yield f"数据库文件：{line}"


def _schema_is_newest(connection: Connection) -> Iterator[str]:
    if migrate.revision(connection) != migrate.newest():
        yield "表结构不是最新，请运行 python -m db migrate。"
    for departure in migrate.departures(connection):
        yield f"表结构与程序不一致：{departure}"


def _ledger_adds_up(connection: Connection) -> Iterator[str]:
    counted = Batch.new + Batch.changed + Batch.unchanged + Batch.rejected + Batch.blank
    for row in connection.execute(select(Batch.id).where(Batch.action == "import", Batch.rows != counted)):
        yield f"上报记录 {row.id}：行数与新增、变更、未变、退回、空行之和不符。"


def _versions_belong_to_the_ledger(connection: Connection) -> Iterator[str]:
    batches = select(Batch.id)
    for dataset in DATASETS.values():
        rows = dataset.table
        stray = connection.scalar(select(func.count()).where(or_(
            rows.c.batch_id.not_in(batches), rows.c.replaced_in.is_not(None) & rows.c.replaced_in.not_in(batches),
            rows.c.replaced_in <= rows.c.batch_id)))
        if stray:
            yield f"{dataset.zh}：{stray} 行的版本不在上报记录中。"


def _references_hold(connection: Connection) -> Iterator[str]:
    for dataset in DATASETS.values():
        for other, column, target in referring_to(dataset):
            known = select(dataset.table.c[target]).where(dataset.table.c.replaced_in.is_(None))
            lost = connection.scalar(select(func.count()).where(
                other.table.c.replaced_in.is_(None), other.table.c[column].is_not(None),
                other.table.c[column].not_in(known)))
            if lost:
                yield f"{other.zh}：{lost} 行的“{other.column(column).zh}”在{dataset.zh}中找不到。"


def _original_bytes_are_kept(connection: Connection) -> Iterator[str]:
    kept = select(StoredFile.sha256)
    lost = select(Batch.id).where(Batch.action == "import", Batch.sha256.is_not(None), Batch.sha256.not_in(kept))
    for row in connection.execute(lost):
        yield f"上报记录 {row.id}：原始文件缺失。"


CHECKS: tuple[Callable[[Connection], Iterator[str]], ...] = (
    _file_is_sound, _schema_is_newest, _ledger_adds_up, _versions_belong_to_the_ledger, _references_hold,
    _original_bytes_are_kept)
