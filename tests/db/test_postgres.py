"""The same code on PostgreSQL: versions, undo and the checks behave as on SQLite."""

import threading
from datetime import date

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import OperationalError

import db.engine
from data import registers
from data.indicators.commissioners import worklist
from data.indicators.commissioners.suggestion import suggestion
from data.ledger import access
from data.uploads.storing import refusing
from db import standing
from db.datasets import DATASETS
from db.engine import get_engine, reading, writing
from db.migrate import migrate
from db.tables.access import PersonalAccess
from db.tables.zones_daily import ZoneDaily
from db.undoing import UndoRefused, undo
from db.verify import findings
from tests.data.calendar.spring import departures, go_back, import_returns
from tests.data.indicators.test_commissioners import YANG, B, C, D, E, F
from tests.data.indicators.test_commissioners_lists import put_returns
from tests.data.uploads.uploading import checked, counted
from tests.data.uploads.uploading import text as text_of
from tests.rows import frame, held, put

OCTOBER = date(2020, 10, 31)
DAY = {"zone": 1, "data_date": "2020-04-01", "reported_at": "2020-04-02 11:30:00", "firms": 100, "firms_resumed": 79,
       "capacity_rate": 87.5, "risk": "低"}


@pytest.fixture
def store(cluster, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", cluster)
    with writing() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    migrate()
    yield
    get_engine().dispose()


@pytest.mark.usefixtures("store")
def test_versions_undo_and_checks_behave_alike():
    first = put("zone_daily", DAY, DAY | {"zone": 2})
    second = put("zone_daily", DAY | {"firms_resumed": 90, "risk": None})
    assert put("zone_daily", DAY | {"firms_resumed": 90, "risk": None}) is None
    with pytest.raises(UndoRefused), writing() as connection:
        undo(connection, first, reason="试")
    with writing() as connection:
        third = undo(connection, second, reason="试")
    assert held("zone_daily", "zone", "firms_resumed", "risk") == {(1, 79, "低"), (2, 79, "低")}
    assert held("zone_daily", "zone", "firms_resumed", on=second) == {(1, 90), (2, 79)}
    assert held("zone_daily", "zone", "batch_id") == {(1, third), (2, first)}
    with reading() as connection:
        assert findings(connection) == []


@pytest.mark.usefixtures("store")
def test_whoever_waits_in_vain_is_told_for_whom(monkeypatch):
    monkeypatch.setattr(db.engine, "WAIT_FOR_WRITER_MS", 50)
    with writing(by="张三", dataset="zone_daily"):
        with pytest.raises(OperationalError) as failure, writing():
            pytest.fail("two writers at once")
        assert refusing.reason(failure.value) == "busy"
        assert "张三正在写入" in refusing.sentence("busy")
    assert "张三" not in refusing.sentence("busy")


@pytest.mark.usefixtures("store")
def test_whole_numbers_with_gaps_arrive_whole():
    put("zone_daily", DAY | {"staff_due": 10.0}, DAY | {"zone": 2, "staff_due": None})
    assert held("zone_daily", "zone", "staff_due") == {(1, 10), (2, None)}


@pytest.mark.usefixtures("store")
def test_whole_columns_tell_what_stands_with_gaps_and_odd_texts(monkeypatch):
    monkeypatch.setattr(standing, "MANY", 0)
    village = {"village_code": 140321200001, "name": "一\\'\"\n村", "register_year": 2014, "has_industry": None}
    put("villages", village, village | {"village_code": 140321200002, "has_industry": True})
    again = frame("villages", village, village | {"village_code": 140321200002, "has_industry": False})
    with reading() as connection:
        assert standing.may_differ(connection, DATASETS["villages"], again).tolist() == [1]


@pytest.mark.usefixtures("store")
def test_a_store_from_before_the_calendar_says_the_same_numbers_after_it_is_brought_up_to_date():
    go_back()
    import_returns()
    own = put("reporting_calendar", {"dataset": "hundred_units", "start_on": "2022-01-01", "frequency": "每年", "due": "04-15"})
    with writing() as connection:
        undo(connection, own, reason="测试")
    migrate()
    assert departures() == {}
    with reading() as connection:
        assert findings(connection) == []


@pytest.mark.usefixtures("store")
def test_a_reader_sees_one_state_whatever_is_stored_meanwhile():
    put("zone_daily", DAY)
    firms = select(func.sum(ZoneDaily.firms))
    with reading() as connection:
        assert connection.scalar(firms) == 100
        put("zone_daily", DAY | {"zone": 2})
        assert connection.scalar(firms) == 100
    with reading() as connection:
        assert connection.scalar(firms) == 200


@pytest.mark.usefixtures("store")
def test_the_writer_that_waited_sees_what_the_one_before_it_stored():
    with reading() as connection:  # the connection that the writer gets next has been a reader's
        connection.scalar(select(func.count()).select_from(ZoneDaily.__table__))
    put("zone_daily", DAY)
    first = threading.Event()

    def write_first() -> None:
        with writing() as connection:
            first.set()
            connection.execute(update(ZoneDaily.__table__).values(firms=300))
            waits(connection)

    def waits(connection) -> None:
        """Until the other writer stands in the line for the lock."""
        while not connection.scalar(text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")):
            pass

    other = threading.Thread(target=write_first, daemon=True)
    other.start()
    first.wait()
    with writing() as connection:
        assert connection.scalar(select(func.sum(ZoneDaily.firms))) == 300
    other.join()


@pytest.mark.usefixtures("store")
def test_a_file_is_checked_over_the_connection_of_a_reader():
    put("zone_daily", DAY)
    review = checked("zone_daily", text_of(
        "高新区,数据日期,企业总数,复工企业数", "苏州工业园区,2020-04-01,100,80", "苏州工业园区,2020-04-02,100,81"))
    assert counted(review) == (2, 2, 0, 0, 0, 0)


@pytest.mark.usefixtures("store")
def test_an_export_of_personal_data_is_logged_once_a_session():
    for session in ("a", "a", "b"):
        access.exported(session, "batch:1")
    with reading() as connection:
        assert connection.execute(select(PersonalAccess.session, PersonalAccess.kind, PersonalAccess.object).order_by(PersonalAccess.id)).all() == [
            ("a", "export", "batch:1"), ("b", "export", "batch:1")]


@pytest.mark.usefixtures("store")
def test_figures_of_registers_are_the_same():
    """Fractions, yes and no, months, dates and blanks, each read column by column."""
    put("zone_green", {"zone": 1, "year": 2020, "industry_added": 300 * 10**10, "energy": 60.5, "green_share": 35.2}, {"zone": 2, "year": 2020, "energy": 0.1})
    put("zone_economy", {"zone": 1, "month": "2019-03", "revenue": 10**10}, {"zone": 1, "month": "2020-03", "revenue": 3 * 10**10})
    project = {"title": "题", "organisation": "所", "reporting_unit": 440300, "started_on": "2020-04-01", "ends_on": "2021-04-01"}
    put("economy2020", project | {"project_no": "1", "hit_hard": True}, project | {"project_no": "2", "hit_hard": None})
    put("zone_plans", {"zone": 1, "plan": "十四五发展规划", "state": "编制中", "on_date": None})

    def values(register: str, level: str = "nation") -> dict:
        with reading() as connection:
            rows = registers.figures(connection, register=register, period="2020", level=level)
            assert registers.newest(connection, register=register)
            assert len(registers.course(connection, register=register, level=level))
        return {(row.indicator, row.split, row.code): row.value for row in rows.itertuples() if row.value == row.value}

    green = values("zone_green")
    assert [green[code, "", "100000"] for code in ("energy", "green_share", "energy_per_industry_added")] == [60.6, 0.352, 60.5 / 300]
    assert values("zone_economy")["revenue_growth", "", "100000"] == 2
    assert values("economy2020", "province")["entries", "hit_hard=是", "440000"] == 1
    assert values("zone_plans")["entries", "state=编制中", "100000"] == 1


@pytest.mark.usefixtures("store")
def test_villages_that_wait_and_who_is_suggested_are_the_same():
    """Of 平定县 only B has nobody (A is merged into C); 乙 has two villages already, so 甲 is proposed."""
    put_returns()
    with reading() as connection:
        waiting = worklist.standing(connection, day=OCTOBER).set_index("village")
        last = waiting["last"].map(lambda day: None if day == worklist.NEVER else date.fromordinal(day)).to_dict()
        assert last == {B: None, C: date(2020, 9, 21), D: date(2020, 10, 5), E: None, F: None}
        assert worklist.matching(connection, day=OCTOBER, search=f"村 {D}").tolist() == [D]
        plan = suggestion(connection, place=YANG, day=OCTOBER, capacity=2)
    assert plan.rows[["village", "commissioner_no"]].values.tolist() == [[B, "甲"]]
    assert (plan.whole, plan.assigned, len(plan.left)) == (2, 1, 0)
