"""The lists of zones: missing and late, ranking, map, matrix, carried, changes."""

from datetime import date

import pandas as pd
import pytest

from data.indicators import zones
from data.indicators.zones import lists as zone_lists
from data.regions import NATION
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.once import filled

ZGC, DALIAN, SHENYANG, SHIHEZI = (
    "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区", "新疆生产建设兵团石河子高新技术产业开发区")
DAY = date(2020, 4, 1)


def report(zone: str, on: str, firms: int, resumed: int, at: str = "", **more) -> dict:
    reported = at or str(pd.Timestamp(on) + pd.Timedelta(hours=33))
    return {"zone": zone, "data_date": on, "firms": firms, "firms_resumed": resumed, "reported_at": reported,
            "large_firms": None, "large_resumed": None, **more}


@filled
def week(store):
    return stored(
        "zone_daily",
        report(ZGC, "2020-03-25", 1000, 500), report(DALIAN, "2020-03-25", 100, 40),
        report(SHENYANG, "2020-03-29", 400, 100), report(ZGC, "2020-03-31", 1000, 880),
        report(ZGC, "2020-04-01", 1000, 900, large_firms=10, large_resumed=9),
        report(DALIAN, "2020-04-01", 100, 90, "2020-04-02 13:30"), report(SHIHEZI, "2020-04-01", 0, 0))


def of(function, **more) -> pd.DataFrame:
    with reading() as connection:
        return function(connection, **({"at": DAY} | more))


def test_missing_and_late_zones_are_named_with_the_days_they_have_been_missing(week):
    rows = of(zones.missing).set_index("zone")
    assert len(rows) == 169 - 2
    late = rows.loc[DALIAN]
    assert (late["status"], late["came_at"], late["days_missing"]) == ("迟报", pd.Timestamp("2020-04-02 13:30"), 0)
    silent = rows.loc[SHENYANG]
    assert (silent["status"], silent["days_missing"], silent["last_report"]) == ("未报送", 3, date(2020, 3, 29))
    assert silent["office_name"] == "辽宁省"
    never = rows[rows["last_report"].isna()].iloc[0]
    assert never["days_missing"] == (DAY - date(2020, 2, 26)).days + 1
    assert rows["status"].tolist()[-1] == "迟报"


@pytest.mark.parametrize("at", [DAY, date(2020, 7, 1)])
def test_the_silent_are_the_missing_without_the_late(week, at):
    missing, silent = of(zones.missing, at=at), of(zone_lists.silent, at=at)
    columns = ["zone", "office", "days_missing"]
    assert silent[columns].to_dict("records") == missing.loc[missing["status"] == zone_lists.MISSING, columns].to_dict("records")
    assert len(silent) == 169 - (3 if at == DAY else 0)


def test_a_silence_longer_than_the_first_look_is_counted_to_its_beginning(week):
    rows = of(zones.missing, at=date(2020, 7, 1)).set_index("zone")
    assert rows.loc[SHENYANG, ["days_missing", "last_report"]].tolist() == [(date(2020, 7, 1) - date(2020, 3, 29)).days, date(2020, 3, 29)]
    assert rows.loc[rows["last_report"].isna(), "days_missing"].unique().tolist() == [(date(2020, 7, 1) - date(2020, 2, 26)).days + 1]


def test_a_zone_has_no_progress_since_a_day_of_which_no_report_was_due(store):
    stored("zone_daily", report(ZGC, "2020-02-28", 1000, 900))
    rows = of(zones.ranking, at=date(2020, 2, 28)).set_index("zone")
    assert rows.loc[[ZGC, DALIAN], "why_progress"].tolist() == ["七日前不要求报送", "未报送"]


def test_equal_rates_share_a_rank_and_what_cannot_be_ranked_says_why(week):
    rows = of(zones.ranking).set_index("zone")
    assert rows.loc[[ZGC, DALIAN], "rank"].tolist() == [1, 1]
    assert rows.loc[[ZGC, DALIAN], "progress_rank"].tolist() == [2, 1]
    assert rows.loc[DALIAN, "change_7d"] == pytest.approx(0.5)
    assert rows.loc[DALIAN, "office_name"] == "大连市"
    assert pd.isna(rows.loc[SHIHEZI, "rank"])
    assert rows.loc[[SHIHEZI, SHENYANG], "why"].tolist() == ["企业总数为0", "未报送"]
    assert len(rows) == 169


def test_points_hold_every_zone_with_its_place(week):
    rows = of(zones.points).set_index("zone")
    assert len(rows) == 169
    assert rows["lon"].notna().all()
    assert rows.loc[ZGC, ["rate", "firms", "reported"]].tolist() == [0.9, 1000, True]
    assert rows.loc[SHENYANG, "reported"] == False  # noqa: E712
    assert rows.loc[SHIHEZI, "reported"] == True  # noqa: E712


def test_the_matrix_tells_each_days_state(week):
    with reading() as connection:
        rows = zones.matrix(connection, start=date(2020, 2, 25), end=DAY)
    assert len(rows) == 169 * 37
    dalian = rows[rows["zone"] == DALIAN].set_index("day")
    assert dalian.loc[DAY, "status"] == "迟报"
    assert dalian.loc[date(2020, 3, 31), "status"] == "未报送"
    assert dalian.loc[date(2020, 3, 25), ["status", "rate"]].tolist() == ["按时", 0.4]
    assert dalian.loc[date(2020, 2, 25), "status"] == "不需报送"


def test_punctuality_over_a_stretch_counts_expected_reported_and_in_time(week):
    with reading() as connection:
        rows = zones.punctual(connection, start=date(2020, 3, 23), end=DAY).set_index("zone")
    assert rows.loc[DALIAN, ["expected", "reported", "in_time"]].tolist() == [10, 2, 1]
    assert rows.loc[DALIAN, "on_time"] == pytest.approx(0.1)


def test_the_carried_zones_are_named_with_the_day_they_are_carried_from(week):
    rows = of(zones.carried)
    assert rows[["zone", "day"]].to_numpy().tolist() == [[SHENYANG, date(2020, 3, 29)]]


def test_a_change_that_is_not_the_difference_of_the_levels_says_so(week):
    rows = of(zones.changes).query(f"code == '{NATION}'").set_index(["indicator", "days"])
    day = rows.loc[("resumption", 1)]
    assert day["value"] == pytest.approx(0.02)
    assert day["shown"] == pytest.approx(990 / 1100 - 0.88)
    assert (day["compared"], day["comparable"]) == (1, False)
    week_ = rows.loc[("resumption", 7)]
    assert week_["value"] == pytest.approx(990 / 1100 - 540 / 1100)
    assert (week_["compared"], week_["comparable"]) == (2, False)
    assert pd.isna(rows.loc[("resumption_large", 1), "value"])


def test_comparable_where_other_zones_reported(week):
    stored("zone_daily", report(SHENYANG, "2020-03-31", 1000, 0))
    day = of(zones.changes, days=(1,), codes=("resumption",)).iloc[0]
    assert (day["compared"], day["comparable"]) == (1, True)
    assert day["shown"] == pytest.approx(0.9 - 880 / 2000)


def test_the_published_figures_stand_beside_the_date(store):
    published = of(zones.published).set_index("indicator")["value"]
    assert published.to_dict() == {"resumption": 0.79, "resumption_large": 0.942, "zones_full": 35}
    assert of(zones.published, at=date(2020, 4, 2)).empty
