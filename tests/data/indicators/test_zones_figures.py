"""Zone figures against tables worked out by hand."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from data.indicators import figures, latest, zones
from data.indicators.shape import COLUMNS
from data.indicators.zones import difficulties, rates, register
from data.regions import NATION
from db.engine import reading
from tests.data.indicators.returns import n_of, stored, value
from tests.once import filled

ZGC, DALIAN, SHENYANG, SHIHEZI, CHANGJI = (
    "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区", "新疆生产建设兵团石河子高新技术产业开发区", "昌吉高新技术产业开发区")
DAY = date(2020, 4, 1)


def report(zone: str, on: str, firms: int, resumed: int, **more) -> dict:
    return {"zone": zone, "data_date": on, "firms": firms, "firms_resumed": resumed, **more}


@filled
def day(store):
    """1 April: three zones of 169. Large firms given by two, staff by one, tiers by two."""
    return stored(
        "zone_daily",
        report(ZGC, "2020-04-01", 1000, 900, large_firms=100, large_resumed=95, risk="低", capacity_rate=80.0,
               staff_due=500, staff_back=400),
        report(DALIAN, "2020-04-01", 100, 50, large_firms=10, large_resumed=10, risk="中", capacity_rate=50.0,
               staff_due=None, staff_back=None),
        report(SHIHEZI, "2020-04-01", 20, 20, large_firms=None, large_resumed=5, risk=None, capacity_rate=None,
               staff_due=None, staff_back=None))


def at(level: str = "nation", **more) -> pd.DataFrame:
    with reading() as connection:
        return figures(connection, "zones", at=more.pop("on", DAY), level=level, **more)


def test_overall_is_sum_over_sum_and_mean_is_the_mean_of_rates(day):
    rows = at()
    assert n_of(value(rows, "resumption")) == (970, 1120, 3, 169)
    assert value(rows, "resumption")["value"] == pytest.approx(970 / 1120)
    mean = value(rows, "resumption_mean")
    assert (mean["numerator"], mean["denominator"]) == (pytest.approx(0.9 + 0.5 + 1), 3)
    assert mean["value"] == pytest.approx(0.8)


def test_a_group_counts_only_the_zones_that_gave_both_columns(day):
    large = value(at(), "resumption_large")
    assert n_of(large) == (105, 110, 2, 169)
    staff = value(at(), "staff_return")
    assert n_of(staff) == (400, 500, 1, 169)


def test_what_nobody_gave_is_null_and_not_zero(day):
    power = value(at(), "power")
    assert pd.isna(power["value"])
    assert (power["reported"], power["expected"], power["data_date"]) == (0, 169, None)


def test_capacity_is_weighted_by_firms(day):
    capacity = value(at(), "capacity")
    assert capacity["numerator"] == pytest.approx(1000 * 0.8 + 100 * 0.5)
    assert n_of(capacity)[1:] == (1100, 2, 169)


def test_zones_in_full_have_all_firms_resumed_and_more_than_none(day):
    stored("zone_daily", report(SHENYANG, "2020-04-01", 0, 0))
    assert n_of(value(at(), "zones_full")) == (1, 4, 4, 169)
    empty = value(at("zone"), "resumption", code=SHENYANG)
    assert pd.isna(empty["value"])
    assert (empty["denominator"], empty["reported"]) == (0, 1)


def test_reporting_counts_the_zones_in_force(day):
    assert n_of(value(at(), "reporting")) == (3, 169, 3, 169)


def test_tiers_are_those_of_the_days_rows_and_regions_hold_every_zone(day):
    rows = at()
    assert n_of(value(rows, "resumption", "risk=低")) == (900, 1000, 1, 1)
    assert "risk=高" not in set(rows["split"])
    assert n_of(value(rows, "resumption", "region=东北"))[:3] == (50, 100, 1)
    central = value(rows, "resumption", "region=中部")
    assert pd.isna(central["value"])
    assert central["reported"] == 0
    regions = rows[(rows["indicator"] == "resumption") & rows["split"].str.startswith("region") & (rows["code"] == str(NATION))]
    assert regions["expected"].sum() == 169


def test_a_plan_status_city_is_a_peer_of_its_province_and_counts_in_it_at_the_level_of_provinces(day):
    offices, provinces = at("reporting_unit"), at("province")
    assert n_of(value(offices, "resumption", code="210200")) == (50, 100, 1, 1)
    assert pd.isna(value(offices, "resumption", code="210000")["value"])
    assert value(provinces, "resumption", code="210000")["numerator"] == 50
    assert "210200" not in set(provinces["code"])


def test_the_corps_counts_in_xinjiang_at_the_level_of_provinces(day):
    offices, provinces = at("reporting_unit"), at("province")
    assert value(offices, "resumption", code="660000")["numerator"] == 20
    assert value(offices, "reporting", code="650000")["name"] == "新疆（不含兵团）"
    assert value(provinces, "resumption", code="650000")["numerator"] == 20
    assert value(provinces, "reporting", code="650000")["name"] == "新疆（含兵团）"
    assert "660000" not in set(provinces["code"])


def test_prefecture_county_and_zone_have_their_own_rows(day):
    assert value(at("prefecture"), "resumption", code="659001")["name"] == "石河子市"
    assert value(at("county"), "resumption", code="110108")["numerator"] == 900
    zone = value(at("zone"), "resumption", code=ZGC)
    assert (zone["name"], zone["value"], zone["reported"], zone["expected"]) == (ZGC, 0.9, 1, 1)


def test_the_output_has_the_shape_of_rule_one_in_order(day):
    rows = at("zone")
    assert list(rows.columns) == COLUMNS
    order = rows[["indicator", "split", "code"]].apply(tuple, axis=1).tolist()
    assert order == sorted(order)
    assert set(rows["period"]) == {"2020-04-01"}
    assert value(rows, "resumption", code=ZGC)["data_date"] == "2020-04-01"


def test_no_zone_is_expected_before_the_calendar_says_daily(store):
    stored("zone_daily", report(ZGC, "2020-02-25", 10, 5), report(ZGC, "2020-02-26", 10, 6))
    before = at(on=date(2020, 2, 25))
    assert set(before["indicator"]) <= {"difficulties_raised", "difficulties_solved"}
    assert value(at(on=date(2020, 2, 26)), "resumption")["value"] == 0.6


def test_a_later_list_expects_more_zones(store):
    stored("zone_daily", report(ZGC, "2023-01-05", 10, 5))
    assert value(at(on=date(2023, 1, 5)), "reporting")["expected"] > 169


def test_changes_are_over_the_zones_that_reported_both_days(store):
    stored("zone_daily",
           report(ZGC, "2020-03-25", 1000, 500), report(DALIAN, "2020-03-25", 100, 10),
           report(ZGC, "2020-03-31", 1000, 880), report(SHIHEZI, "2020-03-31", 50, 10),
           report(ZGC, "2020-04-01", 1000, 900), report(DALIAN, "2020-04-01", 100, 50))
    rows = at()
    yesterday, week = value(rows, "change_1d"), value(rows, "change_7d")
    assert yesterday["value"] == pytest.approx(0.9 - 0.88)
    assert n_of(yesterday) == (900, 1000, 1, 169)
    assert week["value"] == pytest.approx(950 / 1100 - 510 / 1100)
    assert n_of(week) == (950, 1100, 2, 169)


def test_a_change_without_a_zone_on_both_days_is_null(day):
    change = value(at(), "change_1d")
    assert pd.isna(change["value"])
    assert (change["reported"], change["expected"]) == (0, 169)


def test_carried_forward_counts_the_latest_of_seven_days_but_is_no_report(store):
    stored("zone_daily",
           report(ZGC, "2020-03-26", 1000, 700), report(ZGC, "2020-03-27", 1000, 800),
           report(SHENYANG, "2020-03-24", 400, 400), report(DALIAN, "2020-04-01", 100, 50))
    with reading() as connection:
        plain = zones.figures(connection, at=DAY)
        carried = zones.figures(connection, at=DAY, carry_forward=True)
    assert n_of(value(plain, "resumption")) == (50, 100, 1, 169)
    assert n_of(value(carried, "resumption")) == (850, 1100, 1, 169)
    assert value(carried, "reporting")["numerator"] == 1
    assert pd.isna(value(carried, "change_7d")["value"])


def test_difficulties_are_each_zones_latest_row_of_the_kind(store):
    def raised(zone, on, kind, n, solved):
        return {"zone": zone, "data_date": on, "difficulty": kind, "raised": n, "solved": solved}

    stored("zone_difficulties",
           raised(ZGC, "2020-03-20", "员工返岗难", 10, 2), raised(ZGC, "2020-03-28", "员工返岗难", 12, 6),
           raised(ZGC, "2020-03-20", "企业融资难", 4, 4), raised(DALIAN, "2020-03-30", "员工返岗难", 8, 4),
           raised(DALIAN, "2020-04-02", "员工返岗难", 80, 40))
    rows = at()
    assert n_of(value(rows, "difficulties_raised"))[0::2] == (24, 2)
    assert value(rows, "difficulties_raised")["data_date"] == "2020-03-30"
    assert n_of(value(rows, "difficulties_solved")) == (14, 24, 2, 169)
    assert n_of(value(rows, "difficulties_solved", "difficulty=员工返岗难")) == (10, 20, 2, 169)
    assert n_of(value(rows, "difficulties_solved", "difficulty=企业融资难")) == (4, 4, 1, 169)
    assert value(rows, "difficulties_raised", "difficulty=其他")["reported"] == 0


def test_of_each_kind_one_difficulty_a_zone_stands_in_whatever_order_the_rows_come(store):
    def raised(on, kind, n):
        return {"zone": ZGC, "data_date": on, "difficulty": kind, "raised": n, "solved": 0}

    batch = stored("zone_difficulties", raised("2020-03-28", "员工返岗难", 12), raised("2020-03-20", "员工返岗难", 10), raised("2020-03-20", "企业融资难", 4))
    stored("zone_difficulties", raised("2020-03-29", "员工返岗难", 13))
    with reading() as connection:
        listed = register.zones(connection)
        for known_on, newest in ((None, 13), (batch, 12)):
            rows = difficulties._rows(connection, listed, np.array([register.number(DAY)]), known_on)
            assert sorted(row[3] for row in rows) == [4, newest]


def test_a_correction_changes_the_value_and_known_on_gives_what_was_shown(day):
    corrected = stored("zone_daily", report(ZGC, "2020-04-01", 1000, 950))
    assert value(at(), "resumption")["numerator"] == 1020
    assert value(at(known_on=day), "resumption")["numerator"] == 970
    assert value(at(known_on=corrected), "resumption")["numerator"] == 1020


def test_the_default_date_is_the_latest_in_the_store(store):
    with reading() as connection:
        assert latest(connection, "zones") is None
        assert figures(connection, "zones").empty
    stored("zone_daily", report(ZGC, "2020-03-31", 10, 5), report(ZGC, "2020-04-01", 10, 6))
    with reading() as connection:
        assert latest(connection, "zones") == DAY
        assert set(figures(connection, "zones")["period"]) == {"2020-04-01"}


def test_a_day_in_one_file_and_in_many_gives_the_same_numbers(store):
    rows = [report(ZGC, "2020-04-01", 10, 5), report(DALIAN, "2020-04-01", 7, 7), report(CHANGJI, "2020-04-01", 3, 1)]
    for row in rows:
        stored("zone_daily", row)
    many = at("reporting_unit")
    assert stored("zone_daily", *rows) is None
    assert value(at(), "resumption")["numerator"] == 13
    pd.testing.assert_frame_equal(many, at("reporting_unit"))


# Two zones; no two of the columns add up to the same, so that no column can stand for another.
OF_ZGC = {"firms": 1000, "firms_resumed": 907, "large_firms": 101, "large_resumed": 96, "small_firms": 811, "small_resumed": 733,
          "hnte_firms": 307, "hnte_resumed": 289, "tech_sme_firms": 211, "tech_sme_resumed": 167, "staff_due": 5003,
          "staff_back": 4001, "capacity_rate": 81.0, "power_ratio": 92.0}
OF_DALIAN = {"firms": 200, "firms_resumed": 113, "large_firms": 17, "large_resumed": 13, "small_firms": 149, "small_resumed": 71,
             "hnte_firms": 41, "hnte_resumed": 29, "tech_sme_firms": 37, "tech_sme_resumed": 19, "staff_due": 907,
             "staff_back": 601, "capacity_rate": 53.0, "power_ratio": 64.0}
BY_HAND = {"resumption": (1020, 1200), "resumption_large": (109, 118), "resumption_small": (804, 960),
           "resumption_hnte": (318, 348), "resumption_tech_sme": (186, 248), "staff_return": (4602, 5910),
           "capacity": (810 + 106, 1200), "power": (920 + 128, 1200)}


@pytest.mark.parametrize("code", [*rates.SUMS, *rates.WEIGHTED])
def test_every_rate_is_its_own_columns_the_parts_above_the_whole_below(store, code):
    stored("zone_daily", {"zone": ZGC, "data_date": "2020-04-01", **OF_ZGC}, {"zone": DALIAN, "data_date": "2020-04-01", **OF_DALIAN})
    row = value(at(), code)
    assert n_of(row) == (*(pytest.approx(number) for number in BY_HAND[code]), 2, 169)
    assert row["value"] == pytest.approx(BY_HAND[code][0] / BY_HAND[code][1])


@pytest.mark.parametrize("code", [*rates.SUMS, *rates.WEIGHTED])
def test_every_rate_knows_its_change_since_the_day_before(store, code):
    upper, lower = rates.COLUMNS[code]
    earlier = OF_DALIAN | {upper: OF_DALIAN[upper] - 7}
    stored("zone_daily", {"zone": DALIAN, "data_date": "2020-03-31", **earlier}, {"zone": DALIAN, "data_date": "2020-04-01", **OF_DALIAN})
    with reading() as connection:
        row = zones.changes(connection, at=DAY, days=(1,), codes=(code,)).set_index("code").loc["100000"]
    assert row["value"] == pytest.approx(0.07 if code in rates.WEIGHTED else 7 / OF_DALIAN[lower])
    assert row["compared"] == 1


@pytest.mark.parametrize(("last", "counts"), [("2020-03-25", True), ("2020-03-24", False)])
def test_a_report_of_seven_days_before_is_carried_and_one_of_eight_is_not(store, last, counts):
    stored("zone_daily", report(ZGC, last, 1000, 800), report(DALIAN, "2020-04-01", 100, 50))
    with reading() as connection:
        rows = zones.figures(connection, at=DAY, carry_forward=True)
        listed = zones.carried(connection, at=DAY)
    assert n_of(value(rows, "resumption")) == ((850, 1100, 1, 169) if counts else (50, 100, 1, 169))
    assert listed[["zone", "day"]].values.tolist() == ([[ZGC, date(2020, 3, 25)]] if counts else [])
