"""What an office sets once for itself: the 审图号 under which its maps were reviewed."""

import hashlib
import json
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection, delete, insert, select

from data.language import _
from db.engine import writing
from db.tables.ledger import Setting
from db.tokens import OFFICE, touch

BOUNDARIES = Path(__file__).parents[1] / "static" / "geo"
REVIEW = "map_review"


def review_number(connection: Connection) -> str | None:
    """The office's 审图号; None where none was set, or where the boundaries are not those it was given for."""
    stored = connection.scalar(select(Setting.value).where(Setting.name == REVIEW))
    if stored is None:
        return None
    review = json.loads(stored)
    return review["number"] if review["boundaries"] == boundaries_digest() else None


def set_review_number(number: str) -> None:
    """Keep a 审图号, bound to the boundary files of today; an empty one takes it back."""
    with writing() as connection:
        connection.execute(delete(Setting.__table__).where(Setting.name == REVIEW))
        if number.strip():
            value = json.dumps({"number": number.strip(), "boundaries": boundaries_digest()}, ensure_ascii=False)
            connection.execute(insert(Setting.__table__).values(name=REVIEW, value=value))
        touch(connection, OFFICE)


def boundaries_digest() -> str:
    """SHA-256 over all boundary files, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(BOUNDARIES.rglob("*.json")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def review(number: Annotated[str, typer.Argument(help="审图号，如 GS京(2020)0001号；空字符串表示取消")]) -> None:
    """设置本单位地图的审图号，与当前边界文件绑定；边界文件更换后自动失效。"""
    set_review_number(number)
    typer.echo(_("已设置审图号：{number}", number=number.strip()) if number.strip() else _("已取消审图号。"))
