"""Who owes what, and who of them is late, missing or within an extension."""

from datetime import date, datetime

from sqlalchemy import update

from data import calendar
from db.engine import reading, writing
from db.tables.ledger import Batch
from db.undoing import undo
from tests.data.indicators.returns import identity, stored
from tests.once import filled

ZGC, DALIAN, SHENYANG = "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区"


def filing(office: int, on: str, extended: str | None = None, what: str = "名单") -> dict:
    return {"reporting_unit": office, "filing": what, "year": 2020, "filed_on": on, "extended_to": extended}


def report(zone: str, resumed: int, at: str | None) -> dict:
    return {"zone": zone, "data_date": "2020-04-01", "firms": 10, "firms_resumed": resumed, "reported_at": at}


def whose(state, dataset: str, period: str, at, **more) -> list[int]:
    with reading() as connection:
        return state(connection, dataset, period, at=at, **more)["place"].tolist()


def zones(*names: str) -> list[int]:
    with reading() as connection:
        return [identity(connection, name) for name in names]


@filled
def filed(store):
    """Beijing on the due day, Tianjin late, Hebei within its extension, Dalian after its own; Shanxi only the other matter."""
    return stored("hundred_filings", filing(110000, "2020-03-31"), filing(120000, "2020-04-01"), filing(130000, "2020-04-10", "2020-04-15"),
                  filing(210200, "2020-04-20", "2020-04-15"), filing(140000, "2020-03-01", what="阶段性执行情况"))


def test_the_37_units_owe_the_list_and_their_extensions_count(filed):
    assert whose(calendar.missing, "hundred_units", "2020", date(2020, 3, 31)) == []
    assert len(whose(calendar.missing, "hundred_units", "2020", date(2020, 4, 1))) == 37 - 4
    assert whose(calendar.extended, "hundred_units", "2020", date(2020, 4, 1)) == [130000, 210200]
    assert whose(calendar.late, "hundred_units", "2020", date(2020, 4, 1)) == [120000]
    assert whose(calendar.extended, "hundred_units", "2020", date(2020, 4, 15)) == [210200]
    assert 210200 in whose(calendar.missing, "hundred_units", "2020", date(2020, 4, 16))
    assert whose(calendar.late, "hundred_units", "2020", date(2020, 4, 20)) == [120000, 210200]
    assert 140000 in whose(calendar.missing, "hundred_units", "2020", date(2020, 4, 20))


def test_a_filing_answers_the_line_of_its_own_matter(filed):
    units = whose(calendar.missing, "hundred_progress", "2020", date(2020, 11, 1))
    assert (len(units), 140000 in units, 110000 in units) == (36, False, True)


def test_a_period_that_is_not_asked_for_is_owed_by_nobody(filed):
    for state in (calendar.late, calendar.missing, calendar.extended):
        assert whose(state, "hundred_units", "2022", date(2022, 12, 31)) == []
        assert whose(state, "commissioners", "2020", date(2022, 12, 31)) == []


def test_the_zones_in_force_owe_the_day_and_the_first_return_counts(store):
    stored("zone_daily", report(ZGC, 5, "2020-04-02 09:00"), report(DALIAN, 5, "2020-04-02 12:00:01"))
    stored("zone_daily", report(ZGC, 6, "2020-04-02 15:00"), report(SHENYANG, 6, "2020-04-03 09:00"))
    dalian, shenyang = zones(DALIAN, SHENYANG)
    at = datetime(2020, 4, 2, 13)
    assert whose(calendar.late, "zone_daily", "2020-04-01", at) == [dalian]
    missing = whose(calendar.missing, "zone_daily", "2020-04-01", at)
    assert (len(missing), shenyang in missing) == (167, True)
    assert set(whose(calendar.late, "zone_daily", "2020-04-01", date(2020, 4, 3))) == {dalian, shenyang}
    assert whose(calendar.missing, "zone_daily", "2020-04-01", datetime(2020, 4, 2, 12)) == []  # noon itself is in time


def test_what_was_taken_back_has_not_come(store):
    batch = stored("zone_daily", report(ZGC, 5, "2020-04-02 09:00"))
    with writing() as connection:
        undone = undo(connection, batch, reason="测试")
    (zgc,), at = zones(ZGC), datetime(2020, 4, 3)
    assert zgc in whose(calendar.missing, "zone_daily", "2020-04-01", at)
    assert zgc not in whose(calendar.missing, "zone_daily", "2020-04-01", at, known_on=batch)
    assert zgc in whose(calendar.missing, "zone_daily", "2020-04-01", at, known_on=undone)


def test_where_a_return_says_no_time_the_import_counts_and_any_frequency_does(store):
    stored("reporting_calendar", {"dataset": "zone_difficulties", "start_on": "2020-03-30", "end_on": None, "frequency": "每周", "due": "周五"})
    for zone, hour in ((ZGC, 15), (DALIAN, 17)):  # 23:00 of Friday and 1:00 of Saturday in Beijing
        batch = stored("zone_difficulties", *(
            {"zone": zone, "data_date": "2020-04-01", "difficulty": kind, "raised": 1, "solved": 0} for kind in ("员工返岗难", "企业融资难")))
        with writing() as connection:
            connection.execute(update(Batch).where(Batch.id == batch).values(at=datetime(2020, 4, 3, hour)))
    zgc, dalian = zones(ZGC, DALIAN)
    assert whose(calendar.late, "zone_difficulties", "2020-W14", date(2020, 4, 5)) == [dalian]
    assert zgc not in whose(calendar.missing, "zone_difficulties", "2020-W14", date(2020, 4, 5))
    assert len(whose(calendar.missing, "zone_difficulties", "2020-W14", date(2020, 4, 5))) == 167


def test_without_a_deadline_nobody_is_late_or_missing(store):
    stored("reporting_calendar", {"dataset": "zone_difficulties", "start_on": "2020-03-30", "end_on": None, "frequency": "每周", "due": None})
    for state in (calendar.late, calendar.missing, calendar.extended):
        assert whose(state, "zone_difficulties", "2020-W14", date(2021, 4, 5)) == []
