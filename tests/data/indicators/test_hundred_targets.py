"""Targets and the self-evaluation score, step by step."""

from datetime import date

import pandas as pd
import pytest

from data.indicators import figures, hundred
from db.engine import reading
from tests.data.indicators.returns import WAN, n_of, stored, value
from tests.once import filled

OUT, BENEFIT, SATISFIED = "产出指标", "效益指标", "满意度指标"
END = date(2020, 12, 31)


@filled
def unit(store):
    """甲市 has spent 40 of 50 万元 at the end of 2020."""
    stored("hundred_units", {"kind": "城市", "name": "甲市", "reporting_unit": 320000, "adcode": 320100},
           {"kind": "城市", "name": "乙市", "reporting_unit": 320000, "adcode": 320200})
    stored("hundred_progress", {"unit_name": "甲市", "data_date": "2020-11-30", "budget": 50 * WAN, "spent": 40 * WAN})


def target(number: str, category: str = OUT, **more) -> dict:
    return {"unit_name": "甲市", "year": 2020, "indicator": number, "category": category, "direction": None,
            "weight": None, "target": None, "target_text": None, "actual": None, "actual_text": None, **more}


def at(on: date = END, level: str = "unit") -> pd.DataFrame:
    with reading() as connection:
        return figures(connection, "hundred", at=on, level=level)


def score(on: date = END, split: str = "year=2020"):
    return value(at(on), "self_score", split, "甲市")


def test_attainment_by_direction_and_quality(unit):
    stored("hundred_targets", target("a", target=10, actual=15), target("b", target=10, actual=20, direction="<="),
           target("c", target_text="好", actual_text="部分达成"), target("d", target=0, actual=3))
    rows = at()
    assert n_of(value(rows, "target_attainment", code="甲市")) == (1.5 + 0.5 + 0.5, 3, 1, 1)
    assert n_of(value(rows, "targets_met", code="甲市")) == (2, 4, 1, 1)  # a, and d: 3 >= 0


def test_a_target_at_most_of_which_nothing_was_used_is_met(unit):
    stored("hundred_targets", target("a", target=10, actual=0, direction="<="))
    rows = at()
    assert pd.isna(value(rows, "target_attainment", code="甲市")["value"])
    assert value(rows, "target_attainment", code="甲市")["denominator"] == 0
    assert value(rows, "targets_met", code="甲市")["value"] == 1


def test_a_unit_without_results_has_not_reported(unit):
    stored("hundred_targets", target("a", target=10))
    rows = at(level="nation")
    assert pd.isna(value(rows, "targets_met")["value"])
    assert (value(rows, "targets_met")["reported"], value(rows, "targets_met")["expected"]) == (0, 2)


def test_an_indicator_without_a_result_is_not_met(unit):
    stored("hundred_targets", target("a", target=10, actual=10), target("b", target=10))
    assert n_of(value(at(), "targets_met", code="甲市"))[:2] == (1, 2)


def test_the_score_weighs_inside_a_category_and_caps_each_indicator(unit):
    stored("hundred_targets", target("a", target=10, actual=30, weight=30), target("b", target=10, actual=5, weight=20),
           target("c", BENEFIT, target=10, actual=8), target("d", BENEFIT, target=10, actual=10),
           target("e", SATISFIED, target=90, actual=81))
    # 10 × 0.8 + 50 × (30 × 1 + 20 × 0.5) / 50 + 30 × 0.9 + 10 × 0.9
    assert score()["value"] == pytest.approx(8 + 40 + 27 + 9)
    assert score()["data_date"] == "2020-11-30"
    assert score(split="")["value"] == pytest.approx(84)


def test_a_missing_category_gives_its_points_to_the_others_in_proportion(unit):
    stored("hundred_targets", target("a", target=10, actual=5), target("c", BENEFIT, target=10, actual=10))
    assert score()["value"] == pytest.approx(8 + 50 * 90 / 80 * 0.5 + 30 * 90 / 80)


def test_a_target_of_zero_is_left_out_of_the_score(unit):
    stored("hundred_targets", target("a", target=10, actual=5), target("z", target=0, actual=0),
           target("c", BENEFIT, target=0, actual=10))
    assert score()["value"] == pytest.approx(8 + 90 * 0.5)


def test_there_is_no_score_while_a_result_is_missing_or_nothing_was_spent(unit):
    stored("hundred_targets", target("a", target=10, actual=5), target("b", BENEFIT, target=10),
           target("a", target=10, actual=5) | {"unit_name": "乙市"})
    assert pd.isna(score()["value"])
    assert score()["reported"] == 0
    assert pd.isna(value(at(), "self_score", "year=2020", "乙市")["value"])


def test_a_year_is_scored_once_it_has_ended(unit):
    stored("hundred_targets", target("a", target=10, actual=10), target("a", target=10, actual=5) | {"year": 2021})
    assert "self_score" not in set(at(date(2020, 12, 30))["indicator"])
    end = at(date(2021, 12, 31))
    assert value(end, "self_score", "year=2020", "甲市")["value"] == pytest.approx(98)
    assert value(end, "self_score", "year=2021", "甲市")["value"] == pytest.approx(8 + 45)
    assert value(end, "self_score", "", "甲市")["value"] == pytest.approx(8 + 45)


def test_the_steps_add_up_to_the_score(unit):
    stored("hundred_targets", target("a", target=10, actual=5), target("e", SATISFIED, target=90, actual=90))
    with reading() as connection:
        steps = hundred.self_score_steps(connection, at=END)
    assert steps[["unit", "year", "step"]].to_numpy().tolist() == [
        ["甲市", 2020, "预算执行"], ["甲市", 2020, OUT], ["甲市", 2020, SATISFIED]]
    assert steps["points"].tolist() == pytest.approx([10, 75, 15])
    assert steps["attained"].tolist() == pytest.approx([0.8, 0.5, 1])
    assert steps["score"].sum() == pytest.approx(score()["value"])


def test_more_spent_than_planned_gives_ten_points_and_no_more(unit):
    stored("hundred_progress", {"unit_name": "甲市", "data_date": "2020-12-31", "budget": 100 * WAN, "spent": 130 * WAN})
    stored("hundred_targets", target("a", target=10, actual=10))
    assert score()["value"] == pytest.approx(100)
