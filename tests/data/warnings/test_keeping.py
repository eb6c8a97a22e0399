"""What is found is kept with each import and undo: it opens, closes itself, opens again, and stays what it is at another moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from threading import Barrier

import pytest
from sqlalchemy import select

from data import demonstration
from data.asking import PLAIN
from data.dependence import noted
from data.questions import Direct
from data.warnings import acknowledging, keeping
from data.warnings.declared import Look
from data.warnings.limits import limits
from data.warnings.rules import RULES
from data.warnings.standing import closed, standing
from data.warnings.warned import ACKNOWLEDGED, OPEN
from db import clock
from db.datasets import DATASETS
from db.engine import reading, writing
from db.migrate import config, migrate
from db.tables.warnings import WarningRound
from db.tokens import REFERENCE, WARNINGS, tokens
from db.undoing import undo
from tests.data.warnings.looking import JIANGSU, ZGC, issue, kept, only_zones, report, stored, unit, warned
from tests.rows import count_of_rows

pytestmark = pytest.mark.usefixtures("store")
RULE = "hundred.issues"


def take_back(batch: int) -> None:
    with writing() as connection:
        undo(connection, batch, reason="报错了")


def acknowledged(key: str, by: str = "张三", note: str = "已电话催办") -> int:
    return acknowledging.acknowledge([("hundred", "issues", key)], by=by, note=note)


def test_a_warning_opens_with_the_import_and_closes_with_the_one_that_mends_it():
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-2", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    first = kept(RULE)
    assert [(row.facts["no"], row.closed_at, row.reopened) for row in first] == [("事-1", None, 0), ("事-2", None, 0)]
    assert (first[0].first_seen <= clock.stamp(), first[0].last_seen) == (True, clock.today())
    stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-20"))
    assert [(row.facts["no"], row.closed_at is not None) for row in kept(RULE)] == [("事-1", True), ("事-2", False)]
    with reading() as connection:
        assert [one.sentence.split("“")[0] for one in closed(connection)] == ["江苏省：重大事项"]


def test_an_undo_opens_it_again_as_a_second_opening_that_nobody_has_acknowledged():
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    assert acknowledged(kept(RULE)[0].key) == 1
    mended = stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-20"))
    take_back(mended)
    before, again = kept(RULE)
    assert (before.closed_at is not None, before.acknowledged_by, again.closed_at, again.reopened, again.acknowledged_by) == (True, "张三", None, 1, None)
    (one,) = warned(RULE)
    assert (one.state, one.reopened) == (OPEN, 1)


def test_an_acknowledgement_stays_while_the_warning_goes_on_and_says_what_it_was_about():
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    (before,) = warned(RULE)
    acknowledged(before.key, note="已电话催办，联系13812345678")
    (one,) = warned(RULE)
    assert (one.state, one.acknowledged.by, one.acknowledged.note, one.acknowledged.then) == (ACKNOWLEDGED, "张三", "已电话催办，联系*******5678", "")
    stored("major_issues", issue("事-4", due="2021-01-01") | {"raised_on": "2020-06-01"})
    (later,) = warned(RULE)
    assert (later.state, later.acknowledged.then) == (ACKNOWLEDGED, before.sentence)
    assert later.sentence != before.sentence


@pytest.mark.parametrize(("keys", "by", "note", "told"), [
    ([], "张三", "知道", "请先选择要确认的预警。"), ([("hundred", "issues", "x")], " ", "知道", "请填写经办人和处理情况。"),
    ([("hundred", "issues", "x")], "张三", "", "请填写经办人和处理情况。")])
def test_an_acknowledgement_needs_a_person_and_a_note(keys, by, note, told):
    with pytest.raises(acknowledging.Refused, match=told):
        acknowledging.acknowledge(keys, by=by, note=note)


def test_what_has_mended_itself_meanwhile_cannot_be_acknowledged():
    assert acknowledged("gone") == 0


def test_another_day_and_an_earlier_moment_are_worked_out_and_kept_nowhere():
    batch = stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    acknowledged(kept(RULE)[0].key)
    stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-02"))
    before = count_of_rows()
    assert warned(RULE) == []
    (then,) = warned(RULE, known_on=batch)
    (other,) = warned(RULE, at=date(2021, 2, 1))
    assert (then.state, then.first_seen, then.sentence.partition("日，")[2]) == (OPEN, None, "逾期30天未办结")
    assert other.facts["no"] == "事-3"
    assert count_of_rows() == before


def test_a_day_that_has_come_since_goes_on_from_what_is_kept():
    """Noon passes and nothing is imported: what is worked out for the new day has its acknowledgement."""
    only_zones(ZGC)
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    acknowledged(kept(RULE)[0].key)
    (later,) = warned(RULE, at=date(2020, 6, 1))
    (earlier,) = warned(RULE, at=date(2020, 4, 20))
    assert (later.state, earlier.state) == (ACKNOWLEDGED, OPEN)


def test_when_the_day_of_a_programme_moves_all_its_rules_are_looked_at_again():
    stored("major_issues", issue("事-1", due="2020-06-01") | {"raised_on": "2020-05-01"})
    assert kept(RULE) == []
    stored("demands", {"demand_no": "1", "unit_name": _unit(), "field": "智能", "title": "需求", "raised_on": "2020-07-01", "status": "登记", "updated_on": None})
    assert [row.facts["at"] for row in kept(RULE)] == ["2020-07-01"]


def _unit() -> str:
    stored("hundred_units", unit("甲市") | {"selected_on": "2020-03-01"})
    return "甲市"


def test_filings_are_looked_at_again_after_the_returns_that_answer_the_calendar():
    """What the 37 units file by letter is a row of the filings; the money and the lists themselves answer no deadline.
    The daily report has a rule of its own."""
    stored("reporting_calendar", {"dataset": "zone_difficulties", "start_on": "2020-03-01", "end_on": None, "frequency": "每周", "due": "周五"})
    with reading() as connection:
        fed = {code for code, dataset in DATASETS.items() if {"filings_due", "filings_overdue"} & {rule for _programme, rule in keeping.fed_by(connection, dataset)}}
    assert fed == {"hundred_filings", "reporting_calendar", "zones", "zone_difficulties"}


def test_an_import_that_changes_nothing_of_the_warnings_leaves_their_token():
    only_zones(ZGC)
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    with reading() as connection:
        before = tokens(connection)[WARNINGS]
    stored("zone_daily", report(ZGC, "2020-04-01", 51))
    with reading() as connection:
        assert tokens(connection)[WARNINGS] == before
    stored("zone_daily", report(ZGC, "2020-03-25", 90))
    with reading() as connection:
        assert tokens(connection)[WARNINGS] != before


def test_a_rule_that_fails_does_not_stand_in_the_way_of_an_import_and_is_not_taken_for_mended(monkeypatch, caplog):
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    from data.warnings.rules import hundred

    def broken(*_given, **_named):
        raise RuntimeError("no more")

    with monkeypatch.context() as patched:  # of its own: the store stands by the outer one
        patched.setattr(hundred.lists, "issues", broken)
        stored("major_issues", issue("事-5", due="2021-01-01") | {"raised_on": "2020-05-01"})
    assert "hundred issues could not be worked out" in caplog.text
    assert [row.closed_at for row in kept(RULE)] == [None]
    with reading() as connection:
        rounds = connection.scalars(select(WarningRound.rule)).all()
    assert "issues" not in rounds
    assert "behind" in rounds


def test_demonstration_goes_with_its_warnings(with_demonstration):
    assert kept()
    assert all(row.demonstration for row in kept())
    demonstration.clear()
    assert kept() == []
    assert warned() == []


def test_what_is_kept_is_what_is_worked_out(with_demonstration):
    """Of every rule, after all the imports of the demonstration."""
    with reading() as connection:
        rows = {(row.programme, row.rule): row.on_day for row in connection.execute(select(WarningRound.__table__))}
        assert set(rows) == {rule.name for rule in RULES}
        for rule in RULES:
            look = Look(Direct(connection, PLAIN), rows[rule.name], clock.today(), limits(connection))
            found = sorted((one["key"], one["severity"], one["facts"]) for one in (keeping.as_kept(rule, each) for each in rule.find(look)))
            assert found == sorted((row.key, row.severity, row.facts) for row in kept(".".join(rule.name)) if row.closed_at is None), rule.name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: ".".join(rule.name))
def test_a_rule_names_every_dataset_that_it_reads(with_demonstration, rule):
    def question(connection) -> None:
        for _finding in rule.find(Look(Direct(connection, PLAIN), date(2020, 12, 31), clock.today(), {one: 1 for one in RULES.thresholds})):
            pass

    question.by_its_rows = True
    with reading() as connection, noted(connection, question) as datasets:
        question(connection)
    of_names = {"zones", "hundred_units"}  # whose imports give the names of all identities
    assert datasets - of_names - {REFERENCE} <= {*rule.datasets}, datasets
    assert datasets & {"zone_daily", "hundred_progress", "hundred_units", "hundred_targets", "hundred_filings", "major_issues", "services", "assignments",
                       "reporting_calendar"}


def test_a_store_of_an_older_version_is_looked_at_when_it_is_upgraded():
    from alembic import command

    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    with writing() as connection:
        command.downgrade(config(connection), "0010")
    migrate()
    assert [row.facts["no"] for row in kept(RULE)] == ["事-1"]


def test_a_warning_of_a_silent_zone_stays_one_while_the_day_moves_on():
    only_zones(ZGC, "苏州工业园区")
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    stored("zone_daily", report(ZGC, "2020-04-02", 50))
    (row,) = kept("zones.silent")
    assert (row.facts["at"], row.closed_at, row.office) == ("2020-04-02", None, JIANGSU)


def test_the_day_is_one_whose_deadline_has_passed(monkeypatch):
    only_zones(ZGC, "苏州工业园区")
    stored("zone_daily", report(ZGC, "2020-04-01", 50), report("苏州工业园区", "2020-04-01", 50))
    monkeypatch.setattr(clock, "now", lambda: datetime(2020, 4, 3, 10))
    stored("zone_daily", report(ZGC, "2020-04-02", 50))
    assert [row for row in kept("zones.silent") if row.closed_at is None] == []
    monkeypatch.setattr(clock, "now", lambda: datetime(2020, 4, 3, 12))
    (one,) = warned("zones.silent")
    assert one.facts["at"] == "2020-04-02"
    with reading() as connection:
        assert standing(connection, days=(), today=date(2020, 4, 3)) == ()


def test_an_undo_of_the_import_that_opened_warnings_closes_them_and_a_second_import_opens_them_anew():
    stored("major_issues", issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    opened = stored("major_issues", issue("事-1", due="2020-04-01"))
    assert acknowledged(kept(RULE)[0].key) == 1
    take_back(opened)
    (row,) = kept(RULE)
    assert (row.closed_at is not None, row.acknowledged_by) == (True, "张三")
    assert warned(RULE) == []
    stored("major_issues", issue("事-1", due="2020-04-01"))
    first, second = kept(RULE)
    assert (first.acknowledged_by, second.closed_at, second.reopened, second.acknowledged_by) == ("张三", None, 1, None)


def test_an_undo_of_a_correction_that_opened_a_warning_leaves_what_was_before():
    stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-03-20"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    assert kept(RULE) == []
    take_back(stored("major_issues", issue("事-1", due="2020-04-01")))
    assert [row.closed_at is not None for row in kept(RULE)] == [True]
    assert [one.state for one in warned(RULE)] == []


def test_an_import_that_mends_while_somebody_acknowledges_leaves_one_of_the_two_never_both():
    """Whoever is first: what is closed was either acknowledged before, or not at all."""
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    key, gate = kept(RULE)[0].key, Barrier(2)

    def acknowledge() -> int:
        gate.wait()
        return acknowledged(key)

    def mend() -> int:
        gate.wait()
        return stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-20"))

    with ThreadPoolExecutor(2) as people:
        number, batch = people.submit(acknowledge), people.submit(mend)
    assert batch.result()
    (row,) = kept(RULE)
    assert row.closed_at is not None
    assert (row.acknowledged_by == "张三") == (number.result() == 1)
    assert row.acknowledged_at is None or row.acknowledged_at <= row.closed_at
    assert warned(RULE) == []
