"""python -m data template | check | import | undo | batches: uploads without a browser."""

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import OperationalError, ProgrammingError

from data import wording
from data.language import _
from data.ledger import imports
from data.uploads.reviewing import explaining
from data.uploads.reviewing.dry_run import review
from data.uploads.reviewing.reviewed import Review
from data.uploads.storing import refusing
from data.uploads.storing.accepting import Refused, import_file
from data.uploads.telling import printing
from data.uploads.telling.progress import Teller, to_standard_error
from data.uploads.templates.template import FORMATS
from data.uploads.templates.template import template as form
from db.datasets import DATASETS
from db.declare import Dataset
from db.engine import reading
from db.progress import heard_by
from db.undoing import UndoRefused

STORED, ERRORS, WRONG_USAGE, UNEXPLAINED = 0, 1, 2, 3
EXIT_OF = {"unreadable": WRONG_USAGE, "blocked": WRONG_USAGE, "errors": ERRORS, "nothing": ERRORS, "explanation": UNEXPLAINED,
           "changed": ERRORS, "unreconciled": ERRORS, "busy": WRONG_USAGE, "full": WRONG_USAGE, "unprepared": WRONG_USAGE}

DatasetCode = Annotated[str, typer.Argument(metavar="DATASET", help="数据表代码，如 zone_daily")]
FilePath = Annotated[Path, typer.Argument(metavar="FILE", help="CSV 或 XLSX 文件")]
SheetName = Annotated[str | None, typer.Option("--sheet", help="工作簿中要读取的工作表")]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON")]
By = Annotated[str | None, typer.Option("--by", help="上报人")]


def template(dataset: DatasetCode, format: Annotated[str, typer.Option(help="csv 或 xlsx")] = "csv",
             output: Annotated[Path | None, typer.Option("-o", "--output", help="写入的文件")] = None) -> None:
    """输出一张数据表的填报模板。"""
    if format not in FORMATS:
        _stop(_("没有格式“{format}”，可用：csv、xlsx。", format=format))
    content = form(_dataset(dataset), format)
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        output.write_bytes(content)


def check(dataset: DatasetCode, file: FilePath, sheet: SheetName = None, as_json: AsJson = False) -> None:
    """检查一个文件，不入库。"""
    reviewed = _reviewed(dataset, file, sheet)
    printing.show(reviewed, as_json=as_json)
    raise typer.Exit(_status(reviewed))


def import_(dataset: DatasetCode, file: FilePath, by: By = None,
            explain: Annotated[list[str] | None, typer.Option(
                "--explain", help="对警告的书面说明：全部用“说明”，一类用“类别=说明”，一行用“类别@行号=说明”；可重复")] = None,
            valid_rows_only: Annotated[bool, typer.Option("--valid-rows-only", help="只入库正确的行")] = False,
            sheet: SheetName = None, as_json: AsJson = False) -> None:
    """检查并入库一个文件。"""
    declared, content, explanations = _dataset(dataset), _content(file), _explanations(explain)
    try:
        with _unless_cut_off(), _store():
            outcome = import_file(declared, content, file.name, sheet=sheet, by=by, explanation=explanations,
                                  valid_rows_only=valid_rows_only)
    except Refused as refused:
        printing.show(refused.review, as_json=as_json)
        _tell(refused.message)
        raise typer.Exit(EXIT_OF[refused.reason]) from refused
    try:
        printing.show(outcome.review, as_json=as_json, batch=outcome.batch)
    finally:  # what was stored is told though nobody takes the list
        _tell(printing.outcome(outcome))
    unused = explaining.unused(outcome.review.warned, outcome.review.file_rows, explanations)
    if unused:
        _tell(_("没有对应的警告，以下说明没有用上：{what}。", what=wording.joined(unused)))


def undo(batch: Annotated[int, typer.Argument(metavar="BATCH", help="上报批次号")],
         reason: Annotated[str, typer.Option("--reason", help="撤销原因")], by: By = None, as_json: AsJson = False) -> None:
    """撤销一次上报。"""
    if not reason.strip():
        _stop(_("撤销须写明原因。"))
    try:
        with _unless_cut_off(), _store():
            number = imports.take_back(batch, reason=reason, by=by)
    except UndoRefused as refused:
        if as_json:
            _print({"undone": batch, "batch": None, "reason": refused.reason, "batches": list(refused.batches)})
        _tell(imports.refusal(refused))
        raise typer.Exit(ERRORS) from refused
    _tell(_("第{batch}号上报已撤销，撤销记录为第{number}号。", batch=batch, number=number))
    if as_json:
        _print({"undone": batch, "batch": number})


def batches(as_json: AsJson = False) -> None:
    """列出上报记录，最新的在前。"""
    with _store(), reading() as connection:
        entries = imports.entries(connection)
    if as_json:
        _print(printing.entries(entries))
    else:
        typer.echo(printing.ledger(entries))


def _reviewed(code: str, file: Path, sheet: str | None) -> Review:
    dataset, content = _dataset(code), _content(file)
    with _store(), reading() as connection:
        return review(connection, dataset, content, file.name, sheet=sheet)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        _stop(_("读不到文件“{file}”。", file=str(file)))


def _dataset(code: str) -> Dataset:
    if code not in DATASETS:
        _stop(_("没有数据表“{code}”，可用：{known}。", code=code, known=wording.joined(DATASETS)))
    return DATASETS[code]


def _explanations(texts: list[str] | None) -> explaining.Explanations:
    try:
        return explaining.read(texts or [])
    except explaining.NotUnderstood as refused:
        _stop(str(refused))


def _status(reviewed: Review) -> int:
    if reviewed.unreadable:
        return WRONG_USAGE
    if not reviewed.acceptable:
        return ERRORS
    return UNEXPLAINED if reviewed.needs_explanation else STORED


@contextmanager
def _store():
    """Long work tells how far it has come; what the database itself refuses is told as a sentence."""
    try:
        with heard_by(Teller(to_standard_error)):
            yield
    except (OperationalError, ProgrammingError) as refused:
        reason = refusing.reason(refused)
        if reason is None:
            raise
        _stop(refusing.sentence(reason))


@contextmanager
def _unless_cut_off():
    """Where writing ends in a way that nobody foresaw, it may have been done all the same: it is said where to look."""
    try:
        yield
    except (Refused, UndoRefused, typer.Exit):
        raise
    except BaseException:
        _tell(_("没有正常结束，不能确定是否已经写入。请先用 python -m data batches 核对，再决定是否重做。"))
        raise


def _print(value) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _tell(sentence: str) -> None:
    typer.echo(sentence, err=True)


def _stop(sentence: str):
    _tell(sentence)
    raise typer.Exit(WRONG_USAGE)
