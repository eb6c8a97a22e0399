"""A ZIP of files, as they come by mail: its files, each with the last part of its name; nothing is unpacked to disk."""

import io
import re
from collections import Counter
from dataclasses import dataclass
from zipfile import ZipFile, ZipInfo

from data.language import _
from data.uploads.problems import kinds
from data.uploads.problems.problem import ERROR, kind
from data.uploads.reading import secrecy
from data.uploads.reading.sheet import LIMIT_BYTES, Unreadable
from data.uploads.reading.workbook_archive import DAMAGED

ARCHIVE = b"PK\x03\x04"
LIMIT_FILES = 500
LIMIT_UNPACKED = 2 * LIMIT_BYTES
SUSPECT_SIZE, SUSPECT_RATIO = 64 * 2**20, 200  # texts and workbooks pack 3 to 30 times
ENCRYPTED, IN_UTF8 = 0x1, 0x800  # flags of a file in an archive
NOBODYS = re.compile(r"(^|/)(__MACOSX/|\.(?!\.?/)|~\$|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)  # what systems and open programs leave there
DOCUMENT = {"[content_types].xml", "mimetype"}  # a workbook or another document, packed the same way

EXPLODING = kind("exploding_archive", ERROR, lambda: _("压缩包解压后过大"), lambda **v: _(
    "压缩包解压后有{size} MB，超过上限{limit} MB或与压缩包大小不相称，没有解压。请解压后分批上传。", **v))
TOO_MANY = kind("too_many_files", ERROR, lambda: _("文件过多"), lambda **v: _("有{count}个文件，超过上限{limit}个，请分批上传。", **v))
LOCKED = kind("locked_archive", ERROR, lambda: _("压缩包有密码"), lambda **v: _("压缩包设有密码，无法读取。请解压后直接上传其中的文件。"))
BROKEN = kind("damaged_archive", ERROR, lambda: _("压缩包打不开"), lambda **v: _("压缩包已损坏，无法解压。请重新打包，或直接上传其中的文件。"))
NOTHING = kind("empty_archive", ERROR, lambda: _("压缩包是空的"), lambda **v: _("压缩包里没有文件。"))


@dataclass(frozen=True)
class Packed:
    """One file of an archive. `name` is no path; where several are called alike, the name of the folder stands before it."""

    name: str
    content: bytes


def is_archive(content: bytes) -> bool:
    """Whether bytes are a ZIP of files, and no workbook or other document."""
    if not content.startswith(ARCHIVE):
        return False
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return not DOCUMENT & {part.casefold() for part in archive.namelist()}
    except DAMAGED:
        return False  # told as a damaged workbook


def files(content: bytes, *, name: str) -> list[Packed]:
    """The files in an archive called `name`, in its order, without what systems leave there. Raises Unreadable."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            members = [(member, path) for member in archive.infolist() if not member.is_dir() and not NOBODYS.search(path := _path(member))]
            _refuse_harmful(name, members, size=len(content))
            names = _names([path for _member, path in members])
            left, packed = LIMIT_UNPACKED, []
            for (member, _path_there), shown in zip(members, names, strict=True):
                packed.append(Packed(shown, _read(archive, member, most=left)))
                left -= len(packed[-1].content)
            return packed
    except DAMAGED as failure:
        raise Unreadable(BROKEN) from failure


def _path(member: ZipInfo) -> str:
    """Where a file lies in the archive; names that older Windows programs write are in GB18030 and say nothing of it."""
    path = member.orig_filename
    if not member.flag_bits & IN_UTF8:
        try:
            written = path.encode("cp437")
            path = next((text for text in map(lambda encoding: _decoded(written, encoding), ("utf-8", "gb18030")) if text), path)
        except UnicodeEncodeError:
            pass
    return path.replace("\\", "/")


def _decoded(written: bytes, encoding: str) -> str:
    try:
        return written.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _refuse_harmful(name: str, members: list[tuple[ZipInfo, str]], *, size: int) -> None:
    """Before anything is unpacked."""
    for path in (name, *(path for _member, path in members)):
        mark = next(filter(None, map(secrecy.of_name, path.split("/"))), None)  # a folder may bear it too
        if mark:
            raise Unreadable(kinds.CLASSIFIED, mark=mark)
    if not members:
        raise Unreadable(NOTHING)
    if len(members) > LIMIT_FILES:
        raise Unreadable(TOO_MANY, count=f"{len(members):,}", limit=LIMIT_FILES)
    if any(member.flag_bits & ENCRYPTED for member, _path_there in members):
        raise Unreadable(LOCKED)
    unpacked = sum(member.file_size for member, _path_there in members)
    if unpacked > LIMIT_UNPACKED or (unpacked > SUSPECT_SIZE and unpacked > SUSPECT_RATIO * size):
        raise _exploding(unpacked)


def _read(archive: ZipFile, member: ZipInfo, *, most: int) -> bytes:
    """A file, as far as there is room: what an archive says of its sizes may be a lie."""
    with archive.open(member) as packed:
        content = packed.read(most + 1)
    if len(content) > most:
        raise _exploding(LIMIT_UNPACKED + 1)
    return content


def _exploding(size: int) -> Unreadable:
    return Unreadable(EXPLODING, size=f"{-(-size // 2**20):,}", limit=LIMIT_UNPACKED // 2**20)


def _names(paths: list[str]) -> list[str]:
    """The last part of each path; of files that are called alike the folder before it."""
    last = [path.rsplit("/", 1)[-1] for path in paths]
    alike = Counter(last)
    return [name if alike[name] == 1 else path.strip("/").replace("/", "_") for name, path in zip(last, paths, strict=True)]
