"""A period that is asked for on the command line is read as a file may write it."""

import json

import pytest

from data.uploads.parsing.asked_period import in_full
from tests.command_line import run
from tests.data.registers.asking import YI, stored
from tests.data.registers.test_sums import contract


@pytest.mark.parametrize(("written", "period"), [
    ("2020-Q1", "2020-Q1"), ("2020Q1", "2020-Q1"), ("2020q1", "2020-Q1"), ("2020年一季度", "2020-Q1"), ("2020年第1季度", "2020-Q1"),
    ("２０２０年 第一季度", "2020-Q1"), ("Q1 2020", "2020-Q1"), ("2020-10", "2020-10"), ("2020年10月", "2020-10"), ("202010", "2020-10"),
    ("2020.10", "2020-10"), ("2020年十月份", "2020-10"), ("2020-h2", "2020-H2"), ("2020年下半年", "2020-H2"), ("2020上半年", "2020-H1"),
    ("2020年", "2020"), ("2020年度", "2020"), (" 2020 ", "2020"), ("2020年4月1日", "2020-04-01"), ("20200401", "2020-04-01"), ("2020/4/1", "2020-04-01"),
    ("2020年2月1日至5月31日", "2020-02-01..2020-05-31"), ("2020-2-1..2020-5-31", "2020-02-01..2020-05-31"), ("2020.2.1—2020.5.31", "2020-02-01..2020-05-31"),
])
def test_every_way_to_write_it(written, period):
    assert in_full(written) == period


@pytest.mark.parametrize("written", ["", "2020-13", "2020-Q5", "2020年五季度", "去年", "43831", "2020年2月30日", "2020-02-30", "2020年1月1日至2月1日至3月1日", "一季度"])
def test_what_is_no_period_comes_back_to_be_refused(written):
    assert in_full(written) == written


@pytest.mark.parametrize("words", [("indicators", "tech_contracts"), ("figure", "registers.places", "--choose", "register=tech_contracts"), ("briefing", "tech_contracts")])
def test_each_command_takes_the_words_of_a_file(store, tmp_path, words):
    stored("tech_contracts", contract(110000, "合计", 5, 3 * YI))
    out = () if words[0] == "indicators" else ("-o", tmp_path / "made.xlsx")
    status, printed, err = run(*words, "--period", "2020年一季度", *out)
    assert (status, err) == (0, "")
    if words[0] == "indicators":
        assert {row["period"] for row in json.loads(printed)} == {"2020-Q1"}


def test_what_is_none_is_refused_with_what_there_is(store):
    stored("tech_contracts", contract(110000, "合计", 5, 3 * YI))
    status, _out, err = run("indicators", "tech_contracts", "--period", "2020年五季度")
    assert (status, "2020年五季度" in err, "2020-Q1" in err) == (2, True, True)
