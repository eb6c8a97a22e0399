"""python -m data template | check | import | undo | batches: uploads without a browser."""

import json
import sys
from collections.abc import Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import OperationalError, ProgrammingError

from data import wording
from data.language import _
from data.ledger import imports
from data.upkeep.endings import format_of
from data.uploads.reading.sheet import Unreadable
from data.uploads.reviewing import explaining, together
from data.uploads.reviewing.circumstances import PLAIN, Circumstances
from data.uploads.reviewing.dry_run import review
from data.uploads.reviewing.reviewed import Review
from data.uploads.reviewing.together import Incoming
from data.uploads.storing import refusing
from data.uploads.storing.accepting import Outcome, Refused, import_file
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
FilePaths = Annotated[list[Path], typer.Argument(metavar="FILE…", help="CSV 或 XLSX 文件，或装着它们的 ZIP；可以有多个")]
SheetName = Annotated[str | None, typer.Option("--sheet", help="工作簿中要读取的工作表")]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON")]
By = Annotated[str | None, typer.Option("--by", help="上报人")]


def template(dataset: DatasetCode, format: Annotated[str | None, typer.Option(help="csv 或 xlsx；不填则按文件名的结尾，没有的写 csv")] = None,
             output: Annotated[Path | None, typer.Option("-o", "--output", help="写入的文件")] = None) -> None:
    """输出一张数据表的填报模板。"""
    try:
        format = format_of(output, format, known=FORMATS, usual="csv")
    except ValueError as error:
        _stop(str(error))
    content = form(_dataset(dataset), format)
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        output.write_bytes(content)


def check(dataset: DatasetCode, files: FilePaths, sheet: SheetName = None, as_json: AsJson = False) -> None:
    """检查文件，不入库；几个文件各自检查。"""
    declared, arrived = _dataset(dataset), _arrived(files)
    reviews = _reviewed(declared, arrived, sheet)
    printing.show([(reviewed, None) for reviewed in reviews], as_json=as_json, several=len(arrived) > 1)
    raise typer.Exit(_worst(map(_status, reviews)))


def import_(dataset: DatasetCode, files: FilePaths, by: By = None,
            explain: Annotated[list[str] | None, typer.Option(
                "--explain", help="对警告的书面说明：全部用“说明”，一类用“类别=说明”，一行用“类别@行号=说明”；可重复")] = None,
            valid_rows_only: Annotated[bool, typer.Option("--valid-rows-only", help="只入库正确的行")] = False,
            sheet: SheetName = None, as_json: AsJson = False) -> None:
    """检查并入库文件；几个文件各自入库，各有记录。"""
    declared, arrived, explanations = _dataset(dataset), _arrived(files), _explanations(explain)
    several, results = len(arrived) > 1, []
    reviews = _reviewed(declared, arrived, sheet) if several else []  # a key in two of them is known before anything is stored
    try:
        for number, each in enumerate(arrived):
            choices = {"sheet": sheet, "by": by, "explanation": explanations, "valid_rows_only": valid_rows_only}
            under = reviews[number].under if several else PLAIN
            results.append(_import(declared, each, choices | {"under": under}))
            sentence = results[-1].message if isinstance(results[-1], Refused) else printing.outcome(results[-1])
            _tell(_("{file}：{what}", file=results[-1].review.file.name, what=sentence) if several else sentence)
    finally:  # what was stored is told though the rest could not be
        if results:
            printing.show([(result.review, getattr(result, "batch", None)) for result in results], as_json=as_json, several=several)
    _tell_unused([result.review for result in results if isinstance(result, Outcome)], explanations)
    raise typer.Exit(_worst(EXIT_OF[result.reason] if isinstance(result, Refused) else STORED for result in results))


def _import(declared: Dataset, each: Incoming, choices: dict) -> Outcome | Refused:
    """What became of one file."""
    try:
        if each.refused:
            raise Refused("unreadable", together.refused(declared, each))
        with _unless_cut_off(), _store():
            return import_file(declared, each.content, each.name, **choices)
    except Refused as refused:
        return refused


def _tell_unused(stored: list[Review], explanations: explaining.Explanations) -> None:
    """Which explanations met no warning in any file that was stored."""
    of_files = [explaining.unused(reviewed.warned, reviewed.file_rows, explanations) for reviewed in stored]
    unused = [what for what in of_files[0] if all(what in others for others in of_files)] if of_files else []
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


def _arrived(files: list[Path]) -> list[Incoming]:
    """What is to be checked: the files, those in a ZIP each for itself."""
    try:
        return together.incoming((file.name, _content(file)) for file in files)
    except Unreadable as refused:
        _stop(refused.finding.sentence(0))


def _reviewed(dataset: Dataset, arrived: list[Incoming], sheet: str | None) -> list[Review]:
    """A dry run over each; those with a key that another one has too are looked at again, knowing that."""
    def looked_at(each: Incoming, under: Circumstances) -> Review:
        return together.refused(dataset, each) if each.refused else review(
            connection, dataset, each.content, each.name, sheet=sheet, under=under)

    with _store(), reading() as connection:
        reviews = [looked_at(each, Circumstances(keyed=len(arrived) > 1)) for each in arrived]
        again = [together.among(reviewed, rows) for reviewed, rows in zip(reviews, together.elsewhere(reviews), strict=True)]
        return [looked_at(each, under) if under else reviewed for each, reviewed, under in zip(arrived, reviews, again, strict=True)]


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


def _worst(statuses: Iterable[int]) -> int:
    """The exit status of several files: unreadable before errors before warnings without a reason."""
    return max(statuses, key=(STORED, UNEXPLAINED, ERRORS, WRONG_USAGE).index)


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
