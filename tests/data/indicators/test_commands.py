"""The indicators command: machine output on stdout alone, wrong usage in a sentence."""

import csv
import io
import json

import pytest
import typer
from typer.testing import CliRunner

from data import wording
from data.indicators.commands import indicators
from data.indicators.shape import COLUMNS
from data.ledger import moments
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.data.indicators.test_commissioners import YANG, A, E, person, service, village
from tests.rows import put

ZGC = "中关村科技园区"


@pytest.fixture
def run(store):
    app = typer.Typer()
    app.command()(indicators)
    return lambda *words: CliRunner().invoke(app, list(words))


@pytest.fixture
def day(run):
    return stored("zone_daily", {"zone": ZGC, "data_date": "2020-04-01", "firms": 1000, "firms_resumed": 942, "large_firms": None})


def only(rows: list[dict], indicator: str, split: str = "") -> dict:
    return next(row for row in rows if (row["indicator"], row["split"]) == (indicator, split))


def test_json_is_one_object_a_value_with_nulls(run, day):
    done = run("zones", "--date", "2020-04-01")
    assert done.exit_code == 0
    rows = json.loads(done.stdout)
    assert list(rows[0]) == COLUMNS
    assert only(rows, "resumption") == {
        "indicator": "resumption", "split": "", "level": "nation", "code": "100000", "name": "全国", "period": "2020-04-01",
        "numerator": 942, "denominator": 1000, "value": 0.942, "unit": "%", "reported": 1, "expected": 169,
        "data_date": "2020-04-01"}
    large = only(rows, "resumption_large")
    assert (large["value"], large["numerator"], large["data_date"]) == (None, None, None)


def test_without_a_date_the_latest_one_is_taken(run, day):
    rows = json.loads(run("zones", "--level", "zone").stdout)
    assert {row["period"] for row in rows} == {"2020-04-01"}
    assert ZGC in {row["code"] for row in rows}


def test_csv_has_the_same_columns_and_empty_cells_for_nulls(run, day):
    done = run("zones", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert list(rows[0]) == COLUMNS
    assert only(rows, "resumption")["value"] == "0.942"
    assert only(rows, "resumption")["numerator"] == "942"
    assert only(rows, "resumption_large")["value"] == ""


def test_no_name_goes_out_as_a_formula(run):
    stored("hundred_units", {"kind": "园区", "name": "=1+1", "reporting_unit": 110000, "adcode": 110108})
    rows = list(csv.DictReader(io.StringIO(run("hundred", "--level", "unit", "--date", "2020-06-01", "--format", "csv").stdout)))
    assert {row["name"] for row in rows} == {"'=1+1"}


def test_known_on_takes_a_batch_a_date_or_a_time(run, day):
    stored("zone_daily", {"zone": ZGC, "data_date": "2020-04-01", "firms": 1000, "firms_resumed": 1000})

    def resumed(*words: str) -> int | None:
        return only(json.loads(run("zones", "--date", "2020-04-01", *words).stdout), "resumption")["numerator"]

    assert resumed("--known-on", str(day)) == 942
    assert resumed("--known-on", "2099-12-31") == 1000
    assert json.loads(run("zones", "--date", "2020-04-01", "--known-on", "2000-01-01T00:00").stdout) == []


def test_an_empty_store_gives_an_empty_array(run):
    done = run("zones")
    assert (done.exit_code, json.loads(done.stdout)) == (0, [])


def test_time_runs_in_an_empty_store(run):
    rows = json.loads(run("hundred", "--date", "2021-12-31").stdout)
    assert only(rows, "time_progress")["value"] == 1


@pytest.mark.parametrize(("words", "said"), [
    (("cities",), "没有专题“cities”"), (("zones", "--level", "village"), "没有层级“village”"),
    (("zones", "--format", "xml"), "没有格式“xml”"), (("zones", "--date", "1 April"), "“1 April”不是日期"),
    (("zones", "--period", "2020"), "请用 --date"), (("commissioners", "--date", "2020-04-01"), "请用 --period"),
    (("zones", "--known-on", "yesterday"), "“yesterday”不是批次号、日期或时间"),
    (("commissioners", "--period", "2020-13"), "2020-13")])
def test_wrong_usage_exits_with_2_and_a_sentence(run, words, said):
    done = run(*words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_unknown_batches_are_wrong_usage_too(run, day):
    done = run("zones", "--known-on", "2020-99-99")
    assert done.exit_code == 2
    assert "不是批次号" in done.stderr


def test_the_quota_of_a_unit_without_a_list_is_empty_and_beside_it_is_said_why(run):
    stored("hundred_units", {"kind": "城市", "name": "沈阳市", "reporting_unit": 210000, "adcode": 210100})
    done = run("hundred", "--level", "reporting_unit", "--date", "2020-06-01")
    use = {row["code"]: (row["numerator"], row["denominator"], row["value"], row["reported"]) for row in json.loads(done.stdout)
           if (row["indicator"], row["split"]) == ("quota_use", "kind=园区")}
    assert (use["210000"], use["110000"]) == ((0, 3, 0, 1), (None, 3, None, 0))
    assert "未报名单" in done.stderr
    assert "北京市" in done.stderr
    assert "辽宁省" not in done.stderr


def test_the_limit_of_days_without_service_can_be_chosen(run):
    put("villages", village(A), village(E))
    put("commissioners", person("甲", YANG))
    put("services", service("1", "甲", A, "2020-11-15"))

    def unserved(*words: str) -> int:
        return only(json.loads(run("commissioners", "--period", "2020", *words).stdout), "unserved_days")["value"]

    assert (unserved(), unserved("--days", "90"), unserved("--days", "30")) == (1, 1, 2)


@pytest.mark.parametrize(("words", "said"), [(("zones", "--days", "30"), "不用 --days"), (("commissioners", "--days", "0"), "1或更大")])
def test_a_limit_of_days_that_does_not_belong_exits_with_2(run, words, said):
    done = run(*words)
    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize("known_on", ["2019-12-31", "2019-12-31T12:00", "0"])
def test_before_the_first_upload_the_day_of_the_first_is_named(run, day, known_on):
    done = run("zones", "--date", "2020-04-01", "--known-on", known_on)
    with reading() as connection:
        first = wording.full_day(moments.first_day(connection))
    assert (done.exit_code, json.loads(done.stdout)) == (0, [])
    assert done.stderr.strip() == f"“{known_on}”时还没有任何上报记录：最早的是{first}的第1号，请选这一天或以后。"
