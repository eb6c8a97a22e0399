"""The invented reports of the zones pass the published figures and keep every rule of the report."""

import pandas as pd
import pytest

GROUPS = ("large", "small", "hnte", "tech_sme")


@pytest.fixture(scope="module")
def daily(invented) -> pd.DataFrame:
    return invented["zone_daily"]


@pytest.fixture(scope="module")
def first_of_april(daily) -> pd.DataFrame:
    return daily[daily["data_date"] == "2020-04-01"]


def test_the_first_of_april_2020_is_as_it_was_published(first_of_april):
    assert len(first_of_april) == 169
    overall = first_of_april["firms_resumed"].sum() / first_of_april["firms"].sum()
    large = first_of_april["large_resumed"].sum() / first_of_april["large_firms"].sum()
    assert f"{overall:.1%}" == "79.0%"
    assert f"{large:.1%}" == "94.2%"
    assert (first_of_april["firms_resumed"] == first_of_april["firms"]).sum() == 35


def test_the_rows_are_169_zones_on_sixty_days_less_a_few_gaps(daily, ground):
    assert daily["data_date"].min() == pd.Timestamp("2020-02-26")
    assert daily["data_date"].max() == pd.Timestamp("2020-04-25")
    assert set(daily["zone"]) == set(ground.zones["name"])
    assert 169 * 60 * 0.97 < len(daily) < 169 * 60
    assert not daily.duplicated(["zone", "data_date"]).any()
    assert (daily["data_date"] == "2020-04-25").sum() == 165


def test_no_group_is_larger_than_the_zone_or_than_what_resumed(daily):
    assert (daily["firms_resumed"] <= daily["firms"]).all()
    for group in GROUPS:
        there = daily.dropna(subset=f"{group}_firms")
        assert (there[f"{group}_resumed"] <= there[f"{group}_firms"]).all()
        assert (there[f"{group}_firms"] <= there["firms"]).all()
        assert (there[f"{group}_resumed"] <= there["firms_resumed"]).all()
    assert (daily["staff_back"] <= daily["staff_due"]).all()
    assert daily["capacity_rate"].dropna().between(0, 150).all()
    assert daily["power_ratio"].between(0, 200).all()


def test_the_number_of_firms_never_moves_by_two_percent(daily):
    firms = daily.sort_values(["zone", "data_date"]).set_index("zone")["firms"].astype(float)
    assert firms.groupby(level=0).pct_change().abs().max() < 0.02


def test_recovery_grows_with_a_fall_here_and_there(daily):
    national = daily.groupby("data_date")[["firms_resumed", "firms"]].sum()
    rate = national["firms_resumed"] / national["firms"]
    assert rate.iloc[0] < 0.45
    assert rate.iloc[-1] > 0.85
    ordered = daily.sort_values(["zone", "data_date"])
    change = (ordered["firms_resumed"] / ordered["firms"]).groupby(ordered["zone"]).diff()
    assert 5 < (change < -0.05).sum() < 30
    assert ((change < -0.05) & (ordered["data_date"] == "2020-04-25")).sum() == 2


def test_a_few_reports_come_after_noon_and_none_before_the_day_is_over(daily):
    due = daily["data_date"] + pd.Timedelta(hours=36)
    assert 0.01 < (daily["reported_at"] > due).mean() < 0.06
    assert (daily["reported_at"] > daily["data_date"] + pd.Timedelta(days=1)).all()


def test_risk_falls_over_time_and_is_high_in_hubei_first(daily, ground):
    level = daily["risk"].map({"低": 0, "中": 1, "高": 2})
    ordered = daily.assign(level=level).sort_values(["zone", "data_date"])
    assert (ordered.groupby("zone")["level"].diff().dropna() <= 0).all()
    hubei = set(ground.zones.loc[ground.zones["province"] == 420000, "name"])
    assert set(daily.loc[daily["risk"] == "高", "zone"]) == hubei


def test_difficulties_are_cumulative_and_never_more_solved_than_raised(invented):
    cases = invented["zone_difficulties"].sort_values(["zone", "difficulty", "data_date"])
    assert (cases["solved"] <= cases["raised"]).all()
    steps = cases.groupby(["zone", "difficulty"])[["raised", "solved"]].diff().dropna()
    assert (steps >= 0).all().all()
    assert (cases["note"].notna() == (cases["difficulty"] == "其他")).all()


def test_leading_industries_are_no_larger_than_their_zone(invented, daily):
    industries = invented["zone_industry_daily"]
    assert (industries["firms_resumed"] <= industries["firms"]).all()
    together = industries.groupby(["zone", "data_date"])["firms"].sum().groupby("zone").max()
    assert (together <= daily.groupby("zone")["firms"].max()).all()
