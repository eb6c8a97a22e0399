"""Strategies that make files of anything: bytes, cells, headings, workbooks."""

import csv
import io
from random import Random

from hypothesis import strategies as st
from openpyxl import Workbook

from data.uploads.parsing.words import CREDIT_DIGITS, is_credit_code
from db.datasets import DATASETS
from db.declare import Column, Dataset, Kind

PRINTABLE = st.characters(exclude_categories=("Cs", "Cc"))
ODDITIES = [
    "", "", "—", "-", "0", "-1", "1", "1.5", "１２", "1,200", "1,2", "1.2万", "0.3亿", "一百二十三", "一千二", "87.5%", "1e400", "1E+11", "NaN",
    "inf", "#N/A", "=1+1", "合计", "'=1", "2020-03-01", "2020年3月1日", "20200301", "43891", "99999", "0001-01-01", "9999-12-31",
    "2020-02-30", "2020-04-02 11:30", "2020-04-02T23:59:59Z", "24:00", "是", "无", "true", "鼓楼区", "朝阳区", "襄樊市", "江苏省", "兵团", "320100",
    "341400", "649001", "320100000000", "522327100001", "5.22327E+11", "苏州工业园区", "东湖高新区", "南京市", "K1", "Ｋ１", "Z1", "A1",
    "91350100M000100Y43", "http://a.b", "javascript:1", "13800001234", "\u200b", "\u3000", "9" * 18, "9" * 40, "\n", '"', "<b>", "示例"]
ODD = st.sampled_from(ODDITIES)
DAYS = ["2020-03-01", "2020-04-01", "2020年5月1日", "20200602", "2021-12-31"]
SUITABLE = {
    Kind.NUMBER: ["1", "75.5", "100"], Kind.PERCENT: ["0.5", "87.5", "87.5%", "150"], Kind.MONEY: ["0", "0.00", "0万元"],
    Kind.MONEY_100M: ["0", "0.00", "0亿元"], Kind.MONTH: ["2020-10", "2020年9月", "202101"], Kind.QUARTER: ["2020-Q4", "2020年三季度"],
    Kind.YEAR: ["2020", "2021", "2020年"], Kind.YES_NO: ["是", "否", "√"], Kind.URL: ["", "https://example.gov.cn/a"],
    Kind.ADCODE: ["320100", "320583"], Kind.REGION: ["江苏省", "南京市"], Kind.REPORTING_UNIT: ["江苏省", "大连市", "兵团"],
    Kind.ZONE: ["苏州工业园区", "成都高新区", "东湖高新区"], Kind.VILLAGE: [f"5223271000{number:02}" for number in range(1, 30)],
    Kind.PHONE: ["", "13800001234"], Kind.CREDIT_CODE: ["", "91350100M000100Y43"]}
MEANT = {  # where the kind of a column does not say what suits it
    "unit_name": ["南京市", "苏州工业园区"], "achievement_no": ["A1"], "commissioner_no": ["K1", "K2", "Z1"], "officer_no": ["Z1"], "kind": ["城市"], "focus": ["智慧农业"],
    "park_type": [""], "name": ["无锡市", "徐州市", "常州市"], "lon": [""], "lat": [""], "due": ["12:00"], "frequency": ["每日"],
    "merged_into": [""], "village_code": ["522327100001", "522327100002"], "list_year": ["2020"], "adcode": [""]}
LATER = "2022-01-31"  # than every day
CREDIT_CODES = ["91350100M000100Y43", *(code for number in range(40) for check in CREDIT_DIGITS
                                        if is_credit_code(code := f"91320000MA1{number:06}{check}"))]
SHARED = {Kind.COUNT, Kind.DATE, Kind.DATETIME}  # the same all through a good row: no part is more, no day is later


def good(rng: Random, dataset: Dataset, column: Column, shared: dict[Kind, str]) -> str:
    """A cell that lets its row enter, in most datasets."""
    if column.rules.after:
        return LATER
    if column.kind in SHARED:
        return shared[column.kind]
    if column.kind is Kind.CREDIT_CODE and column.required:
        return rng.choice(CREDIT_CODES)
    if column.key and column.kind is Kind.TEXT and dataset.code not in ("hundred_units",):
        return f"N{rng.randrange(1000)}"
    if column.code in MEANT and not (column.choices and dataset.code != "hundred_units") and dataset.code != "villages":
        return rng.choice(MEANT[column.code])
    if dataset.code == "villages" and column.code in ("lon", "lat", "merged_into"):
        return ""
    return rng.choice(column.choices or SUITABLE.get(column.kind, ["某", "某某", "A b"]))


def row(rng: Random, dataset: Dataset, columns: list[Column]) -> list[str]:
    """A row that could enter, one with a spoilt cell, or one of anything."""
    day = rng.choice(DAYS)
    shared = {Kind.COUNT: str(rng.randrange(3_000)), Kind.DATE: day, Kind.DATETIME: "2020-04-02 11:30"}
    cells = [good(rng, dataset, column, shared) for column in columns]
    for _spoilt in range(rng.choice((0, 0, 0, 1, 1, 2, len(cells)))):
        cells[rng.randrange(len(cells))] = odd(rng)
    return cells + [odd(rng)] * (rng.random() < 0.05)


def odd(rng: Random) -> str:
    return rng.choice(ODDITIES) if rng.random() < 0.7 else "".join(chr(rng.choice((rng.randrange(32, 127), rng.randrange(160, 0xD7FF))))
                                                                   for _letter in range(rng.randrange(8)))


def table(rng: Random, dataset: Dataset) -> list[list[str]]:
    """Title rows, headings in any order (some left out, doubled, unknown or spoilt), rows of any kind."""
    columns = list(dataset.columns)
    rng.shuffle(columns)
    if rng.random() < 0.3:
        columns = columns[:-rng.randrange(1, 3)] or columns
    heads = [rng.choice((column.zh, column.zh, column.en, column.code, f" {column.zh}　")) for column in columns]
    if rng.random() < 0.15:
        heads.append(rng.choice([odd(rng), *heads]))
    if rng.random() < 0.05:
        heads[rng.randrange(len(heads))] = odd(rng)
    rows = [row(rng, dataset, columns) for _row in range(rng.randrange(12))]
    again = [list(line) for line in rows[:1]] if rng.random() < 0.1 else []
    titles = [[odd(rng), odd(rng)]] if rng.random() < 0.2 else []
    return [*titles, heads, *rows, *again, *([[]] * rng.randrange(3))]


def delimited(table: list[list[str]], *, delimiter: str, end: str, encoding: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(table)
    return text.getvalue().encode(encoding)


def workbook(table: list[list]) -> bytes:
    book = Workbook()
    for row in table:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


VALUES = st.one_of(ODD, st.none(), st.booleans(), st.integers(-10**20, 10**20), st.floats(allow_nan=False, allow_infinity=False),
                   st.datetimes(), st.dates(), st.times(), st.timedeltas(), st.text(PRINTABLE, max_size=8))
DATASET = st.sampled_from(list(DATASETS.values()))
FORMS = st.fixed_dictionaries({
    "delimiter": st.sampled_from(",;\t"), "end": st.sampled_from(["\r\n", "\n", "\r"]),
    "encoding": st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"])})
