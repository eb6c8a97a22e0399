"""Every number of the section once more, from the stored rows alone, by code that shares nothing with the indicators."""

from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from components.hundred import filing, office, own, own_work, units
from components.hundred.quota_rows import quota_rows
from db.engine import reading
from tests.components.read import cards, cells, figure

DAYS = [date(2020, 11, 5), date(2021, 12, 31)]
BEGIN, TERM = date(2020, 1, 1), 731
pytestmark = pytest.mark.usefixtures("shared_demonstration")


def rows(query: str, **values) -> list[dict]:
    """Rows of the store as they stand; every text that reads like a day is one."""
    with reading() as connection:
        return [{name: date.fromisoformat(value[:10]) if isinstance(value, str) and len(value) in (10, 26) and value[4:5] == "-" == value[7:8] else value
                 for name, value in row.items()} for row in connection.execute(text(query), values).mappings()]


def listed(at: date) -> list[dict]:
    """The units selected by a date, with `there`: not left yet."""
    every = rows("SELECT u.*, i.name AS unit FROM hundred_units u JOIN identity i ON i.id = u.identity WHERE u.replaced_in IS NULL")
    return [each | {"there": each["ended_on"] is None or each["ended_on"] > at} for each in every if (each["selected_on"] or BEGIN) <= at]


def newest(unit: int, at: date) -> dict | None:
    course = [each for each in rows("SELECT * FROM hundred_progress WHERE replaced_in IS NULL AND unit_name = :unit", unit=unit) if each["data_date"] <= at]
    return max(course, key=lambda each: each["data_date"], default=None)


def percent(share: float) -> str:
    return f"{share * 100 + 1e-9:.1f}%"


@pytest.mark.parametrize("at", DAYS)
def test_the_list_and_its_sums(at):
    on_list = listed(at)
    there = [each for each in on_list if each["there"]]
    kinds = Counter(each["kind"] for each in there)
    gone = len(on_list) - len(there)
    assert figure(units.units, at=at).title == f"城市{kinds['城市']}个、园区{kinds['园区']}个" + (f"，另有{gone}个已退出" if gone else "")
    shown = {name: tuple(rest) for name, *rest in cells(figure(units.units, at=at, fields="progress"), "name", "budget", "spent", "execution", "jobs")}
    places = {len(spent.partition(".")[2]) for _budget, spent, *_rest in shown.values() if spent != "—"}
    assert len(places) == 1, "one number of places down the column"
    for each in on_list[::7]:
        last = newest(each["identity"], at)
        assert shown[each["unit"]] == (("—",) * 4 if last is None else (
            f"{last['budget'] / 1e6:,.15g}", f"{last['spent'] / 1e6:,.{min(places)}f}", percent(last["spent"] / last["budget"]), f"{last['jobs']:,}")), each["unit"]


@pytest.mark.parametrize("at", DAYS)
def test_quotas_add_up_to_the_nation(at):
    there = [each for each in listed(at) if each["there"]]
    counted = Counter((each["reporting_unit"], each["kind"]) for each in there)
    quotas = {each["name"]: each for each in rows("SELECT * FROM reporting_unit")}
    shown = cells(figure(quota_rows, at=at), "name", "cities_use", "parks_use")
    assert shown[0][1:] == tuple(f"{sum(n for (_office, kind), n in counted.items() if kind == wanted)}（目标100个左右）" for wanted in ("城市", "园区"))
    for name, *uses in shown[1:]:
        unit = quotas[name.removesuffix("（不含兵团）") if name in quotas else "新疆维吾尔自治区" if name.startswith("新疆（") else name]
        for use, kind, quota in zip(uses, ("城市", "园区"), (unit["quota_city"], unit["quota_park"]), strict=True):
            n = counted[unit["adcode"], kind]
            over = f"（超{n - quota}）" if quota is not None and n > quota else ""
            assert use == "●" * n + "○" * (0 if quota is None else max(0, quota - n)) + f" {n}/{'不限' if quota is None else quota}{over}", name


@pytest.mark.parametrize("at", DAYS)
def test_the_filings_of_the_37(at):
    letters = {(each["reporting_unit"], each["filing"], each["year"]): each for each in rows("SELECT * FROM hundred_filings WHERE replaced_in IS NULL")}
    codes = [each["adcode"] for each in rows("SELECT adcode FROM reporting_unit")]
    for what, due in ((("名单", year), date(year, 3, 31)) for year in (2020, 2021)):
        _compare(what, due, at, letters, codes)
    for what, due in ((("阶段性执行情况", year), date(year, 10, 31)) for year in (2020, 2021)):
        _compare(what, due, at, letters, codes)


