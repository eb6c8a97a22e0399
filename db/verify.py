"""Whether the store keeps its promises: every check returns the sentences of what it found."""

from collections.abc import Callable, Iterator
from functools import cache

from sqlalchemy import Connection, Select, func, or_, select, text
from sqlalchemy.exc import DBAPIError

from db import derived_trial, migrate, originals, revisions
from db.datasets import DATASETS, referring_to
from db.tables.ledger import Batch

Check = Callable[[Connection], Iterator[str]]


def findings(connection: Connection) -> list[str]:
    """Everything that is not as it must be; empty for a sound store. Rows are checked where the schema is the newest.

    Raises NothingHanded where `data` was not imported, which knows what derived tables must hold.
    """
    lines = _found(connection, OF_THE_WHOLE)
    return lines + _found(connection, OF_ROWS) if _is_newest(connection) else lines


def _found(connection: Connection, checks: dict[str, Check]) -> list[str]:
    """What the checks find; that one cannot be made is a finding too."""
    lines = []
    for name, check in checks.items():
        try:
            with connection.begin_nested():
                lines += check(connection)
        except DBAPIError as failure:
            lines.append(f"{name}：无法检查，数据库可能已损坏（{failure.orig}）。")
    return lines


def _is_newest(connection: Connection) -> bool:
    try:
        return revisions.standing(revisions.revision(connection)) == "newest"
    except DBAPIError:
        return False


def _file_is_sound(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA integrity_check")):
            if line != "ok":
                yield f"数据库文件：{line}"


def _schema_is_newest(connection: Connection) -> Iterator[str]:
    revision_id = revisions.revision(connection)
    standing = revisions.standing(revision_id)
    if standing == "newer":
        yield f"表结构（{revision_id}）比本程序的（{revisions.newest()}）新，请换用新版程序。"
        return
    if standing != "newest":
        yield "表结构不是最新，请运行 python -m db migrate。"
    for departure in migrate.departures(connection):
        yield f"表结构与程序不一致：{departure}"


def _ledger_adds_up(connection: Connection) -> Iterator[str]:
    counted = Batch.new + Batch.changed + Batch.unchanged + Batch.rejected + Batch.blank
    for row in connection.execute(select(Batch.id).where(Batch.action == "import", Batch.rows != counted)):
        yield f"上报记录 {row.id}：行数与新增、变更、未变、退回、空行之和不符。"


def _versions_belong_to_the_ledger(connection: Connection) -> Iterator[str]:
    for code, dataset in DATASETS.items():
        stray = connection.scalar(_stray(code))
        if stray:
            yield f"{dataset.zh}：{stray} 行的版本不在上报记录中。"


@cache
def _stray(dataset: str) -> Select:
    rows, batches = DATASETS[dataset].table, select(Batch.id)
    return select(func.count()).where(or_(
        rows.c.batch_id.not_in(batches), rows.c.replaced_in.is_not(None) & rows.c.replaced_in.not_in(batches),
        rows.c.replaced_in <= rows.c.batch_id))


def _references_hold(connection: Connection) -> Iterator[str]:
    for code, dataset in DATASETS.items():
        for zh, of, missing in _missing(code):
            lost = connection.scalar(missing)
            if lost:
                yield f"{zh}：{lost} 行的“{of}”在{dataset.zh}中找不到。"


@cache
def _missing(dataset: str) -> list[tuple[str, str, Select]]:
    """Of each column that refers to a dataset: the name of its own dataset, its name, and what counts the rows whose target is not there."""
    owner, counts = DATASETS[dataset], []
    for other, column, target in referring_to(owner):
        known = select(owner.table.c[target]).where(owner.table.c.replaced_in.is_(None))
        counts.append((other.zh, other.column(column).zh, select(func.count()).where(
            other.table.c.replaced_in.is_(None), other.table.c[column].is_not(None), other.table.c[column].not_in(known))))
    return counts


def _original_bytes_are_kept(connection: Connection) -> Iterator[str]:
    for batch in originals.lost(connection):
        yield f"上报记录 {batch}：原始文件缺失。"


def _original_bytes_are_the_same(connection: Connection) -> Iterator[str]:
    for batch in originals.changed(connection):
        yield f"上报记录 {batch}：原始文件与上报时不同。"


def _derived_tables_equal_a_rebuild(connection: Connection) -> Iterator[str]:
    for table, (wrong, lacking) in derived_trial.departures(connection).items():
        yield f"汇总表 {table}：{wrong} 行与原始行不符或多余，缺 {lacking} 行，请运行 python -m db rebuild。"


OF_THE_WHOLE: dict[str, Check] = {"数据库文件": _file_is_sound, "表结构": _schema_is_newest}
OF_ROWS: dict[str, Check] = {
    "上报行数": _ledger_adds_up, "版本": _versions_belong_to_the_ledger, "引用": _references_hold,
    "原始文件": _original_bytes_are_kept, "原始文件内容": _original_bytes_are_the_same,
    "汇总表": _derived_tables_equal_a_rebuild}
