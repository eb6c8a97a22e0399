"""Explained warnings are found again by zone, city or park, reporting unit, place and business key, while their import stands."""

from datetime import date

import pytest

from data.asking import PLAIN
from data.ledger import explanations
from data.questions import Direct
from data.regions import HUBEI, WITHOUT_HUBEI
from data.sentences.paragraphs import explained
from data.uploads import accept
from data.uploads.reviewing.explaining import Explanations
from data.uploads.storing import keeping
from db.engine import reading, writing
from db.undoing import undo
from tests.data.uploads.uploading import checked, file, imported, text
from tests.once import filled

HEAD = "高新区,数据日期,企业总数,复工企业数"
SUZHOU, CHENGDU = "苏州工业园区", "成都高新技术产业开发区"


def asked(question, **choice):
    with reading() as connection:
        return question(connection, **choice)


@filled
def moved(store) -> int:
    """Two zones whose totals moved: one explained by its row, one by its kind."""
    imported("zone_daily", text(HEAD, f"{SUZHOU},2020-03-31,1000,800", f"{CHENGDU},2020-03-31,1000,800"))
    review = checked("zone_daily", text(HEAD, f"{SUZHOU},2020-04-01,1100,880", f"{CHENGDU},2020-04-01,900,720"))
    return accept(review, by="李四", explanation=Explanations(kinds={"firms_changed": "口径调整"},
                                                           rows={("firms_changed", 2): "新入驻100家"})).batch


def test_a_zone_finds_its_own_with_day_import_and_person(moved):
    rows = asked(explanations.of_zone, zone=SUZHOU)
    assert rows[["batch", "by", "dataset", "day", "row", "who", "kind", "explanation", "explained"]].values.tolist() == [
        [moved, "李四", "zone_daily", date(2020, 4, 1), 2, SUZHOU, "firms_changed", "新入驻100家", "row"]]
    assert rows["warning"].tolist() == ["企业总数变化超过2%"]
    assert asked(explanations.of_zone, zone=CHENGDU)["explanation"].tolist() == ["口径调整"]


def test_an_import_that_was_undone_no_longer_speaks(moved):
    with writing() as connection:
        undo(connection, moved, reason="报错了")
    assert asked(explanations.of_zone, zone=SUZHOU).empty
    assert len(asked(explanations.of_zone, zone=SUZHOU, known_on=moved)) == 1
    assert asked(explanations.of_zone, zone=SUZHOU, known_on=moved - 1).empty
    assert asked(explanations.of_programme, programme="zones").empty


def test_a_reporting_unit_finds_its_quota_its_cities_and_its_zones(moved):
    imported("hundred_units", file("jiangsu_units.csv"), explanation="按实际推荐")
    rows = asked(explanations.of_office, office=320000)
    assert set(rows["kind"]) == {"firms_changed", "focus_unpublished", "selection_unpublished", "quota_exceeded"}
    assert rows.loc[rows["kind"] == "quota_exceeded", "who"].tolist() == ["江苏省", "江苏省"]
    assert set(asked(explanations.of_office, office=320000, programme="zones")["who"]) == {SUZHOU}
    assert set(asked(explanations.of_office, office=510000)["who"]) == {CHENGDU}


def test_a_city_finds_what_its_list_and_its_progress_said(store):
    units = "类型,名称,推荐单位,主题（产业）,入选日期"
    imported("hundred_units", text(units, "城市,南京市,江苏省,智慧农业,", "城市,无锡市,江苏省,智慧农业,"), explanation="公开名单未列")
    imported("hundred_progress", text("城市(园区),数据截止日期,预算数(A),执行数(B)", "南京市,2020-06-30,100,120"), explanation="追加投入")
    rows = asked(explanations.of_unit, unit="南京市")
    assert rows[["kind", "who", "explanation"]].values.tolist() == [
        ["spent_above_budget", "南京市", "追加投入"], ["selection_unpublished", "城市 · 南京市", "公开名单未列"]]


def test_a_row_is_found_by_its_business_key(store):
    imported("hundred_units", text("类型,名称,推荐单位,主题（产业）,入选日期", "城市,南京市,江苏省,智慧农业,"), explanation="公开名单未列")
    assert len(asked(explanations.of_key, dataset="hundred_units", key=("城市", "南京市"))) == 1
    assert asked(explanations.of_key, dataset="hundred_units", key=("园区", "南京市")).empty


def test_a_place_finds_its_commissioners_and_villages(store):
    head = "编号,姓名,类别,所在地,聘期开始,聘期结束"
    imported("commissioners", text(head, "K1,张三,科技特派员,江苏省,2021-01-01,2021-12-31"))
    imported("villages", text("村代码,村名,名册年度", "511502101201,某村,2020"), explanation="x")
    services = text("记录编号,特派员编号,服务日期,服务对象,村代码,服务类型", "F1,K1,2020-02-01,村,511502101201,技术培训")
    imported("services", services, explanation="口头聘用")
    for place in (511502, 510000):
        assert asked(explanations.of_places, places=(place,), programme="commissioners")["explanation"].tolist() == ["口头聘用"]
    assert asked(explanations.of_places, places=(320000,), programme="commissioners").empty


