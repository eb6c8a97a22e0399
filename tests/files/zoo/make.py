"""Writes the odd files of the zoo anew, byte for byte the same: python -m tests.files.zoo.make.

With the word `libreoffice` behind it also those that LibreOffice saves, which are never twice the same.
"""

import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from tests.files.zoo import workbooks

ZOO = Path(__file__).parent
HEADINGS = "编号,姓名,类别,所在地,聘期开始"
ONE, TWO = "N1,甲,科技特派员,江苏省,2020-01-01", "N2,乙,科技专员,无锡市,2020-02-01"
WRONG = "N3,丙,教授,江苏省,2020-01-01"


def text(*lines: str, end: str = "\r\n") -> str:
    return end.join(lines) + end


def encodings() -> dict[str, bytes]:
    """One table in every encoding that the rule knows, and in some that it must refuse."""
    plain, wrong = text(HEADINGS, ONE, TWO), text(HEADINGS, ONE, WRONG)
    return {
        "gbk.csv": plain.encode("gbk"),
        "gb18030_four_bytes.csv": text(HEADINGS, "N1,𠮷㐂,科技特派员,江苏省,2020-01-01").encode("gb18030"),
        "gbk_with_an_error.csv": wrong.encode("gbk"),
        "utf8_bom.csv": plain.encode("utf-8-sig"),
        "utf16_little_tabs.csv": b"\xff\xfe" + plain.replace(",", "\t").encode("utf-16-le"),
        "utf16_big.csv": b"\xfe\xff" + plain.encode("utf-16-be"),
        "utf16_without_mark.csv": plain.encode("utf-16-le"),
        "utf16_half_a_character.csv": b"\xff\xfe" + plain.encode("utf-16-le") + b"\x4e",
        "neither_encoding.csv": text(HEADINGS).encode() + b"N1,\xff\xfe,x,y,z\r\n",
        "utf8_broken_behind_its_mark.csv": b"\xef\xbb\xbf" + text(HEADINGS).encode() + ONE.encode("gbk"),
        "nul.csv": text(HEADINGS, ONE).encode().replace(b"N1", b"N\x001"),
        "empty.csv": b"",
        "white_space_only.csv": b"\xef\xbb\xbf \r\n\t\r\n",
    }


def forms() -> dict[str, bytes]:
    """Delimiters, line ends, quotes, odd white space."""
    plain = text(HEADINGS, ONE, TWO)
    return {
        "semicolons.csv": plain.replace(",", ";").encode(),
        "tabs.csv": plain.replace(",", "\t").encode(),
        "sep_line.csv": ("sep=;\r\n" + text(HEADINGS, ONE, WRONG).replace(",", ";")).encode("utf-8-sig"),
        "sep_line_tab.csv": ("sep=\t\r\n" + plain.replace(",", "\t")).encode(),
        "carriage_returns.csv": text(HEADINGS, ONE, WRONG, end="\r").encode(),
        "line_feeds.csv": text(HEADINGS, ONE, TWO, end="\n").encode(),
        "mixed_ends.csv": f"{HEADINGS}\r\n{ONE}\n{TWO}\r{WRONG}".encode(),
        "no_end_of_line.csv": f"{HEADINGS}\n{ONE}\n{TWO}".encode(),
        "quoted_newlines.csv": text(HEADINGS + ",派出单位", ONE + ',"第一行\r\n第二行"', WRONG + ',"a\nb\nc"', TWO + ",").encode(),
        "quote_in_a_cell.csv": text(HEADINGS, 'N1,5"管,科技特派员,江苏省,2020-01-01', TWO).encode(),
        "unclosed_quote.csv": text(HEADINGS, ONE, '"N2,乙,科技专员,无锡市,2020-02-01').encode(),
        "odd_spaces_in_headers.csv": text("\ufeff编\u00a0号,\u200b姓名,类\u3000别\u200d, 所在地\u00a0,聘期\t开始", ONE, TWO).encode(),
        "odd_spaces_in_cells.csv": text(HEADINGS, "N1\u200b,甲,科技特派员\u00a0,\u3000江苏省,\u00a02020-01-01",
                                        "N1,乙,科技专员,无锡市,2020-02-01", TWO).encode(),
        "title_rows_total_gbk.csv": text("科技特派员名册", "", "填报单位：某厅,,,,填报日期：2020年4月1日", HEADINGS, ONE, TWO, "合 计,,,,").encode("gbk"),
        "ignored_columns.csv": text(HEADINGS + ",备注,序号", ONE + ",无,1", TWO + ",,2").encode(),
    }


def refused() -> dict[str, bytes]:
    """Files that are no table, or one that is too big for its use."""
    return {
        "actually_a_png.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(64)),
        "actually_a_pdf.xlsx": b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n",
        "actually_a_page.xls": "<html><table><tr><td>编号</td></tr></table></html>".encode(),
        "cut_short.xlsx": workbooks.books()["title_rows_merged_total.xlsx"][:900],
        "bomb.xlsx": bomb(),
        "million_columns.csv": (HEADINGS + "," * 1_000_000 + "\n" + ONE + "\n").encode(),
        "million_blank_rows.csv": text(HEADINGS, ONE, end="\n").encode() + b"\n" * 1_000_000,
    }


def archive(parts: dict[str, bytes]) -> bytes:
    """A zip with fixed dates, so that it is the same every time."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, part in parts.items():
            packed.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED, 9)
    return content.getvalue()


def bomb() -> bytes:
    """A workbook whose one sheet would be 300 MB of blanks."""
    with zipfile.ZipFile(io.BytesIO(workbooks.books()["title_rows_merged_total.xlsx"])) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = next(name for name in parts if name.startswith("xl/worksheets/"))
    return archive(parts | {sheet: parts[sheet].replace(b"</sheetData>", b" " * 300_000_000 + b"</sheetData>")})


SAVED = {  # file name -> (made from, filter of the import, what it is converted to)
    "libreoffice.xlsx": ("line_feeds.csv", "CSV:44,34,76,1", "xlsx"),
    "libreoffice.xls": ("line_feeds.csv", "CSV:44,34,76,1", "xls"),
    "libreoffice.ods": ("line_feeds.csv", "CSV:44,34,76,1", "ods"),
    "libreoffice_gbk_quoted.csv": ("title_rows_merged_total.xlsx", "", "csv:Text - txt - csv (StarCalc):44,34,85,1,,0,true,true"),
    "libreoffice_utf16_tabs.csv": ("serial_dates_1904.xlsx", "", "csv:Text - txt - csv (StarCalc):9,34,65535,1,,0,false,true"),
    "libreoffice_formulas.xlsx": ("formulas_without_results.xlsx", "", "xlsx"),
}


def by_libreoffice(source: str, infilter: str, target: str) -> bytes:
    """A file of the zoo as LibreOffice opens and saves it."""
    with tempfile.TemporaryDirectory() as folder:
        given = shutil.copy(ZOO / source, Path(folder) / f"given{Path(source).suffix}")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", target,
                        *([f"--infilter={infilter}"] if infilter else []), "--outdir", f"{folder}/saved", given],
                       check=True, capture_output=True)
        (saved,) = Path(folder, "saved").iterdir()
        return saved.read_bytes()


if __name__ == "__main__":
    for name, content in {**encodings(), **forms(), **refused(), **workbooks.books()}.items():
        (ZOO / name).write_bytes(content)
    if "libreoffice" in sys.argv:
        for name, made in SAVED.items():
            (ZOO / name).write_bytes(by_libreoffice(*made))
