"""The permanent reference is all there, rightly placed, loaded once, and never overwrites officials."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import func, select

from data.reference import content, read
from db import reference
from db.datasets import DATASETS
from db.derived import NothingHanded
from db.engine import reading, writing
from db.migrate import migrate
from db.revisions import revision
from db.store import Entry, current, original_bytes
from db.tables.ledger import Batch
from db.tables.reference import Identity, IdentityAlias, PublishedFigure, Region, RegionAlias, ReportingUnit
from db.tables.zones_list import PolicyDates, ReportingCalendar, Zones
from db.tokens import state
from db.writing import commit, stage


@pytest.fixture
def connection(store):
    with reading() as connection:
        yield connection


def region(connection, level, code):
    table = Region.__table__
    return connection.execute(select(table).where(table.c.level == level, table.c.adcode == code)).mappings().one()


def test_all_levels_are_loaded(connection):
    counts = connection.execute(select(Region.level, func.count()).group_by(Region.level)).all()
    assert dict(counts) == {"nation": 1, "province": 34, "prefecture": 372, "county": 2888}


@pytest.mark.parametrize(("level", "code", "prefecture", "province", "unit"), [
    ("county", 320302, 320300, 320000, 320000),
    ("county", 210211, 210200, 210000, 210200),  # a district of 大连
    ("county", 330212, 330200, 330000, 330200),
    ("county", 350206, 350200, 350000, 350200),
    ("county", 370214, 370200, 370000, 370200),
    ("county", 440305, 440300, 440000, 440300),
    ("prefecture", 440300, 440300, 440000, 440300),
    ("county", 110108, 110000, 110000, 110000),  # a district of a municipality
    ("county", 500120, 500000, 500000, 500000),
    ("county", 429004, 429004, 420000, 420000),  # 仙桃, right under its province
    ("prefecture", 429004, 429004, 420000, 420000),
    ("county", 441900, 441900, 440000, 440000),  # 东莞, a prefecture without counties
    ("county", 659001, 659001, 650000, 660000),  # 石河子 is the Corps'
    ("prefecture", 659001, 659001, 650000, 660000),
    ("province", 650000, 0, 650000, 650000),
    ("province", 710000, 0, 710000, 0),  # reports to nobody
])
def test_a_division_counts_under(connection, level, code, prefecture, province, unit):
    row = region(connection, level, code)
    assert (row["prefecture"], row["province"], row["reporting_unit"]) == (prefecture, province, unit)


def test_every_county_counts_under_a_prefecture_and_a_province(connection):
    table = Region.__table__
    codes = {level: set(connection.scalars(select(table.c.adcode).where(table.c.level == level)))
             for level in ("province", "prefecture")}
    counties = connection.execute(select(table.c.prefecture, table.c.province).where(table.c.level == "county")).all()
    assert {county.prefecture for county in counties} <= codes["prefecture"]
    assert {county.province for county in counties} == codes["province"]


def test_the_reserves_without_people_are_left_out(connection):
    assert not connection.scalars(select(Region.adcode).where(Region.adcode.in_([629700, 629800, 629900]))).all()


def test_the_37_units_stand_in_order_with_their_quotas(connection):
    units = connection.execute(select(ReportingUnit.__table__).order_by(ReportingUnit.position)).mappings().all()
    assert [unit["adcode"] for unit in units][-7:] == [650000, 210200, 330200, 350200, 370200, 440300, 660000]
    assert [unit["position"] for unit in units] == list(range(1, 38))
    quotas = {unit["name"]: (unit["quota_city"], unit["quota_park"]) for unit in units}
    assert quotas["江苏省"] == (3, 3)
    assert quotas["湖北省"] == (None, None)
    assert quotas["深圳市"] == quotas["新疆生产建设兵团"] == (1, 1)
    assert {unit["kind"] for unit in units} == {"省级", "计划单列市", "兵团"}


def test_english_names_are_the_agreed_ones(connection):
    names = {code: region(connection, "province", code)["name_en"] for code in (150000, 540000, 610000, 710000)}
    assert names == {150000: "Inner Mongolia", 540000: "Xizang", 610000: "Shaanxi", 710000: "Taiwan, China"}
    assert region(connection, "nation", 100000)["name_en"] == "China"


@pytest.mark.parametrize(("day", "zones"), [
    (date(2020, 4, 1), 169), (date(2021, 12, 31), 169), (date(2023, 1, 1), 178), (date(2026, 1, 1), 179),
    (date(1991, 1, 1), 27), (date(2012, 12, 31), 106)])  # the 105 of 2012 and 苏州工业园区
def test_zones_in_force(connection, day, zones):
    listed = current(Zones).where(Zones.valid_from <= day).subquery()
    assert connection.scalar(select(func.count()).select_from(listed)) == zones


def test_every_zone_has_an_identity_and_lies_in_a_known_division(connection):
    zones = connection.execute(current(Zones)).mappings().all()
    named = select(Identity.id, Identity.name).where(Identity.kind == "zone")
    identities = dict(connection.execute(named).all())
    codes = set(connection.scalars(select(Region.adcode)))
    assert len({zone["identity"] for zone in zones}) == 179
    assert all(identities[zone["identity"]] == zone["name"] and zone["host_adcode"] in codes for zone in zones)


def test_zones_of_plan_status_cities_and_the_corps_are_theirs(connection):
    table = Zones.__table__
    names = ("大连高新技术产业园区", "深圳市高新技术产业园区", "新疆生产建设兵团石河子高新技术产业开发区")
    units = select(table.c.name, table.c.reporting_unit).where(table.c.name.in_(names))
    assert dict(connection.execute(units).all()) == dict(zip(names, (210200, 440300, 660000), strict=True))


def test_dates_calendar_and_published_figures_are_loaded(connection):
    days = connection.execute(current(PolicyDates).order_by(PolicyDates.on_date)).mappings().all()
    assert [day["on_date"] for day in days] == [date(2020, 2, 28), date(2020, 3, 21), date(2020, 3, 25)]
    calendar = connection.execute(current(ReportingCalendar).order_by(ReportingCalendar.row_id)).mappings().all()
    assert [(line["dataset"], line["start_on"], line["end_on"], line["frequency"], line["due"]) for line in calendar] == [
        ("zone_daily", date(2020, 2, 26), None, "每日", "12:00"),
        ("hundred_units", date(2020, 1, 1), date(2021, 12, 31), "每年", "03-31"),
        ("hundred_progress", date(2020, 1, 1), date(2021, 12, 31), "每年", "10-31")]
    table = PublishedFigure.__table__
    national = connection.execute(select(table.c.metric, table.c.value).where(table.c.date_as_of == "2020-04-01"))
    assert dict(national.all()) == {
        "resumption_rate_all_firms": 79, "resumption_rate_above_scale_firms": 94.2,
        "zones_with_100pct_resumption": 35}


def test_each_reference_dataset_is_one_entry_of_the_ledger_with_its_bytes(connection):
    batches = connection.execute(select(Batch.__table__).order_by(Batch.id)).mappings().all()
    assert [(batch["dataset"], batch["action"], batch["new"]) for batch in batches] == [
        ("zones", "reference", 179), ("policy_dates", "reference", 3), ("reporting_calendar", "reference", 3)]
    assert original_bytes(connection, batches[0]["sha256"]) == content("zones.csv")


def test_the_file_of_zones_staged_again_is_unchanged(store):
    with writing() as connection:
        filed = read("zones")
        staged = stage(connection, DATASETS["zones"], reference._stored(connection, filed, DATASETS["zones"]))
        assert (staged.new, staged.changed, staged.unchanged) == (0, 0, 179)


def test_the_files_are_those_that_are_handed_over(store, monkeypatch):
    monkeypatch.setattr(reference, "_files", [])
    reference.read_by(lambda file: content(file).replace("平定县".encode(), "平安县".encode()))
    with writing() as connection:
        reference.load(connection)
        assert region(connection, "county", 140321)["name"] == "平安县"


def test_without_files_nothing_is_loaded_and_a_new_store_is_not_made(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'new.sqlite3'}")
    monkeypatch.setattr(reference, "_files", [])
    with pytest.raises(NothingHanded, match="import data"):
        migrate()
    with reading() as connection:
        assert revision(connection) is None


def test_loading_again_changes_nothing(store):
    with writing() as connection:
        before = state(connection)
        reference.load(connection)
        assert state(connection) == before
        assert connection.scalar(select(func.count()).select_from(Region.__table__)) == 3295
        assert connection.scalar(select(func.count()).select_from(IdentityAlias.__table__)) == 99


def test_a_zone_corrected_by_an_official_stays_corrected(store):
    rows = pd.DataFrame({"file_row": [2], "name": ["安庆高新技术产业开发区"], "reporting_unit": [340000],
                         "host_adcode": [340803], "approved_year": [2023]})
    with writing() as connection:
        commit(connection, stage(connection, DATASETS["zones"], rows), Entry(dataset="zones", rows=1))
        reference.load(connection)
        years = connection.scalars(select(Zones.approved_year).where(
            Zones.replaced_in.is_(None), Zones.name == "安庆高新技术产业开发区")).all()
    assert years == [2023]


def test_a_former_code_that_can_be_joined_has_one_successor_and_is_no_present_code(connection):
    table = RegionAlias.__table__
    joined = select(table.c.code, table.c.level, table.c.adcode).where(table.c.code.is_not(None))
    rows = connection.execute(joined).all()
    present = {(row.level, row.adcode) for row in connection.execute(select(Region.level, Region.adcode))}
    assert len({row.code for row in rows}) == len(rows) > 700
    assert all((row.level, row.adcode) in present for row in rows)
    assert not {row.code for row in rows} & {code for _level, code in present}
