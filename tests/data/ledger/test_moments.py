"""A moment is named by an entry's number, a day or a time of Beijing, and says what was the last entry then."""

from datetime import date, datetime

import pytest
from sqlalchemy import update

from data import language
from data.indicators.zones import one
from data.ledger import imports, moments
from db import store as versions
from db.engine import reading, writing
from db.tables.ledger import Batch
from tests.data.uploads.uploading import imported, text
from tests.once import filled

HEAD = "高新区,数据日期,报送时间,企业总数,复工企业数"
ROW = "苏州工业园区,2020-04-01,2020-04-02 {},100,{}"


@filled
def two(store):
    """Two entries on 2 April 2020 Beijing time: 12:10:30 and 23:59 of the same day, which is 15:59 UTC."""
    imported("zone_daily", text(HEAD, ROW.format("11:00", 80)))
    imported("zone_daily", text(HEAD, ROW.format("15:00", 90)))
    with writing() as connection:
        connection.execute(update(Batch).values(at=datetime(2020, 1, 1)))
        for batch, at in {4: datetime(2020, 4, 2, 4, 10, 30), 5: datetime(2020, 4, 2, 15, 59)}.items():
            connection.execute(update(Batch).where(Batch.id == batch).values(at=at))


def moment(text: str) -> moments.Moment:
    with reading() as connection:
        return moments.moment(connection, text=text)


@pytest.mark.parametrize(("named", "text", "batch"), [
    ("4", "4", 4), ("004", "4", 4), ("2020-04-02T12:10", "2020-04-02T12:10", 3), ("2020-04-02T12:11", "2020-04-02T12:11", 4),
    ("2020-04-02 12:10:30", "2020-04-02T12:10:30", 4), ("2020-04-02T04:11Z", "2020-04-02T12:11", 4),
    ("20200402", "2020-04-02", 5), ("2020-04-02", "2020-04-02", 5), ("2020-04-01", "2020-04-01", 3)])
def test_an_entry_a_day_and_a_time_name_a_moment(two, named, text, batch):
    named_moment = moment(named)
    assert (named_moment.text, named_moment.batch) == (text, batch)
    assert moment(named_moment.text) == named_moment


def test_a_moment_is_said_as_people_write_it(two):
    assert moments.label(moment("4")) == "按2020年4月2日12:10所知（第4号上报为止）"
    assert moments.label(moment("2020-04-02")) == "按2020年4月2日所知（第5号上报为止）"
    language.use("en")
    try:
        assert moments.label(moment("2020-04-02T12:15")) == "As known on 2 April 2020, 12:15 (up to upload no. 4)"
    finally:
        language.use("zh")


def test_the_entries_of_a_day_are_those_of_beijing(two):
    with reading() as connection:
        assert [number for number, _at, _title in moments.of_day(connection, day=date(2020, 4, 2))] == [4, 5]
        assert moments.of_day(connection, day=date(2020, 4, 3)) == []
        assert moments.first_day(connection) == date(2020, 1, 1)


def test_an_entry_of_midnight_is_of_the_day_that_begins(two):
    with writing() as connection:
        connection.execute(update(Batch).where(Batch.id == 5).values(at=datetime(2020, 4, 2, 16)))
    with reading() as connection:
        assert [number for number, _at, _title in moments.of_day(connection, day=date(2020, 4, 2))] == [4]
        assert [number for number, _at, _title in moments.of_day(connection, day=date(2020, 4, 3))] == [5]


def test_a_withdrawn_report_was_in_force_before_it_was_withdrawn(two):
    imports.take_back(5, reason="报错了", by=None)
    with reading() as connection:
        states = {on: one.reports(connection, zone="苏州工业园区", known_on=on)[["batch", "state"]].values.tolist()
                  for on in (4, 5, 6)}
    assert states == {4: [[4, "现行"]], 5: [[5, "现行"], [4, "已更正"]], 6: [[4, "现行"], [5, "已撤销"]]}


@pytest.mark.parametrize("when", ["0001-01-01T01:00", "²", "12345678", "soon", ""])
def test_what_is_no_moment_is_refused(store, when):
    with reading() as connection, pytest.raises(ValueError, match=r".*"):
        versions.batch_known_on(connection, when)