def test_a_row_that_did_not_enter_has_no_warning(store):
    imported("hundred_units", text("类型,名称,推荐单位,主题（产业）,入选日期,资助方式", "城市,南京市,江苏省,智慧农业,,前补助", "城市,无锡市,江苏省,智慧农业,,不明"),
             explanation="公开名单未列", valid_rows_only=True)
    for rows in (asked(explanations.of_programme, programme="hundred"), asked(explanations.of_office, office=320000)):
        assert rows[["who", "kind", "explanation"]].values.tolist() == [["城市 · 南京市", "selection_unpublished", "公开名单未列"]]


@pytest.fixture
def many(store, monkeypatch) -> int:
    """Five targets missed without a reason, explained together; the ledger writes two of them out. One row more does not enter."""
    monkeypatch.setattr(keeping, "KEPT", 3)  # the error among them
    imported("hundred_units", text("类型,名称,推荐单位,主题（产业）,入选日期", "城市,南京市,江苏省,智慧农业,2020-03-30", "城市,武汉市,湖北省,智慧农业,2020-03-30"))
    lines = [f"{unit},2020,指标{number},产出指标,10,5,{weight}" for unit, number, weight in (
        ("南京市", 1, 1), ("南京市", 2, 1), ("南京市", 3, 1), ("武汉市", 4, 1), ("武汉市", 5, 1), ("武汉市", 6, "无"))]
    return imported("hundred_targets", text("城市（园区）,年度,三级指标,一级指标,年度指标值,全年完成值,分值", *lines), explanation="受疫情影响", valid_rows_only=True).batch


def test_of_very_many_warnings_everybody_finds_how_many_are_their_own(many):
    def counted(question, **choice):
        return asked(question, **choice)[["who", "count", "further"]].values.tolist()

    written = [["南京市 · 2020 · 指标1", 1, False], ["南京市 · 2020 · 指标2", 1, False]]
    assert counted(explanations.of_programme, programme="hundred") == [*written, ["", 3, True]]
    assert counted(explanations.of_unit, unit="南京市") == counted(explanations.of_office, office=320000) == [*written, ["", 1, True]]
    assert counted(explanations.of_unit, unit="武汉市") == counted(explanations.of_office, office=420000) == [["", 2, True]]


def test_hubei_and_all_but_hubei_add_up_where_not_all_is_written_out(many):
    with reading() as connection:
        sums = {of: explained.of_office(Direct(connection, PLAIN), programme="hundred", region=of)["count"].sum() for of in (HUBEI, WITHOUT_HUBEI)}
    assert sums == {HUBEI: 2, WITHOUT_HUBEI: 3}


def test_all_but_hubei_leaves_its_rows_out_beside_warnings_of_whole_files(store):
    imported("hundred_units", file("jiangsu_units.csv"), explanation="按实际推荐")
    imported("hundred_units", text("类型,名称,推荐单位,主题（产业）,入选日期", "城市,武汉市,湖北省,智慧农业,"), explanation="公开名单未列")
    with reading() as connection:
        left = explained.of_office(Direct(connection, PLAIN), programme="hundred", region=WITHOUT_HUBEI)
    assert set(left["explanation"]) == {"按实际推荐"}
    assert left["row"].isna().sum() == 2  # the quota of cities and that of parks


@pytest.fixture
def served(store, monkeypatch) -> int:
    """Seven services out of term on two days in two counties, explained together; the ledger writes two of them out."""
    monkeypatch.setattr(keeping, "KEPT", 2)
    head, villages = "编号,姓名,类别,所在地,聘期开始,聘期结束", (140321001001, 520328001001)
    imported("villages", text("村代码,村名,名册年度", *(f"{village},某村,2014" for village in villages)), explanation="x")
    imported("commissioners", text(head, "K1,张三,科技特派员,江苏省,2019-01-01,2019-12-31"))
    days = ("2020-03-01", "2020-03-01", "2020-03-01", "2020-03-01", "2020-03-01", "2020-05-01", "2020-05-01")
    return accept(checked("services", text("记录编号,特派员编号,服务日期,服务对象,村代码,服务类型", *(
        f"F{number},K1,{day},村,{villages[number % 2]},技术培训" for number, day in enumerate(days)))), explanation="口头聘用").batch


def test_of_very_many_warnings_each_day_finds_its_own(served):
    rows = asked(explanations.of_programme, programme="commissioners")
    rows = rows[rows["kind"] == "served_out_of_term"]
    assert rows[["day", "count", "further"]].values.tolist() == [
        [date(2020, 3, 1), 1, False], [date(2020, 3, 1), 1, False], [date(2020, 3, 1), 3, True], [date(2020, 5, 1), 2, True]]
    assert explained.up_to(rows, date(2020, 3, 31))["count"].sum() == 5
    assert explained.of_day(rows, date(2020, 5, 1))["count"].sum() == 2
    for place, counts in ((140321, [1, 2, 1]), (520328, [1, 1, 1])):
        assert asked(explanations.of_places, places=(place,), programme="commissioners")["count"].tolist() == counts
