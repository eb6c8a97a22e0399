"""The format of a file that the command line writes: as asked for, or as the ending of its name says."""

import re
from collections.abc import Collection
from pathlib import Path

from data.language import _

ENDING = re.compile(r"\.([a-z][a-z0-9]{1,4})", re.IGNORECASE)  # .docx; what follows the point in 简报.2020-04-01 is none


def format_of(place: Path | None, asked: str | None, *, known: Collection[str], usual: str) -> str:
    """One of `known`: the one asked for, else that of the file's ending, else the usual. Raises ValueError with a sentence for one
    that is not known, and where the two disagree."""
    ending = ENDING.fullmatch(place.suffix) if place is not None else None
    named = ending[1].lower() if ending else ""
    if asked is not None and asked not in known:
        raise ValueError(_("没有格式“{name}”，可用：{known}。", name=asked, known="、".join(known)))
    if not named or named == asked:
        return asked or usual
    if asked is not None:
        raise ValueError(_("文件名以“.{ending}”结尾，--format 却是 {format}：请改文件名，或改 --format。", ending=named, format=asked))
    if named not in known:
        raise ValueError(_("不能写“.{ending}”文件，可用：{known}；要用这个文件名，请去掉它的结尾，再用 --format 写明格式。", ending=named, known="、".join(known)))
    return named
