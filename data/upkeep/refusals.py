"""What the database refuses, and the sentence for whoever looks after it: why, and what to do."""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError

from data.language import _, chosen
from db import holder, revisions
from db.datasets import DATASETS
from db.engine import BadAddress, get_engine, shown_address
from db.failures import BackupFailed, reason

EXPECTED = (BadAddress, revisions.StoreUnfit, BackupFailed, DBAPIError, sqlite3.Error, OSError)


def sentence(failure: Exception) -> str:
    """Why something of EXPECTED happened, and what to do about it."""
    if isinstance(failure, BadAddress):
        return _address()[failure.reason]
    if isinstance(failure, revisions.StoreUnfit):
        return _store()[failure.standing].format(place=shown_address(), found=failure.revision, newest=revisions.newest())
    if isinstance(failure, BackupFailed):
        return _busy() if failure.reason == "busy" else _backup()[failure.reason].format(**failure.facts)
    if isinstance(failure.__cause__, DBAPIError):  # pandas wraps what a database says into an OSError
        return _database(failure.__cause__)
    if isinstance(failure, OSError):
        why = _system().get(failure.errno, failure.strerror or str(failure))
        return _("不能读写“{file}”（{why}）。请检查路径、权限和磁盘。", file=failure.filename, why=why)
    return _database(failure)


def _address() -> dict[str, str]:
    return {
        "unreadable": _("环境变量 DATABASE_URL 写得不对。请写成 sqlite:////路径/文件 或 postgresql+psycopg://用户@主机/库名；不设则用默认位置。"),
        "kind": _("环境变量 DATABASE_URL 指的不是 SQLite 或 PostgreSQL。请改为 sqlite:////路径/文件 或 postgresql+psycopg://用户@主机/库名。"),
        "driver": _("没有安装 DATABASE_URL 所写的驱动程序。请改用随本系统安装的驱动：postgresql+psycopg://用户@主机/库名。"),
        "no_file": _("环境变量 DATABASE_URL 没有写明数据库文件。请写成 sqlite:////路径/文件。"),
    }


def _store() -> dict[str, str]:
    return {
        "missing": _("找不到数据库 {place}。请检查环境变量 DATABASE_URL；要新建，请运行 python -m db migrate。"),
        "empty": _("数据库还没有建好，请先运行：python -m db migrate"),
        "older": _("数据库的表结构（{found}）比本程序的（{newest}）旧，请先运行：python -m db migrate"),
        "newer": _("数据库的表结构（{found}）比本程序的（{newest}）新，没有改动。请换用新版程序，或恢复本程序所做的备份。"),
    }


def _backup() -> dict[str, str]:
    return {
        "exists": _("{file} 已存在，请换一个文件名。"),
        "folder": _("{file} 是文件夹，请写明备份文件的名字。"),
        "no_folder": _("找不到文件夹 {folder}，请先建好，或检查路径。"),
        "closed_folder": _("不能在文件夹 {folder} 中写文件（{detail}）。请检查权限和磁盘，或换一个文件夹。"),
        "not_there": _("找不到 {file}，请检查路径和文件名。"),
        "no_file": _("{file} 不是文件，请写明备份文件。"),
        "itself": _("{file} 就是正在使用的数据库，请写明备份文件。"),
        "foreign": _("{file} 不是本系统的备份文件，没有改动。请换用 python -m db backup 所做的文件。"),
        "other_engine": _("{file} 是另一种数据库的备份，没有改动。请把 DATABASE_URL 改为备份时所用的那种数据库，再恢复。"),
        "damaged": _("{file} 已损坏（{detail}），没有改动。请换用另一份备份。"),
        "unsound": _("数据库已损坏（{detail}），没有备份。请运行 python -m db verify 查看，并恢复较早的备份。"),
        "newer": _("{file} 的表结构（{found}）比本程序的（{newest}）新，没有改动。请换用新版程序再恢复。"),
        "unsettled": _("已恢复自 {file}，但表结构没能升级（{detail}）。请排除原因后运行：python -m db migrate"),
        "program": _("找不到程序 {program}。请安装 PostgreSQL 的客户端程序（postgresql-client），并把它放在 PATH 中。"),
        "program_failed": _("{program} 没有成功：{detail}。请据此排除原因，用 python -m db status 核对后再重试。"),
    }


def _system() -> dict[int, str]:
    return {
        errno.EACCES: _("没有权限"), errno.EPERM: _("没有权限"), errno.EROFS: _("磁盘只能读"), errno.ENOSPC: _("磁盘已满"),
        errno.ENOENT: _("找不到"), errno.ENOTDIR: _("路径中有一段不是文件夹"), errno.ENAMETOOLONG: _("名字太长"),
        errno.EISDIR: _("是文件夹"),
    }


def _busy() -> str:
    """Whom to wait for, where the writer said so."""
    writer = holder.present(get_engine())
    if writer is None or writer.dataset not in DATASETS:
        return _("数据库正被另一次写入占用，没有改动。请稍后重试。")
    dataset = DATASETS[writer.dataset]
    return _("数据库正被另一次写入占用（{by}正在写入“{dataset}”，{since}开始），没有改动。请稍后重试。",
             by=writer.by or _("未署名的上报人"), dataset=chosen(dataset.zh, dataset.en), since=f"{writer.began:%H:%M}")


def _database(failure: DBAPIError | sqlite3.Error) -> str:
    why = reason(failure)
    if why == "busy":
        return _busy()
    text = {
        "full": _("磁盘空间不足或无法写入，没有改动。请清理磁盘后重试。"),
        "readonly": _("数据库 {place} 只能读，不能写，没有改动。请检查文件、文件夹和用户的权限。"),
        "cannot_open": _("打不开数据库文件 {place}。请检查它所在的文件夹是否存在、有没有读写权限。"),
        "no_database": _("{place} 不是数据库文件，或已损坏。请检查环境变量 DATABASE_URL；要恢复备份，请先把这个文件改名移开。"),
        "damaged": _("数据库 {place} 已损坏（{detail}）。请用 python -m db restore 恢复备份。"),
        "unprepared": _("数据库的表不全（{detail}）。请运行：python -m db migrate"),
        "unreachable": _("连不上数据库 {place}（{detail}）。请检查环境变量 DATABASE_URL，并确认数据库服务已经启动。"),
        "other": _("数据库出错：{detail}。是否有改动，请用 python -m db status 核对，并把这句话告知系统管理员。"),
    }[why]
    return text.format(place=shown_address(), detail=str(getattr(failure, "orig", failure)).strip())
