"""The shield of exports: put before whatever a spreadsheet would run, and taken off again without a trace."""

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.uploads.reading.shield import bare, neutral, taken_off
from tests.data.uploads.exports import LIVE, NUMBER


@pytest.mark.parametrize(("text", "out"), [
    ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("\n=1", "'\n=1"),
    ("＝1+1", "'＝1+1"), ("\t", "'\t"), ("-5度", "'-5度"), ("-1,200", "'-1,200"), ("'", "'"), ("''=1", "''=1"), ("a'=1", "a'=1"),
    ("-806", "-806"), ("+12.5%", "+12.5%"), ("-", "-"), ("——", "——"), ("1=1", "1=1"), (" =1", " =1"), ("", "")])
def test_only_what_would_run_is_shielded_and_all_comes_back(text, out):
    assert (neutral(text), bare(out)) == (out, text)


@given(st.text(st.sampled_from("'=+-@\t\r\n ＝－1a,"), max_size=6))
@example("\t'=")
def test_whatever_is_read_goes_out_harmless_and_comes_back(text):
    read = bare(text)
    out = neutral(read)
    assert not LIVE.match(out) or NUMBER.fullmatch(out)
    assert bare(out) == read


def test_it_is_told_where_shields_were():
    cells, shielded = taken_off(pd.DataFrame({0: ["'=1", "a'=1", "'a"], 1: ["", "'-1", "\u3000'@"], 2: ["1", "2", "3"]}, dtype="str"))
    assert cells.to_numpy().tolist() == [["=1", "", "1"], ["a'=1", "-1", "2"], ["'a", "@", "3"]]
    assert {place: rows.tolist() for place, rows in shielded.items()} == {0: [0], 1: [1, 2]}
