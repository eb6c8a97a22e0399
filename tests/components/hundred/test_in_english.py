"""What the section says in English where one Chinese word stands for several."""

from datetime import date

import pandas as pd
import pytest

from components.hundred import aims, exchange, money, own, performance_units, results_issues
from data.asking import Asking, asked_as
from tests.components.hundred import test_money_by_hand as by_hand
from tests.components.read import cards, cells, figure
from tests.data.indicators.returns import stored

year = by_hand.year  # the fixture


@pytest.fixture(autouse=True)
def in_english():
    with asked_as(Asking(language="en")):
        yield


def test_a_target_counted_in_houses_counts_firms():
    rows = pd.DataFrame({"direction": [">=", "<="], "target": [31.0, 30.0], "measure": ["家", "天"], "target_text": None})
    assert aims.wanted(rows) == ["≥31 firms", "≤30 days"]


def test_the_day_before_a_change_ends_without_a_colon(year):
    assert cards(figure(money.headline, at=by_hand.AT))["Change of the gap"].change == "since 2020-09-30"


def test_an_issue_is_to_be_recorded_or_corrected(store):
    stored("major_issues", {"issue_no": "1", "reporting_unit": 320000, "title": "事项", "raised_on": "2020-05-01", "due_on": "2020-06-01"})
    assert figure(results_issues.issues, at=date(2020, 12, 31)).body.rows["act"].iloc[0].text == "Record or correct"


def test_the_grades_are_called_alike_in_the_picture_and_above_it(year):
    stored("hundred_evaluations", {"unit_name": "甲", "year": 2020, "score": 65.0, "grade": "中"})
    shown = figure(performance_units.distribution, at=date(2021, 1, 31), year=2020)
    assert all(name.lower() in shown.what.lower() for name in shown.body.rows["name"])


def test_the_history_of_a_city_speaks_as_the_list_does(store):
    stored("hundred_units", {"kind": "城市", "name": "南京市", "reporting_unit": 320000, "focus": "智慧环境", "selected_on": "2020-03-30"})
    new = dict(cells(figure(own.history, unit="南京市", at=date(2020, 12, 31)), "column", "said_after"))
    assert (new["Kind"], new["Name"], new["Theme or industry"]) == ("City", "Nanjing", "Smart environment")


def test_what_is_offered_is_of_the_whole_country_whatever_region_is_chosen(store):
    assert figure(exchange.achievements, at=date(2020, 12, 31)).what.startswith("National")
