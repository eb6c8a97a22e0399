"""Explained warnings are found again by zone, city or park, reporting unit, place and business key, while their import stands."""

from datetime import date

from data.ledger import explanations
from data.uploads import accept
from data.uploads.reviewing.explaining import Explanations
from db.engine import reading, writing
from db.undoing import undo
from tests.data.uploads.uploading import checked, file, imported, text
from tests.filled import filled

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
