"""What goes into a log: no telephone number, wherever a message or a failure has it from."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable

from data.masking import veiled

_formatter = logging.Formatter()


def guard() -> None:
    """From now on nothing that this process logs or dies of tells a telephone number. Asked again, it stays so."""
    before = logging.getLogRecordFactory()
    if getattr(before, "guarded", False):
        return

    def record(*given, **named) -> logging.LogRecord:
        return _guarded(before(*given, **named))

    record.guarded = True
    logging.setLogRecordFactory(record)
    sys.excepthook = lambda kind, failure, trace: sys.stderr.write(_told(failure))
    threading.excepthook = lambda died: sys.stderr.write(_told(died.exc_value)) if died.exc_value else None


def run(program: Callable[[], None]) -> None:
    """Run a program of the command line; an unexpected failure is told as a traceback, with exit status 1."""
    guard()
    try:
        program()
    except Exception as failure:
        sys.stderr.write(_told(failure))
        raise SystemExit(1) from None


def _guarded(record: logging.LogRecord) -> logging.LogRecord:
    try:
        message = record.getMessage()
    except (TypeError, ValueError):  # a message that does not fit its values: logging tells so itself
        return record
    if veiled(message) != message:
        record.msg, record.args = veiled(message), ()
    if record.exc_info and record.exc_info[0]:
        record.exc_text = veiled(_formatter.formatException(record.exc_info))  # what every handler writes in its place
    return record


def _told(failure: BaseException) -> str:
    return veiled("".join(traceback.format_exception(failure)))
