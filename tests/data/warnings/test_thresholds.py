"""Thresholds are changed by a person, kept in the ledger, and read as known then."""

from datetime import date

import pytest
from sqlalchemy import select

from data.ledger import imports
from data.warnings import thresholds
from data.warnings.limits import limits
from db.engine import reading
from db.tables.ledger import Batch
from tests.data.warnings.looking import ZGC, kept, report, sentences, stored

pytestmark = pytest.mark.usefixtures("store")
APRIL = date(2020, 4, 1)


def test_a_change_is_an_entry_of_the_ledger_and_holds_at_once():
    batch = stored("zone_daily", report(ZGC, "2020-03-25", 80), report(ZGC, "2020-04-01", 76))
    assert kept("zones.fell") == []
    number = thresholds.change({"fall": 3.5, "unserved_days": 90}, by="张三")
    assert number == batch + 1
    assert [row.facts["limit"] for row in kept("zones.fell")] == [3.5]
    with reading() as connection:
        entry = connection.execute(select(Batch.__table__).where(Batch.id == number)).mappings().one()
        assert (limits(connection)["fall"], limits(connection, known_on=batch)["fall"]) == (3.5, 5)
    assert (entry["dataset"], entry["action"], entry["by"], entry["corrections"]) == (
        "warnings", "setting", "张三", [{"column": "fall", "before": 5.0, "after": 3.5}])
    assert thresholds.changes_said(entry["corrections"]) == [("复工率一周下降超过", "5个百分点", "3.5个百分点")]
    assert (imports.title("warnings"), imports.actions()["setting"]) == ("预警阈值", "设置")
    assert sentences("zones.fell", at=APRIL) == ["中关村科技园区2020年4月1日复工率76.0%，比一周前下降4.0个百分点"]
    assert sentences("zones.fell", at=APRIL, known_on=batch) == []


def test_what_is_so_already_is_no_entry():
    assert thresholds.change({"fall": 5}, by="张三") is None


@pytest.mark.parametrize(("wanted", "by", "told"), [
    ({"fall": 0}, "张三", "“复工率一周下降超过”应在0.5到50个百分点之间，请改正。"), ({"fall": 6}, "  ", "请填写经办人。")])
def test_what_cannot_be_is_refused_with_a_sentence_and_stored_nowhere(wanted, by, told):
    with pytest.raises(thresholds.Refused, match=told):
        thresholds.change(wanted, by=by)
    with reading() as connection:
        assert limits(connection)["fall"] == 5


def test_the_days_without_a_service_are_those_of_the_threshold():
    from tests.data.warnings.test_rules import services_until_september

    services_until_september()
    thresholds.change({"unserved_days": 60}, by="张三")
    assert sentences("commissioners.unserved", at=date(2020, 9, 30)) == [
        "截至2020年9月30日，山西省有1个村超过60天没有服务，占50.0%", "截至2020年9月30日，大连市有1个村超过60天没有服务，占100.0%"]
