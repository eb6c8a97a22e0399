"""What the database itself refuses: why, and the sentence for people."""

from sqlalchemy.exc import DBAPIError

from data.language import _, title
from db import holder
from db.datasets import DATASETS
from db.engine import get_engine

SAID = {  # words in the messages of SQLite and PostgreSQL
    "busy": ("locked", "lock timeout"),
    "full": ("disk is full", "disk I/O error", "No space left", "could not extend file"),
    "unprepared": ("no such table", "does not exist"),
}


def reason(failure: DBAPIError) -> str | None:
    """busy | full | unprepared; None for a failure that only its log can explain."""
    message = str(failure.orig)
    return next((cause for cause, words in SAID.items() if any(word in message for word in words)), None)


def sentence(reason: str, *, undoing: bool = False) -> str:
    """Why nothing was stored, or undone, and what to do."""
    left = _("没有撤销") if undoing else _("没有入库")
    if reason == "busy":
        return _busy(left)
    return {
        "full": _("磁盘空间不足或无法写入，{left}。请联系系统管理员清理磁盘后重试。", left=left),
        "unprepared": _("数据库还没有建好，请先运行：python -m db migrate"),
    }[reason]


def somebody_writes() -> bool:
    """Whether a writer said that the store is being written to now."""
    return holder.present(get_engine()) is not None


def _busy(left: str) -> str:
    """Whom to wait for, where the writer said so."""
    writer = holder.present(get_engine())
    if writer is None or writer.dataset not in DATASETS:
        return _("数据库正被另一次写入占用，{left}，请稍后重试。", left=left)
    return _("数据库正被另一次写入占用（{by}正在写入“{dataset}”，{since}开始），{left}，请稍后重试。",
             left=left, by=writer.by or _("未署名的上报人"), dataset=title(DATASETS[writer.dataset]), since=f"{writer.began:%H:%M}")
