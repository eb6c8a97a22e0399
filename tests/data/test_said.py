"""Before a commit a change is told with names, units and dates."""

from tests.data.uploads.uploading import checked, imported, text

DAILY = "高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数"
UNITS = "类型,名称,推荐单位,所在地代码,中央引导资金（万元）,入选日期"


def told(dataset: str, before: bytes, after: bytes) -> list[list[str]]:
    imported(dataset, before)
    return checked(dataset, after).changes[["who", "column", "before", "after"]].values.tolist()


def test_a_zone_is_named_and_its_day_stands_beside_it(store):
    row = "东湖高新区,2020-04-01,2020-04-02 09:00,1100,{},20,18"
    assert told("zone_daily", text(DAILY, row.format(1050)), text(DAILY, row.format(80))) == [
        ["武汉东湖新技术开发区 · 2020-04-01", "firms_resumed", "1,050", "80"]]


def test_money_is_told_in_ten_thousand_yuan_and_places_by_name(store):
    row = "城市,南京市,江苏省,{},{},{}"
    rows = told("hundred_units", text(UNITS, row.format(320100, 500, "2020-03-21")), text(UNITS, row.format(320500, "500.000001", "")))
    assert sorted(rows) == [["城市 · 南京市", "adcode", "南京市", "苏州市"],
                             ["城市 · 南京市", "funds_central", "500万元", "500.000001万元"],
                             ["城市 · 南京市", "selected_on", "2020-03-21", ""]]
