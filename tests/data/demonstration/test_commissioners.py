"""The invented registers stand on real villages and keep terms, roles and codes in order."""

import numpy as np
import pandas as pd
import pytest

from data.demonstration.firms import credit_codes
from data.demonstration.returns import of_commissioners
from data.demonstration.scale import UnknownScale, scale_of
from data.demonstration.villages import registered


@pytest.fixture(scope="module")
def national(ground) -> pd.DataFrame:
    return registered(ground, 128_000).villages


def test_the_national_register_counts_128000_villages_without_the_merged(national):
    assert national["merged_into"].isna().sum() == 128_000
    assert national["merged_into"].dropna().isin(national["village_code"]).all()
    assert national["village_code"].is_unique


def test_every_village_has_twelve_digits_in_a_known_county(national, ground):
    assert national["village_code"].between(10**11, 10**12 - 1).all()
    assert set(national["village_code"] // 1_000_000) <= set(ground.level("county").index)


def test_villages_left_the_register_in_the_published_numbers(national):
    there = national[national["merged_into"].isna()]
    still = [(there["removed_on"] > day).sum() for day in ("2018-12-31", "2019-12-31", "2020-12-31")]
    assert still == pytest.approx([26_000, 2_707, 0], abs=30)


def test_provinces_have_their_published_share_and_invented_villages_say_so(national):
    province = national["village_code"] // 10**10
    assert (province == 51).sum() / len(national) == pytest.approx(11_501 / 128_259, abs=0.001)
    assert national.loc[province == 37, "name"].str.startswith("演示村").all()
    assert not national.loc[province == 41, "name"].str.startswith("演示村").head(100).any()


def test_located_villages_are_near_their_county(national, ground):
    there = national.dropna(subset=["lon"])
    seats = ground.level("county").loc[there["village_code"] // 1_000_000, ["lon", "lat"]].to_numpy()
    assert 0.5 < len(there) / len(national) < 0.9
    assert np.abs(there[["lon", "lat"]].to_numpy() - seats).max() < 0.2
    assert (national["lon"].isna() == national["lat"].isna()).all()


def test_poor_households_are_no_more_than_households(national):
    assert (national["poor_households"] <= national["households"]).all()


def test_phones_are_invented_and_roles_are_two(invented):
    people = invented["commissioners"]
    assert people["phone"].str.fullmatch(r"1990000\d{4}").all()
    assert people["role"].value_counts(normalize=True).round(2).to_dict() == {"科技特派员": 0.93, "科技专员": 0.07}
    assert (people["since"] <= people["until"].fillna(pd.Timestamp("2099-01-01"))).all()


def test_assignments_lie_in_the_term_and_once_a_key(invented):
    rows = invented["assignments"].merge(invented["commissioners"], on="commissioner_no")
    end = rows["until"].fillna(pd.Timestamp("2099-01-01"))
    assert len(rows) == len(invented["assignments"])
    assert ((rows["start_on"] >= rows["since"]) & (rows["start_on"] <= end)).all()
    assert ~((rows["end_on"] > end) | (rows["end_on"] < rows["start_on"])).any()
    assert not rows.duplicated(["commissioner_no", "village_code", "start_on"]).any()
    assert rows["village_code"].isin(invented["villages"]["village_code"]).all()


def test_services_of_2020_are_by_rural_commissioners_in_term(invented):
    rows = invented["services"].merge(invented["commissioners"], on="commissioner_no")
    assert len(rows) == 10_000
    assert rows["record_no"].is_unique
    assert rows["served_on"].between("2020-01-01", "2020-12-31").all()
    assert (rows["role"] == "科技特派员").all()
    assert ~((rows["served_on"] < rows["since"]) | (rows["served_on"] > rows["until"])).any()
    assert (rows["village_code"].isna() == (rows["target_kind"] != "村")).all()
    assert (rows["target_name"].notna() == (rows["target_kind"] != "村")).all()


def test_coverage_differs_by_month_and_province_and_is_thinnest_in_february(ground):
    small = dict(of_commissioners(ground, scale_of("small")))
    villages = small["villages"]["village_code"]
    rows = small["services"].dropna(subset=["village_code"])
    by_month = rows.groupby(rows["served_on"].dt.month)["village_code"].nunique() / len(villages)
    by_province = villages.isin(rows["village_code"]).groupby(villages // 10**10).mean()
    assert by_month.idxmin() == 2
    assert by_month.between(0.2, 0.8).all()
    assert by_province.between(0.6, 0.99).all()
    assert by_province.max() - by_province.min() > 0.1


def test_work_has_jobs_and_trade_has_an_amount(invented):
    rows = invented["outcomes"]
    work = rows["kind"].isin(["就业", "创业"])
    assert (rows["jobs"].notna() == work).all()
    assert (rows["amount"].notna() == ~work).all()
    assert (rows.loc[work, "jobs"] > 0).all()


def test_liaison_officers_serve_firms_with_one_code_each(invented):
    rows = invented["firm_services"].merge(invented["commissioners"], on="commissioner_no")
    assert (rows["role"] == "科技专员").all()
    assert rows.groupby("firm")["credit_code"].nunique().max() == 1
    assert rows["credit_code"].str.fullmatch(r"91\d{6}YYY\d{5}[\dX][0-9A-HJ-NPQRTUWXY]").all()


def test_check_characters_follow_gb_32100():
    code = credit_codes(np.array([110108]), np.array([1]))[0]
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    total = sum(letters.index(letter) * 3**place % 31 for place, letter in enumerate(code[:17]))
    assert len(code) == 18
    assert (total + letters.index(code[17])) % 31 == 0


@pytest.mark.parametrize(("text", "villages", "people", "records"), [
    ("small", 12_800, 29_000, 100_000), ("national", 128_000, 290_000, 1_000_000), ("0.01", 1_280, 2_900, 10_000),
    (10, 128_000, 290_000, 10_000_000)])
def test_a_scale_is_a_name_or_a_multiple_of_national(text, villages, people, records):
    scale = scale_of(text)
    assert (scale.villages, scale.commissioners, scale.records(1_000_000)) == (villages, people, records)


@pytest.mark.parametrize("text", ["large", "0", "-1", "nan", "1000", ""])
def test_an_unknown_scale_is_told_in_a_sentence(text):
    with pytest.raises(UnknownScale, match="small、national"):
        scale_of(text)


def test_a_village_is_served_by_one_who_is_assigned_to_it(invented):
    assigned = invented["assignments"][["commissioner_no", "village_code"]].drop_duplicates()
    served = invented["services"].dropna(subset=["village_code"]).astype({"village_code": "int64"})
    assert len(served.merge(assigned, on=["commissioner_no", "village_code"])) == len(served)