def _compare(what: tuple, due: date, at: date, letters: dict, codes: list[int]) -> None:
    by_name = {name: tuple(rest) for name, *rest in cells(figure(filing.rates, at=at), "filing", "in_time", "late", "extended", "missing", "rate")}
    title = f"{what[1]}年{what[0]}"
    if due >= at:
        assert title not in by_name
        return
    states = Counter()
    for code in codes:
        letter = letters.get((code, *what))
        until = max(due, letter["extended_to"] or due) if letter else due
        came = letter and letter["filed_on"] <= at
        states["in_time" if came and letter["filed_on"] <= until else "late" if came else "missing" if until < at else "extended"] += 1
    assert by_name[title] == (*(str(states[name]) for name in ("in_time", "late", "extended", "missing")), percent(states["in_time"] / 37))


@pytest.mark.parametrize("at", DAYS)
def test_what_one_of_the_37_does(at):
    region, whole = 320000, listed(at)
    named = {each["identity"]: each["unit"] for each in rows("SELECT u.identity, i.name AS unit FROM hundred_units u JOIN identity i ON i.id = u.identity "
                                                             "WHERE u.replaced_in IS NULL AND u.reporting_unit = :region", region=region)}
    demands = [each for each in rows("SELECT * FROM demands WHERE replaced_in IS NULL") if each["unit_name"] in named and each["raised_on"] <= at]
    waiting = sum(each["status"] == "登记" or each["updated_on"] > at for each in demands)
    assert figure(own_work.demands, at=at, region=region).title == f"技术需求{len(demands)}项，已对接{len(demands) - waiting}项，待对接{waiting}项"
    issues = [each for each in rows("SELECT * FROM major_issues WHERE replaced_in IS NULL AND reporting_unit = :region", region=region) if each["raised_on"] <= at]
    still = [each for each in issues if each["closed_on"] is None or each["closed_on"] > at]
    late = sum(each["due_on"] < at for each in still)
    assert figure(own_work.issues, at=at, region=region).title == (
        f"重大事项{len(issues)}件，在办{len(still)}件，其中超期{late}件" if issues else "没有报告重大问题和事项")
    events = [each for each in rows("SELECT * FROM events WHERE replaced_in IS NULL AND reporting_unit = :region", region=region) if each["held_on"] <= at]
    assert figure(own_work.events, at=at, region=region).title == (
        f"活动{len(events)}场，参加{sum(each['participants'] for each in events):,}人次，达成对接{sum(each['matched'] for each in events):,}项")
    targets = [each for each in rows("SELECT * FROM hundred_targets WHERE replaced_in IS NULL") if each["unit_name"] in named and each["year"] <= at.year]
    given = [each for each in targets if each["actual"] is not None or each["actual_text"] is not None]
    missed = [each for each in given if not _met(each)]
    assert figure(own_work.targets, at=at, region=region).title == (
        f"绩效目标{len(targets)}项，完成{len(given) - len(missed)}项，未完成{len(missed)}项，其中未说明原因{sum(each['reason'] is None for each in missed)}项")
    assert f"入选城市{sum(each['kind'] == '城市' and each['there'] for each in whole if each['reporting_unit'] == region)}个" in figure(office.about, at=at, region=region).body.text


def _met(target: dict) -> bool:
    if target["actual"] is None:
        return target["actual_text"] == "达成预期指标"
    return target["actual"] <= target["target"] if target["direction"] == "<=" else target["actual"] >= target["target"]


@pytest.mark.parametrize("at", DAYS)
def test_one_city_against_time(at):
    elapsed = min(((at - BEGIN) / timedelta(days=1) + 1) / TERM, 1)
    for each in [each for each in listed(at) if each["there"]][::29]:
        last = newest(each["identity"], at)
        by_label = cards(figure(own.cards, unit=each["unit"], at=at))
        assert by_label["预算执行率"].value == percent(last["spent"] / last["budget"])
        assert by_label["资金到位率"].value == percent(last["in_place"] / last["budget"])
        gap = round((last["spent"] / last["budget"] - elapsed) * 100 + 1e-9, 1)
        assert by_label["与序时进度差"].value == ("—" if each["funding_mode"] == "后补助" else f"{'+' if gap > 0 else '−'}{abs(gap):.1f}")
