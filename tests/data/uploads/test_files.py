"""Real small files, and exactly what each gives."""

import pytest

from tests.data.uploads.uploading import checked, counted, file, told

E = "error"
ZOO = [
    # file, encoding, header row, (rows, new, changed, unchanged, rejected, blank), problems
    ("utf8_bom.csv", "utf-8-sig", 1, (2, 2, 0, 0, 0, 0), []),
    ("utf16.csv", "utf-16", 1, (2, 2, 0, 0, 0, 0), []),
    ("utf16_big_endian.csv", "utf-16", 1, (2, 2, 0, 0, 0, 0), []),
    ("gbk_titles_total.csv", "gb18030", 3, (2, 2, 0, 0, 0, 0), []),
    ("semicolons.csv", "utf-8", 1, (2, 2, 0, 0, 0, 0), []),
    ("tabs.csv", "utf-8", 1, (2, 2, 0, 0, 0, 0), []),
    ("sep_line.csv", "utf-8-sig", 1, (2, 2, 0, 0, 0, 0), []),
    ("cr_only.csv", "utf-8", 1, (2, 2, 0, 0, 0, 0), []),
    ("mixed_ends.csv", "utf-8", 1, (2, 2, 0, 0, 0, 0), []),
    ("quoted_newlines.csv", "utf-8", 1, (2, 1, 0, 0, 1, 0), [(E, "firms_resumed_above_firms", 3, "firms_resumed")]),
    ("wide_and_blank.csv", "utf-8", 1, (3, 2, 0, 0, 0, 1), []),
    ("openpyxl.xlsx", None, 2, (2, 2, 0, 0, 0, 0), []),
    ("libreoffice.xlsx", None, 1, (2, 2, 0, 0, 0, 0), []),
    ("spoilt.xlsx", None, 1, (1, 0, 0, 0, 1, 0), [(E, "formula_cell", 2, "firms"), (E, "error_cell", 2, "staff_back")]),
    ("extra_cell.csv", "utf-8", 1, (2, 1, 0, 0, 1, 0), [(E, "extra_cell", 3, None)]),
    ("header_twice.csv", "utf-8", 1, (1, 0, 0, 0, 1, 0), [(E, "doubled_column", None, "firms")]),
    ("missing_column.csv", "utf-8", 1, (1, 0, 0, 0, 1, 0), [(E, "missing_column", None, "firms_resumed")]),
    ("header_only.csv", "utf-8", 1, (0, 0, 0, 0, 0, 0), [(E, "no_rows", None, None)]),
    ("no_header.csv", "utf-8", None, (2, 0, 0, 0, 2, 0), [(E, "no_header", None, None)]),
    ("marked_secret.csv", None, None, (1, 0, 0, 0, 1, 0), [(E, "classified", None, None)]),
    ("empty.csv", None, None, (0, 0, 0, 0, 0, 0), [(E, "empty_file", None, None)]),
    ("nul.csv", None, None, (0, 0, 0, 0, 0, 0), [(E, "nul_byte", None, None)]),
    ("neither_encoding.csv", None, None, (0, 0, 0, 0, 0, 0), [(E, "unknown_encoding", None, None)]),
    ("broken_after_bom.csv", None, None, (0, 0, 0, 0, 0, 0), [(E, "broken_encoding", None, None)]),
    ("unclosed_quote.csv", None, None, (0, 0, 0, 0, 0, 0), [(E, "unclosed_quote", None, None)]),
    ("actually_a_png.csv", None, None, (0, 0, 0, 0, 0, 0), [(E, "not_a_table", None, None)]),
    ("old_workbook.xls", None, None, (0, 0, 0, 0, 0, 0), [(E, "old_workbook", None, None)]),
]


@pytest.mark.parametrize(("name", "encoding", "header", "counts", "problems"), ZOO, ids=[line[0] for line in ZOO])
def test_gives_what_it_must(store, name, encoding, header, counts, problems):
    review = checked("zone_daily", file(name), name=name)
    assert (review.file.encoding, review.file.header_row) == (encoding, header)
    assert counted(review) == counts
    assert told(review) == problems
    assert review.acceptable == (not problems)
    assert review.counts.reconciled


@pytest.mark.parametrize("name", [line[0] for line in ZOO if not line[4] and line[0] != "wide_and_blank.csv"])
def test_every_way_to_save_the_two_rows_gives_the_same_rows(store, name):
    rows = checked("zone_daily", file(name)).rows[["firms", "firms_resumed", "data_date"]]
    assert rows.astype(str).to_numpy().tolist() == [["1000", "790", "2020-04-01"], ["2000", "1900", "2020-04-01"]]


@pytest.mark.parametrize(("name", "place"), [
    ("nul.csv", "第86字节（偏移量85）"), ("neither_encoding.csv", "第54字节（偏移量53）"),
    ("broken_after_bom.csv", "第54字节（偏移量53）"), ("unclosed_quote.csv", "第3行")])
def test_a_refused_file_names_the_place(store, name, place):
    assert place in checked("zone_daily", file(name)).problems[0].message


def test_each_repair_is_listed_with_its_count(store):
    assert checked("zone_daily", file("wide_and_blank.csv")).repairs == {
        "trimmed": 1, "full_width": 2, "date_form": 2, "thousands": 1, "unit_in_cell": 1, "decimal_zeros": 1}


def test_a_workbook_gives_percent_cells_serial_dates_and_names_the_sheets_left_unread(store):
    review = checked("zone_daily", file("openpyxl.xlsx"))
    assert review.rows["capacity_rate"].tolist() == [87.5, 90.0]
    assert review.repairs == {"title_rows": 1, "total_rows": 1, "serial_date": 1, "percent_sign": 2}
    assert review.file.sheet == "日报"
    assert [problem.message for problem in review.problems] == ["读取的是工作表“日报”，其他工作表未读取：说明。"]


def test_a_person_chooses_the_sheet(store):
    assert checked("zone_daily", file("openpyxl.xlsx"), sheet="说明").problems[0].kind == "no_header"
    unknown = checked("zone_daily", file("openpyxl.xlsx"), sheet="没有")
    assert (unknown.unreadable, unknown.problems[0].kind) == (True, "no_such_sheet")
