"""Marks that nobody sees, radicals and shields make no other key, number, day, heading or name."""

import unicodedata
from datetime import date

import pytest

from data.uploads.reading import headers
from db.datasets import DATASETS
from db.folding import INVISIBLE, LOOKALIKES, fold
from tests.data.uploads.uploading import checked, counted, imported, text, told

HEADS = "编号,姓名,类别,聘期开始,所在地,专业领域"
MARKS = ["\u200e", "\u200f", "\u202a", "\u202c", "\u202d", "\u202e", "\u2066", "\u2069", "\u061c", "\xad", "\ufeff", "\u200b", "\u200c", "\u200d",
         "\u2060", "\u2061", "\u180e", "\ufe0f", "\u3164", "\x0b", "\x1f", "\x7f", "\u206f", "\U000e0041"]


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_that_nobody_sees_makes_no_other_value(store, mark):
    imported("commissioners", text(HEADS, "K1,甲某,科技特派员,2020-01-01,贵州省,水稻"))
    marked = "K{m}1,甲{m}某,科技{m}特派员,{m}2020-01-01,贵州{m}省,水稻".replace("{m}", mark)
    heads = HEADS.replace("编号", f"{mark}编{mark}号{mark}")
    found = checked("commissioners", text(heads, marked), name="甲.csv")
    assert (counted(found), told(found)) == ((1, 0, 0, 1, 0, 0), [])
    assert found.repairs["invisible"] >= 5


def test_what_joins_letters_stays_in_prose_and_nowhere_else(store):
    found = checked("commissioners", text(HEADS, "K\u200d1,甲某,科技特派员,2020-01-01,贵州省,ᠮᠣᠩᠭᠣᠯ\u180e葛\U000e0100\u202d"))
    assert (found.rows["commissioner_no"].tolist(), found.rows["speciality"].tolist()) == (["K1"], ["ᠮᠣᠩᠭᠣᠯ\u180e葛\U000e0100"])


def test_every_format_character_is_known_but_those_that_are_drawn():
    drawn = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
    cf = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cf"}
    assert {mark for mark in cf - drawn if ord(mark) < 0x13000 or ord(mark) > 0x1FFFF} <= INVISIBLE
    assert not drawn & INVISIBLE
    assert not {"\t", "\n", "\r", " "} & INVISIBLE


@pytest.mark.parametrize(("radical", "character"), [
    ("⼯", "工"), ("⾼", "高"), ("⽇", "日"), ("⻓", "长"), ("⻔", "门"), ("⺠", "民"), ("⻢", "马"), ("⻋", "车"), ("⻅", "见"), ("⻛", "风"), ("⻚", "页"),
    ("⻰", "龙"), ("⻥", "鱼"), ("⻦", "鸟"), ("⻬", "齐"), ("\uf9dc", "隆")])
def test_radicals_look_like_their_characters(radical, character):
    assert (LOOKALIKES[radical], fold(radical)) == (character, character)


def test_every_radical_has_a_character_of_one_sign():
    assert all(len(character) == 1 and not 0x2E80 <= ord(character) <= 0x2FDF for character in LOOKALIKES.values())


def test_radicals_are_characters_in_names_prose_and_choices(store):
    imported("commissioners", text(HEADS, "K1,马某,科技特派员,2020-01-01,贵州省,民族工艺"))
    found = checked("commissioners", text(HEADS, "K1,⻢某,科技特派员,2020-01-01,贵州省,⺠族⼯艺"))
    assert (counted(found), found.repairs["lookalike"]) == ((1, 0, 0, 1, 0, 0), 2)


def test_a_heading_is_the_same_with_marks_and_radicals():
    column, _unit = headers.matched(DATASETS["zone_daily"], "\ufeff复⼯企业\xad数\u200e")
    assert column.code == "firms_resumed"


@pytest.mark.parametrize(("written", "read", "repair"), [
    ("'000007", "000007", "apostrophe"), ("’000007", "000007", "apostrophe"), ("'KT-07", "KT-07", "apostrophe"), ('"=""000007"""', "000007", "quoted_code"),
    ('="000007"', "000007", "quoted_code"), ("1001.0", "1001", "decimal_zeros"), ("1001.00", "1001", "decimal_zeros"), ("=\"甲1\"", "甲1", "quoted_code")])
