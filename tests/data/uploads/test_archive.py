"""A ZIP of files: each for itself, by the last part of its name; what explodes, is locked or broken is refused."""

import io
import struct
import zipfile

import pytest

from data.uploads.reading import archive
from data.uploads.reading.sheet import Unreadable
from data.uploads.reviewing import together
from tests.data.uploads.uploading import file


def zipped(*files: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", how) as packed:
        for name, content in files:
            packed.writestr(name, content)
    return saved.getvalue()


def as_old_windows_writes(name: str) -> bytes:
    """A ZIP whose one name is in GBK, without the flag that would say so."""
    placeholder = "n" * len(name.encode("gbk"))
    return zipped((placeholder, b"1")).replace(placeholder.encode(), name.encode("gbk"))


def names(content: bytes) -> list[str]:
    return [packed.name for packed in archive.files(content, name="a.zip")]


def kind_of(content: bytes, name: str = "a.zip") -> str:
    with pytest.raises(Unreadable) as refused:
        archive.files(content, name=name)
    return refused.value.finding.kind.code


def test_each_file_comes_with_its_bytes():
    assert [(packed.name, packed.content) for packed in archive.files(zipped(("江苏.csv", b"a"), ("浙江.csv", b"b")), name="a.zip")] == [
        ("江苏.csv", b"a"), ("浙江.csv", b"b")]


def test_a_name_is_never_a_path():
    assert names(zipped(("../../etc/passwd", b"1"), ("C:\\秘书\\名册.csv", b"2"), ("/根.csv", b"3"))) == ["passwd", "名册.csv", "根.csv"]


def test_files_that_are_called_alike_say_in_which_folder_they_lay():
    assert names(zipped(("江苏/日报.csv", b"1"), ("浙江/日报.csv", b"2"), ("x/月报.csv", b"3"))) == ["江苏_日报.csv", "浙江_日报.csv", "月报.csv"]


def test_names_of_older_windows_programs_are_read():
    assert names(as_old_windows_writes("东湖日报.csv")) == ["东湖日报.csv"]


def test_what_systems_leave_there_is_no_file():
    left = ("__MACOSX/._a.csv", ".DS_Store", "x/.hidden", "~$a.xlsx", "x/Thumbs.db", "desktop.ini", "x/")
    assert names(zipped(*((name, b"") for name in left), ("a.csv", b"1"))) == ["a.csv"]


def test_a_workbook_is_no_archive():
    assert not archive.is_archive(file("openpyxl.xlsx"))
    assert not archive.is_archive(zipped(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")))
    assert not archive.is_archive(b"PK\x03\x04 and no more")
    assert archive.is_archive(zipped(("a.csv", b"1")))


def test_what_explodes_is_refused_before_it_is_unpacked():
    assert kind_of(zipped(("a.csv", bytes(archive.SUSPECT_SIZE + 1)))) == "exploding_archive"


def test_an_archive_that_lies_of_its_sizes_is_read_no_further_than_there_is_room(monkeypatch):
    monkeypatch.setattr(archive, "LIMIT_UNPACKED", 1_000)
    content = zipped(("a.csv", bytes(range(256)) * 8), how=zipfile.ZIP_STORED)
    place = content.index(b"PK\x01\x02") + 24  # the size that the list at the end tells
    assert kind_of(content[:place] + struct.pack("<I", 999) + content[place + 4:]) in ("exploding_archive", "damaged_archive")


def test_too_many_files_are_refused():
    assert kind_of(zipped(*((f"{number}.csv", b"1") for number in range(archive.LIMIT_FILES + 1)))) == "too_many_files"


def test_a_locked_one_is_told():
    content = bytearray(zipped(("a.csv", b"1")))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert kind_of(bytes(content)) == "locked_archive"


def test_a_broken_one_is_told():
    content = zipped(("a.csv", b"abcdefgh"), how=zipfile.ZIP_STORED).replace(b"abcdefgh", b"abcdefgx")
    assert kind_of(content) == "damaged_archive"


def test_an_empty_one_is_told():
    assert kind_of(zipped(("空/", b""))) == "empty_archive"


@pytest.mark.parametrize(("name", "inner"), [("绝密.zip", "a.csv"), ("a.zip", "机密/a.csv")])
def test_a_marking_in_its_name_or_a_folders_stops_it(name, inner):
    assert kind_of(zipped((inner, b"1")), name) == "classified"


def test_a_zip_in_a_zip_is_a_file_that_is_no_table():
    inner = zipped(("a.csv", b"1"))
    arrived = together.incoming([("外.zip", zipped(("内.zip", inner)))])
    assert [(each.name, each.refused) for each in arrived] == [("内.zip", None)]
    assert arrived[0].content == inner


def test_the_same_bytes_are_asked_for_once():
    arrived = together.incoming([("a.csv", b"1"), ("b.zip", zipped(("c.csv", b"1"), ("d.csv", b"2")))])
    assert [(each.name, each.refused and each.refused.kind.code) for each in arrived] == [
        ("a.csv", None), ("c.csv", "same_file_twice"), ("d.csv", None)]
    assert "“a.csv”" in arrived[1].refused.sentence(0)
