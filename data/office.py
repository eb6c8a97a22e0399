"""What an office sets once for itself: who it is, to whom its briefings go, its series of them, and the 审图号 of its maps."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from sqlalchemy import Connection

from data import duty, record_rules
from data import settings as stored
from data.briefings.series import Series, read, written
from data.language import _
from data.lists import parted
from data.masking import veiled
from db.engine import writing

BOUNDARIES = Path(__file__).parents[1] / "static" / "geo"
REVIEW = "map_review"
ROOM = "office/"  # before the name of every other setting
LONGEST = 200  # letters of a value
MOST_COPIES = 9_999
REVIEWED = re.compile(  # GS（2024）0650号, GS京(2023)1234号; 京S(2024)012号, 粤BS（2023）068号
    r"(?:GS[\u4e00-\u9fff]?|[\u4e00-\u9fff]{1,2}[A-Z]?S)(?:（(?:19|20)\d{2}）|\((?:19|20)\d{2}\))\d{1,6}号", re.ASCII)


@dataclass(frozen=True)
class Office:
    """编发单位, 报, 送, 发, 印发机关, 共印份数, 联系处室, the series of its briefings, and the 审图号; what was not set is empty."""

    issuer: str = ""
    report_to: tuple[str, ...] = ()
    send_to: tuple[str, ...] = ()
    issue_to: tuple[str, ...] = ()
    printed_by: str = ""
    copies: int | None = None
    contact: str = ""
    series: tuple[Series, ...] = ()
    review: str = ""


def titles() -> dict[str, str]:
    """What each setting is called."""
    return {"issuer": _("编发单位"), "report_to": _("报"), "send_to": _("送"), "issue_to": _("发"), "printed_by": _("印发机关"),
            "copies": _("共印份数"), "contact": _("联系处室"), "series": _("简报名称")}


def ruled() -> dict[str, tuple[str, ModuleType]]:
    """What each of those settings is called that numbers follow from, and what reads, writes and keeps it."""
    return {duty.NAME: (_("年度服务要求"), duty), record_rules.NAME: (_("服务记录计数规则"), record_rules)}


def settings(connection: Connection) -> Office:
    """Everything that is set."""
    kept = {name: json.loads(text) for name, text in stored.kept_below(connection, ROOM).items()}
    several = {name: tuple(kept.pop(name)) for name in ("report_to", "send_to", "issue_to") if name in kept}
    series = tuple(Series(**each) for each in kept.pop("series", ()))
    return Office(**kept, **several, series=series, review=review_number(connection) or "")


def set_(name: str, value: str, *, by: str | None = None) -> None:
    """Keep one setting; an empty text takes it back. Several units, or series, are separated by 、.

    `name` is a field of Office or one of `ruled`, or what it is called; `by` is told in the ledger of those. Raises ValueError,
    with a sentence, for a name or a value that cannot be.
    """
    named = titles() | {code: title for code, (title, _module) in ruled().items()}
    code = next((code for code, title in named.items() if name in (code, title)), None)
    if code is None:
        raise ValueError(_("没有设置项“{name}”，可用：{known}。", name=name, known="、".join(named.values())))
    if code in ruled():
        _title, module = ruled()[code]
        module.keep(module.read(value) if value.strip() else None, by=by and veiled(by.strip()))
        return
    set_all({code: value})


def set_all(texts: Mapping[str, str]) -> None:
    """Keep several settings, all of them or none. Raises ValueError."""
    values = {code: _readers().get(code, _line)(text.strip()) for code, text in texts.items()}
    with writing() as connection:
        for code, value in values.items():
            _keep(connection, code, value)


def keep_series(series: Sequence[Series]) -> None:
    """Keep the list of series."""
    with writing() as connection:
        _keep(connection, "series", tuple(series))


def _keep(connection: Connection, code: str, value) -> None:
    """One value that was read; an empty one is taken back."""
    text = json.dumps(written(value) if code == "series" else value, ensure_ascii=False) if value else None
    stored.keep(connection, ROOM + code, text)


def _readers() -> dict[str, Callable]:
    return {"report_to": _units, "send_to": _units, "issue_to": _units, "copies": _copies, "series": read}


def _units(text: str) -> list[str]:
    return [_line(each) for each in parted(text)]


def _line(text: str) -> str:
    if len(text) > LONGEST or not text.isprintable():
        raise ValueError(_("“{text}…”太长或含换行、控制字符；请写成一行，不超过{n}字。", text=text[:20].split("\n")[0], n=LONGEST))
    return text


def _copies(text: str) -> int | None:
    if text and not (text.isascii() and text.isdecimal() and 0 < int(text) <= MOST_COPIES):
        raise ValueError(_("“{text}”不是份数，请写1至{most}的整数。", text=text, most=MOST_COPIES))
    return int(text) if text else None


def review_number(connection: Connection) -> str | None:
    """The office's 审图号; None where none was set, or where the boundaries are not those it was given for."""
    text = stored.kept(connection, REVIEW)
    if text is None:
        return None
    review = json.loads(text)
    return review["number"] if review["boundaries"] == boundaries_digest() else None


def set_review_number(number: str) -> None:
    """Keep a 审图号 as it was typed, bound to the boundary files of today; an empty one takes it back. Raises ValueError for what is none."""
    number = number.strip()
    if number and not REVIEWED.fullmatch(number):
        raise ValueError(_("“{number}”不是审图号，请照批准的样子写全，如 {examples}。", number=number[:40],
                           examples="GS（2024）0650号、GS京(2023)1234号、京S(2024)012号"))
    with writing() as connection:
        value = json.dumps({"number": number, "boundaries": boundaries_digest()}, ensure_ascii=False) if number else None
        stored.keep(connection, REVIEW, value)


def boundaries_digest() -> str:
    """SHA-256 over all boundary files, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(BOUNDARIES.rglob("*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def changes_said(changes: Sequence[Mapping]) -> list[tuple[str, str, str]]:
    """The changes of an entry of the ledger in words: (setting, before, after), each as it is typed."""
    known = ruled()
    return [(known[each["column"]][0], *(_ruled_said(known[each["column"]][1], each[side]) for side in ("before", "after")))
            for each in changes if each["column"] in known]


def _ruled_said(module: ModuleType, text: str | None) -> str:
    return _("未设置") if text is None else module.written(module.of_text(text))
