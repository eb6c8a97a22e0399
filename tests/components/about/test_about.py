"""The pages that explain: every indicator with its way up, the figures of 2020 by their names, what was not verified on top."""

from components.about.definitions import definitions
from components.about.sources import listed, published
from data.asking import Asking, asked_as
from data.programmes import PROGRAMMES
from tests.components.read import cells, figure


def test_an_indicator_says_whether_its_rise_is_welcome(store):
    ways = dict(cells(figure(definitions, programme="commissioners"), "code", "way"))
    assert (ways["served"], ways["uncovered"], ways["villages"]) == ("升为好", "降为好", "无方向")


def test_the_indicators_are_those_of_the_programme_and_of_the_word(store):
    told = figure(definitions, programme="hundred")
    assert {where for where, in cells(told, "where")} == {PROGRAMMES["hundred"].title}
    assert [code for code, in cells(figure(definitions, programme="hundred", word="序时进度"), "code")] == ["time_progress", "time_progress_year", "execution_gap"]
    assert {where for where, in cells(figure(definitions), "where")} == {one.title for one in PROGRAMMES.values()}


def test_the_published_figures_of_2020_stand_by_their_names(store):
    assert cells(figure(published), "date_as_of", "metric", "said") == [
        ("2020-04-01", "企业整体复工率", "79%"), ("2020-04-01", "规上复工率", "94.2%"), ("2020-04-01", "复工率100%高新区数", "35家")]


def test_to_an_english_reader_they_are_called_in_english(store):
    with asked_as(Asking("en")):
        told = cells(figure(published), "metric", "said")
    assert told == [("Work resumption, overall", "79%"), ("Resumption, firms above designated size", "94.2%"), ("Zones fully resumed", "35")]


def test_what_was_not_verified_stands_on_top_and_is_marked(store):
    rows = figure(listed).body.rows
    unverified = (rows["status"] == "待核实（未见原件）").tolist()
    assert unverified == sorted(unverified, reverse=True)
    assert 0 < sum(unverified) < len(rows)
    assert (rows["tone"] == "unreported").tolist() == unverified


def test_the_indicators_of_a_register_are_listed_where_it_is_chosen(store):
    rows = dict(cells(figure(definitions, programme="vouchers"), "code", "title"))
    assert rows["redeemed_per_issued"] == "兑付率"
    assert {where for where, in cells(figure(definitions, programme="vouchers"), "where")} == {"科技创新券"}
    assert [code for code, in cells(figure(definitions, programme="vouchers", word="兑付率"), "code")] == ["redeemed_per_issued"]
