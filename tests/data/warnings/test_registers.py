"""A due day that the office sets for a register: who owes it is named, urged, and no more once it has filed."""

from datetime import date, datetime

import pytest

from data import demonstration
from data.asking import Asking, asked_as
from data.indicators.latest import deadlines
from data.programmes import PROGRAMMES
from data.warnings import days
from data.warnings.urging import drafts
from db import clock
from db.datasets import REGISTERS
from db.declare import Kind
from db.engine import reading, writing
from db.undoing import undo
from tests.data.filing import filling
from tests.data.warnings.looking import DALIAN, JIANGSU, SUZHOU, ZGC, kept, only_zones, sentences, stored, warned

pytestmark = pytest.mark.usefixtures("store")
OVERDUE, SOON = "registers.filings_overdue", "registers.filings_due"
NOVEMBER = date(2020, 11, 20)


def calendar_asks(dataset: str, frequency: str = "每月", due: str = "次月15日", start: str = "2020-10-01", end: str | None = "2020-10-31") -> None:
    stored("reporting_calendar", {"dataset": dataset, "start_on": start, "end_on": end, "frequency": frequency, "due": due})


def economy(zone: str, month: str = "2020-10") -> dict:
    return {"zone": zone, "month": month, "revenue": 100}


@pytest.fixture
def autumn(monkeypatch):
    """20 November 2020; 中关村 and 苏州 are the only zones, and the figures of October were due on the 15th."""
    monkeypatch.setattr(clock, "stamp", lambda: datetime(2020, 11, 20, 1))
    only_zones(ZGC, SUZHOU)
    calendar_asks("zone_economy")


def test_the_zones_that_owe_a_register_are_named_with_their_unit_and_the_days(autumn):
    stored("zone_economy", economy(ZGC))
    (one,) = warned(OVERDUE)
    assert one.sentence == "江苏省：苏州工业园区2020年10月国家高新区主要经济指标应于2020年11月15日前报送，逾期5天未报"
    assert (one.severity, one.since, one.office) == ("urgent", date(2020, 11, 16), JIANGSU)
    assert (one.page, one.choices) == ("calendar", {"asked": "zone_economy:2020-10", "region": "320000"})


def test_a_warning_closes_with_the_return_and_opens_again_with_its_undo(autumn):
    stored("zone_economy", economy(ZGC))
    assert openings() == [(True, 0)]
    batch = stored("zone_economy", economy(SUZHOU))
    assert openings() == [(False, 0)]
    with writing() as connection:
        undo(connection, batch, reason="报错了")
    assert openings() == [(False, 0), (True, 1)]


def openings() -> list[tuple[bool, int]]:
    """Of what is kept of 苏州: whether it is open, and how often it had been closed before."""
    return [(row.closed_at is None, row.reopened) for row in kept(OVERDUE) if row.facts["zone"] == SUZHOU]


def test_what_the_37_owe_is_urged_unit_by_unit(autumn):
    calendar_asks("tech_contracts", "每季", "次月20日", "2020-07-01", "2020-09-30")
    with reading() as connection:
        urged = {one.office: one.lines for one in drafts(connection, days=days.chosen(days.candidates(connection), clock.now()), today=NOVEMBER)}
    assert len(urged) == 37
    assert urged[DALIAN] == ("2020年第三季度技术合同认定登记，应于2020年10月20日前报送，已逾期31天",)


def test_what_is_due_soon_is_named_before(autumn):
    assert sentences(SOON, at=date(2020, 11, 4)) == []
    assert len(sentences(SOON, at=date(2020, 11, 5))) == 2
    assert "江苏省：苏州工业园区2020年10月国家高新区主要经济指标应于2020年11月15日前报送，还有10天" in sentences(SOON, at=date(2020, 11, 5))


def test_where_the_calendar_asks_for_no_register_nothing_is_said():
    assert warned(OVERDUE, at=NOVEMBER) == []
    with reading() as connection:
        assert "registers" not in dict(days.chosen(days.candidates(connection), clock.now()))


def test_what_nobody_owes_is_owed_by_nobody(autumn):
    calendar_asks("incubators", "每年", "10-31", "2020-01-01", "2020-12-31")
    assert not [sentence for sentence in sentences(OVERDUE) if "孵化器" in sentence]


def test_a_reader_of_english_reads_the_same(autumn):
    with asked_as(Asking("en")):
        assert [sentence for sentence in sentences(OVERDUE) if "Suzhou" in sentence] == ["Jiangsu: Suzhou Industrial Park, Main economic figures of zones of October 2020 was due by 15 November 2020 and is 5 days overdue"]


def test_of_invented_data_the_day_is_that_of_their_last_deadline(with_demonstration, monkeypatch):
    calendar_asks("zone_economy", "每月", "次月15日", "2020-01-01", None)
    with reading() as connection:
        day = dict(days.chosen(days.candidates(connection), clock.now()))["registers"]
        ends = [by for programme in PROGRAMMES for _day, by in deadlines(connection, programme) if by]
    assert (day, day < clock.today()) == (max(ends).date(), True)
    demonstration.clear()
    with reading() as connection:
        assert dict(days.chosen(days.candidates(connection), clock.now()))["registers"] == clock.today()


@pytest.mark.parametrize("code", [code for code, dataset in REGISTERS.items() if dataset.expected])
def test_whoever_owes_a_register_is_warned_until_it_is_filed(store, code):
    only_zones(SUZHOU)
    dataset = REGISTERS[code]
    texts = filling.filed_with_needs(code) | {column.code: "苏州工业园区" for column in dataset.columns if column.kind is Kind.ZONE and column.key}
    calendar_asks(code, "每年", "次年01-31", "2020-01-01", "2021-12-31")
    owing = [one for one in warned(OVERDUE) if one.facts["dataset"] == code]
    assert len(owing) == (2 if dataset.expected == "zones" else 2 * 37)
    assert all(dataset.zh in one.sentence and one.page == "calendar" for one in owing)
    filling.send(dataset, texts)
    assert len([one for one in warned(OVERDUE) if one.facts["dataset"] == code]) == len(owing) - 1
