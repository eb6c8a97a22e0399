"""Progress in words, and a teller that says it now and then to a terminal or a log."""

import sys
import time
from collections.abc import Callable

from data.language import _
from db.progress import CHECKING, COMPARING, READING, STORING, SUMMING, Progress

STAGES: dict[str, Callable[[], str]] = {
    READING: lambda: _("正在读取"), CHECKING: lambda: _("正在检查"), COMPARING: lambda: _("正在与库中数据比对"),
    STORING: lambda: _("正在入库"), SUMMING: lambda: _("正在更新汇总")}
EVERY = 1.0  # seconds between two lines


def words(progress: Progress) -> str:
    """正在检查：400,000/1,000,000行."""
    stage = STAGES[progress.stage]()
    if progress.done is None:
        return stage + "…"
    if progress.total is None:
        return _("{stage}：{done}行", stage=stage, done=f"{progress.done:,}")
    return _("{stage}：{done}/{total}行", stage=stage, done=f"{progress.done:,}", total=f"{progress.total:,}")


class Teller:
    """Hands what it hears to `say`, at most once in `every` seconds; work that is over sooner stays unsaid."""

    def __init__(self, say: Callable[[Progress], None], *, every: float = EVERY):
        self._say, self._every = say, every
        self._last = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._last >= self._every:
            self._last = now
            self._say(progress)


def to_standard_error(progress: Progress) -> None:
    """A line for a log; on a terminal the line is written over."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{words(progress)}")
    else:
        sys.stderr.write(words(progress) + "\n")
    sys.stderr.flush()
