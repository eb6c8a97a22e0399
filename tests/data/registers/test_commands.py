"""Registers on the command line: what there is of each, and the indicators of one."""

import csv
import io
import json

import pytest

from data.indicators.shape import COLUMNS
from data.registers import REGISTER_OF
from tests.command_line import run
from tests.data.registers.asking import WAN, YI, ZGC, stored
from tests.data.registers.test_sums import contract, green
from tests.once import filled


@filled
def registers(store):
    stored("reporting_calendar", {"dataset": "tech_contracts", "start_on": "2020-01-01", "frequency": "每季", "due": "次月15日"})
    stored("tech_contracts", contract(110000, "合计", 5, 3 * YI), contract(440300, "合计", 7, 2 * YI), contract(110000, "合计", 4, YI, quarter="2019-Q4"))
    stored("vouchers", {"reporting_unit": 110000, "quarter": "2020-Q1", "issued": 30 * WAN, "redeemed": None, "cross_region": None, "firms": 5, "institutions": 2})
    stored("achievements", {"achievement_no": "1", "title": "题", "field": "医药"})


def test_every_register_is_listed(registers):
    status, out, _err = run("registers", "--json")
    listed = {one["code"]: one for one in json.loads(out)}
    assert status == 0
    assert list(listed) == list(REGISTER_OF)
    assert len(listed) == 40
    assert listed["tech_contracts"] == {
        "code": "tech_contracts", "zh": "技术合同认定登记", "en": "Technology contracts", "group": "技术要素与产业", "clause": "002 四（十四）; 001 七",
        "rows": 3, "period": "2020-Q1", "reported": 2, "expected": 37, "due": "2020-04-15"}
    assert [listed["vouchers"][name] for name in ("rows", "period", "reported", "expected", "due")] == [1, "2020-Q1", 1, None, None]
    assert [listed["zone_green"][name] for name in ("rows", "period", "reported", "expected", "due")] == [0, None, None, None, None]
    assert [listed["achievements"][name] for name in ("rows", "reported", "expected")] == [1, None, None]
    assert listed["achievements"]["period"], "an entry without a date is of the month in which it came"


def test_for_people_it_is_a_line_each(registers):
    status, out, _err = run("registers")
    lines = out.splitlines()
    assert (status, len(lines)) == (0, 40)
    assert "tech_contracts  技术合同认定登记  3条  2020-Q1  已报2/37，2020-04-15截止" in lines
    assert "vouchers  科技创新券  1条  2020-Q1  有填报的单位1个" in lines
    assert "zone_green  高新区绿色发展账户  0条  无数据" in lines


def test_indicators_are_one_object_a_value(registers):
    status, out, _err = run("indicators", "tech_contracts", "--period", "2020-Q1")
    rows = json.loads(out)
    assert status == 0
    assert list(rows[0]) == COLUMNS
    assert {"indicator": "value", "split": "", "level": "nation", "code": "100000", "name": "全国", "period": "2020-Q1", "numerator": 5, "denominator": None,
            "value": 5, "unit": "亿元", "reported": 2, "expected": 37, "data_date": "2020-03-31"} in rows
    assert [(row["indicator"], row["split"], row["code"]) for row in rows] == sorted((row["indicator"], row["split"], row["code"]) for row in rows)


def test_without_a_period_it_is_the_newest_and_of_an_empty_register_nothing(registers):
    assert {row["period"] for row in json.loads(run("indicators", "tech_contracts", "--level", "province")[1])} == {"2020-Q1"}
    assert json.loads(run("indicators", "zone_green")[1]) == []


def test_csv_leaves_empty_what_is_null(registers):
    rows = list(csv.DictReader(io.StringIO(run("indicators", "vouchers", "--format", "csv")[1])))
    entries = next(row for row in rows if row["indicator"] == "entries")
    assert [entries[name] for name in ("numerator", "denominator", "value", "reported", "expected")] == ["1", "", "1", "1", ""]


def test_known_on_an_earlier_batch(store):
    batch = stored("zone_green", green(ZGC, energy=10.0))
    stored("zone_green", green(ZGC, energy=12.0))
    values = [next(row["value"] for row in json.loads(run("indicators", "zone_green", "--period", "2020", *more)[1]) if row["indicator"] == "energy")
              for more in ((), ("--known-on", batch))]
    assert values == [12, 10]


@pytest.mark.parametrize(("words", "sentence"), [
    (("techcontracts",), "没有专题“techcontracts”，可用：hundred、zones、commissioners、hundred_projects"),
    (("tech_contracts", "--level", "zone"), "tech_contracts 没有层级“zone”，可用：nation、reporting_unit、province"),
    (("achievements", "--level", "province"), "可用：nation。"), (("tech_contracts", "--period", "2020-10"), "可写：2020-Q4、2020-H2、2020"),
    (("tech_contracts", "--date", "2020-03-31"), "请用 --period"), (("tech_contracts", "--days", "30"), "不用 --days"),
    (("tech_contracts", "--format", "xml"), "没有格式“xml”"), (("tech_contracts", "--known-on", "yesterday"), "不是批次号、日期或时间")])
def test_what_does_not_belong_exits_with_2_and_a_sentence(registers, words, sentence):
    status, out, err = run("indicators", *words)
    assert (status, out) == (2, "")
    assert sentence in err
    assert len(err.strip().splitlines()) == 1
