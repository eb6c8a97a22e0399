"""Writes the small odd files of tests/files anew: one a kind of clumsiness. Run as a program."""

import io
import shutil
import struct
import subprocess
import tempfile
import zlib
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

FILES = Path(__file__).parent / "files"
HEADINGS = "高新区,数据日期,企业总数,复工企业数"
LINES = ["苏州工业园区,2020-04-01,1000,790", "成都高新区,2020-04-01,2000,1900"]


def text(*lines: str, end: str = "\r\n") -> str:
    return end.join(lines) + end


def delimited() -> dict[str, bytes]:
    """Every way a table comes as text."""
    plain = text(HEADINGS, *LINES)
    return {
        "utf8_bom.csv": plain.encode("utf-8-sig"),
        "utf16.csv": plain.replace(",", "\t").encode("utf-16"),
        "utf16_big_endian.csv": b"\xfe\xff" + plain.encode("utf-16-be"),
        "gbk_titles_total.csv": text("高新区复工复产日报", ",,单位：家", HEADINGS, *LINES, "", "合 计,,3000,2690").encode("gbk"),
        "semicolons.csv": plain.replace(",", ";").encode(),
        "tabs.csv": plain.replace(",", "\t").encode(),
        "sep_line.csv": ("sep=;\r\n" + plain.replace(",", ";")).encode("utf-8-sig"),
        "cr_only.csv": text(HEADINGS, *LINES, end="\r").encode(),
        "mixed_ends.csv": f"{HEADINGS}\n{LINES[0]}\r\n{LINES[1]}".encode(),
        "quoted_newlines.csv": text('高新区,数据日期,企业总数,复工企业数,备注', '苏州工业园区,2020-04-01,1000,790,"第一行', '第二行"',
                                    "成都高新区,2020-04-01,2000,2100,").encode(),
        "nul.csv": (HEADINGS + "\r\n苏州工业园区,2020-04-01,10\0,7\r\n").encode(),
        "neither_encoding.csv": (HEADINGS + "\r\n").encode() + b"\xff\xff,2020-04-01,1,1\r\n",
        "broken_after_bom.csv": b"\xef\xbb\xbf" + HEADINGS.encode() + b"\r\n\xd6\xd0,1,1,1\r\n",
        "unclosed_quote.csv": text(HEADINGS, LINES[0], '"成都高新区,2020-04-01,2000,1900').encode(),
        "header_twice.csv": text(HEADINGS + ",企业数", LINES[0] + ",1000").encode(),
        "missing_column.csv": text("高新区,数据日期,企业总数", "苏州工业园区,2020-04-01,1000").encode(),
        "no_header.csv": text(*LINES).encode(),
        "header_only.csv": text(HEADINGS).encode(),
        "empty.csv": b"",
        "wide_and_blank.csv": text("高新区 , 数据　日期,*企业总数（家）,ＦＩＲＭＳ＿ＲＥＳＵＭＥＤ,,",
                                   " 苏州工业园区 ,２０２０/4/1,\"１，０００\",790,,", ",,,,,", "成都高新区,20200401,0.2万,1900.0,,", ",,,,,", "").encode(),
        "extra_cell.csv": text(HEADINGS, LINES[0], LINES[1] + ",3").encode(),
        "marked_secret.csv": text("机密★一年", HEADINGS, LINES[0]).encode(),
        "actually_a_png.csv": picture(),
        "old_workbook.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    }


def picture() -> bytes:
    """One white pixel."""
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b""))


def workbook() -> bytes:
    """Titles in merged cells, a percent cell, a date cell, a serial date, a 合计 row, another sheet and a hidden one."""
    book = Workbook()
    page = book.active
    page.title = "日报"
    page.append(["高新区复工复产日报"])
    page.merge_cells("A1:E1")
    page.append(["高新区", "数据日期", "企业总数", "复工企业数", "产能恢复率"])
    page.append(["苏州工业园区", date(2020, 4, 1), 1000, 790, 0.875])
    page.append(["成都高新区", 43922, 2000, 1900, 0.9])
    page.append(["合计", None, 3000, 2690, None])
    for row in (3, 4):
        page.cell(row, 5).number_format = "0.0%"
    book.create_sheet("说明").append(["随手记"])
    hidden = book.create_sheet("旧数据", 0)
    hidden.append(["高新区"])
    hidden.sheet_state = "hidden"
    return _saved(book)


def spoilt_workbook() -> bytes:
    """A formula whose result is not kept, an error value, a village code that became a number too long."""
    book = Workbook()
    page = book.active
    page.append(["高新区", "数据日期", "企业总数", "复工企业数", "返岗人数", "应返岗人数"])
    page.append(["苏州工业园区", datetime(2020, 4, 1), "=500+500", 790, "#N/A", 1])
    page["E2"].data_type = "e"
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def by_libreoffice(source: Path) -> bytes:
    """A CSV as LibreOffice itself makes a workbook of it."""
    with tempfile.TemporaryDirectory() as folder:
        given = shutil.copy(source, Path(folder) / "libreoffice.csv")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx",
                        "--infilter=CSV:44,34,76,1", "--outdir", folder, given], check=True, capture_output=True)
        return (Path(folder) / "libreoffice.xlsx").read_bytes()


if __name__ == "__main__":
    for name, content in {**delimited(), "openpyxl.xlsx": workbook(), "spoilt.xlsx": spoilt_workbook()}.items():
        (FILES / name).write_bytes(content)
    (FILES / "libreoffice.xlsx").write_bytes(by_libreoffice(FILES / "utf8_bom.csv"))
