"""python -m data warnings: a list for people, JSON for programs, exit codes."""

import json

import pytest
from typer.testing import CliRunner

from data.__main__ import app
from tests.data.warnings.looking import ZGC, issue, kept, only_zones, report, stored

pytestmark = pytest.mark.usefixtures("store")


def ran(*words: str):
    return CliRunner().invoke(app, ["warnings", *words])


@pytest.fixture
def overdue():
    only_zones(ZGC)
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})


def test_programs_get_a_list_of_objects(overdue):
    from data.warnings import acknowledging

    acknowledging.acknowledge([("hundred", "issues", kept("hundred.issues")[0].key)], by="张三", note="知道")
    done = ran("--json")
    one = next(each for each in json.loads(done.stdout) if each["rule"] == "hundred.issues")
    assert (done.exit_code, done.stderr) == (0, "")
    assert list(one) == ["rule", "severity", "sentence", "since", "rows", "acknowledged"]
    assert (one["severity"], one["since"], one["sentence"]) == (
        "urgent", "2020-04-02", "江苏省：重大事项“场地审批”（事-1）办理时限为2020年4月1日，逾期30天未办结")
    assert one["rows"]["page"] == "warnings"
    assert (one["acknowledged"]["by"], one["acknowledged"]["note"]) == ("张三", "知道")
    other = json.loads(ran("--json", "--date", "2020-04-03").stdout)
    assert [each["acknowledged"] for each in other if each["rule"] == "hundred.issues"] == [None]


def test_without_a_date_what_is_found_is_kept_and_with_one_nothing_is(overdue):
    from sqlalchemy import delete

    from db.engine import writing
    from db.tables.warnings import KeptWarning, WarningRound

    with writing() as connection:
        connection.execute(delete(KeptWarning))
        connection.execute(delete(WarningRound))
    assert "逾期2天未办结" in ran("--date", "2020-04-03").stdout
    assert kept() == []
    assert "【紧急】江苏省：重大事项“场地审批”（事-1）办理时限为2020年4月1日，逾期30天未办结（未处理）" in ran().stdout
    assert len(kept("hundred.issues")) == 1


def test_an_empty_store_and_one_without_warnings_say_so():
    assert (ran().stdout, ran("--json").stdout, ran().exit_code) == ("还没有数据。\n", "[]\n", 0)
    assert ran("--date", "2019-01-01").stdout == "没有预警。\n"


def test_a_date_that_is_none_is_told_with_exit_2():
    done = ran("--date", "4月1日")
    assert (done.exit_code, done.stderr.strip(), done.stdout) == (2, "“4月1日”不是日期，请写成 2020-04-01。", "")


def test_invented_data_are_marked():
    stored("zone_daily", report(ZGC, "2020-04-01", 50), demonstration=True)
    assert ran().stdout.startswith("演示数据\n")