def test_the_shield_of_a_code_is_none_of_it(store, written, read, repair):
    found = checked("commissioners", text(HEADS, f"{written},甲某,科技特派员,2020-01-01,贵州省,"))
    assert (found.rows["commissioner_no"].tolist(), found.repairs) == ([read], {repair: 1})
    assert found.mended[repair]["to"] == read


@pytest.mark.parametrize("name", ["'甲'", "'t Hart", "甲'1", "''7", "O'Neill"])
def test_an_apostrophe_that_is_part_of_a_name_stays(store, name):
    found = checked("commissioners", text(HEADS, f"K1,{name},科技特派员,2020-01-01,贵州省,"))
    assert (found.rows["name"].tolist(), found.repairs) == ([name], {})


def test_a_numbering_keeps_its_zeros(store):
    rows = [f"{number},甲某,科技特派员,2020-01-01,贵州省," for number in ("1.0", "1.1", "1.10")]
    found = checked("commissioners", text(HEADS, *rows))
    assert (found.rows["commissioner_no"].tolist(), found.repairs) == (["1.0", "1.1", "1.10"], {})


def test_escapes_left_in_a_text_file_are_ends_of_lines(store):
    found = checked("commissioners", text(HEADS, "K1,甲某,科技特派员,2020-01-01,贵州省,水稻_x000D_栽培_x000B_"))
    assert (found.rows["speciality"].tolist(), found.repairs) == (["水稻\r栽培"], {"escaped": 1})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("lead", ["\ufeff", "\ufeff\ufeff", "\u200b", "sep=,\r\n\ufeff", "\ufeffsep=,\r\n\u200e"])
def test_marks_before_quoted_heads_are_passed_over(store, lead, encoding):
    content = f'{lead}"高新区","数据日期","企业总数","复工企业数"\r\n"苏州工业园区","2020-04-01","1000","790"\r\n'.encode(encoding)
    found = checked("zone_daily", content)
    assert (counted(found), told(found), found.rows["firms"].tolist()) == ((1, 1, 0, 0, 0, 0), [], [1000])


@pytest.mark.parametrize("name", ["锟斤拷锟斤拷村", "烫烫烫", "新\ufffd村", "新?村", "新\ue863村"])
def test_what_was_lost_on_the_way_is_remarked_on(store, name):
    found = checked("villages", text("村代码,村名,名册年度", f"522327100001,{name},2020"))
    assert [(problem.severity, problem.kind) for problem in found.problems] == [("note", "lost_characters")]


@pytest.mark.parametrize("name", ["新村", "锟村", "烫村", "村?", "㐂村"])
def test_whole_names_are_not(store, name):
    assert checked("villages", text("村代码,村名,名册年度", f"522327100001,{name},2020")).problems == []


@pytest.mark.parametrize(("written", "asked"), [
    ("2020-03-31 23:59:17", True), ("2020-04-01 00:00:43", True), ("2020-03-31T23:58:00", True), ("43921.9995", True), ("2020-03-31T15:59:17.000Z", True),
    ("2020-03-31 23:57:00", False), ("2020-04-01 00:00:00", False), ("2020-04-01 00:03", False), ("2020-04-01", False), ("2020-03-31T16:00:00.000Z", False)])
def test_a_clock_next_to_midnight_is_asked_about(store, written, asked):
    found = checked("zone_daily", text("高新区,数据日期,企业总数,复工企业数", f"苏州工业园区,{written},1000,790"))
    assert told(found) == ([("warning", "near_midnight", 2, "data_date")] if asked else [])


@pytest.mark.parametrize(("written", "day"), [
    ("2020年4月1号", date(2020, 4, 1)), ("20200401.0", date(2020, 4, 1)), ("43922.0", date(2020, 4, 1)), ("2020-04-01T00:00:00.000", date(2020, 4, 1)),
    ("2020-03-31T16:00:00.000Z", date(2020, 4, 1)), ("2020年4月1日上午9:30", date(2020, 4, 1))])
def test_days_as_they_are_written(store, written, day):
    found = checked("zone_daily", text("高新区,数据日期,企业总数,复工企业数", f"苏州工业园区,{written},1000家,790"))
    assert (found.rows["data_date"].dt.date.tolist(), found.rows["firms"].tolist(), told(found)) == ([day], [1000], [])
    assert found.repairs["measure_word"] == 1
