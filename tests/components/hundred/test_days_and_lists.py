"""What labels of Hundred Cities and Hundred Parks promise: of which day the figures are, who filed a list, what is counted."""

from datetime import date

from components.hundred import headline
from components.hundred.behind import behind
from components.hundred.funds import funds
from components.hundred.map import hundred_map
from components.hundred.quota_rows import quota_rows
from components.hundred.quotas import quotas
from components.hundred.sentence import sentence
from components.overview import hundred as overview
from tests.components.hundred.test_by_hand import AT, DALIAN, JIANGSU, NATION, progress, unit
from tests.components.read import cards, cells, figure
from tests.data.indicators.returns import stored
from tests.once import filled

HUBEI, BEIJING = 420000, 110000


@filled
def quarter(store):
    """Three cities: two filed for 31 December, 乙市 last for 31 October; 丙市 of Dalian is funded afterwards."""
    stored("hundred_units", unit("甲市", "城市", JIANGSU, 320100), unit("乙市", "城市", JIANGSU, 320200),
           unit("丙市", "城市", DALIAN, 210200, funding_mode="后补助"))
    stored("hundred_progress", progress("甲市", 1000, 100, 200, "2020-10-31"), progress("乙市", 500, 100, 500, "2020-10-31"),
           progress("甲市", 1000, 400, 700), progress("丙市", 100, 10, 20))


def filing(office: int, what: str, on: str, year: int = 2020) -> dict:
    return {"reporting_unit": office, "filing": what, "year": year, "filed_on": on, "extended_to": None}


def test_a_change_names_the_day_that_it_is_against(quarter):
    card = cards(figure(headline.headline, at=AT, region=JIANGSU))["预算执行率"]
    assert card.change == "较2020-10-31提高20.0个百分点"  # 200 of 1500, then 500 of 1500
    assert cards(figure(overview.cards))["预算执行率"].change == "较2020-10-31提高18.5个百分点"


def test_a_day_of_another_year_is_named_with_its_year(quarter):
    stored("hundred_progress", progress("甲市", 1000, 500, 700, "2021-03-31"))
    assert cards(figure(headline.headline, at=date(2021, 3, 31), region=JIANGSU))["预算执行率"].change.startswith("较2020-12-31")


def test_the_month_before_is_the_month_before(quarter):
    stored("hundred_progress", progress("甲市", 1000, 300, 700, "2020-11-30"))
    assert cards(figure(headline.headline, at=AT, region=JIANGSU))["预算执行率"].change.startswith("较上月提高")


def test_what_was_not_filed_anew_has_not_changed(quarter):
    assert cards(figure(headline.headline, at=date(2021, 2, 10), region=JIANGSU))["预算执行率"].change == "较上月：无可比数据"


def test_only_figures_of_the_day_are_reported_for_it_and_the_others_are_named(quarter):
    assert cards(figure(headline.headline, at=AT, region=NATION))["预算执行率"].note == "已报2/3 · 2020-12-31"
    gap = cards(figure(headline.headline, at=AT, region=NATION))["与序时进度差"]
    assert (gap.hint, gap.note) == ("不含后补助", "已报1/2 · 2020-12-31")
    for part in (funds, behind):
        assert figure(part, at=AT).foot[:3] == ("数据截至2020年12月31日", "已报2/3", "另1个为此前数据：乙市（2020年10月31日）")
    last = figure(funds, at=AT).body.rows.iloc[-1]
    assert last["reported"] == "2/3"


def test_the_sentence_says_its_coverage(quarter):
    assert "3个中3个已报执行情况（2个截至12月31日，1个截至10月31日），预算执行率31.9%" in figure(sentence, at=AT, region=NATION).body.text
    assert "（2个截至2020年12月31日，1个截至2020年10月31日）" in figure(overview.sentence).body.text


def test_a_unit_without_a_list_has_not_left_its_quota_unused(quarter):
    stored("hundred_filings", filing(BEIJING, "名单", "2020-03-30"))
    use = {name: tuple(rest) for name, *rest in cells(figure(quotas, at=AT), "name", "city_use", "park_use")}
    assert (use["北京市"], use["天津市"], use["江苏省"]) == (("0/3", "0/3"), ("未报名单", "未报名单"), ("2/3", "0/3"))
    shown_map = figure(hundred_map, at=AT, measure="cities")
    rows = shown_map.body.rows.set_index("name")
    assert rows.loc[["北京市", "天津市"], "reported"].tolist() == [True, False]
    assert "未报名单" in str(shown_map.body.spec)
    assert shown_map.foot[1:3] == ("已报3/37", "来源：各推荐单位名单")
    assert figure(hundred_map, at=AT, measure="gap").foot[1] == "已报1/2"


def test_a_list_whose_units_have_all_left_was_filed_nevertheless(quarter):
    stored("hundred_units", {"name": "丁市", "kind": "城市", "reporting_unit": BEIJING, "adcode": 110101, "selected_on": "2020-03-01", "ended_on": "2020-09-01"})
    assert dict(cells(figure(quotas, at=AT), "name", "city_use"))["北京市"] == "0/3"
    assert dict(cells(figure(quota_rows, at=AT), "name", "cities_use"))["北京市"] == "○○○ 0/3"
    assert figure(hundred_map, at=AT, measure="cities").body.rows.set_index("name").loc["北京市", "reported"]


def test_the_card_of_filings_names_the_filing_and_its_deadline_and_adds_no_years(quarter):
    stored("hundred_filings", *(filing(office, "名单", "2020-03-30") for office in (JIANGSU, DALIAN)))
    card = cards(figure(headline.headline, at=date(2020, 4, 5), region=NATION))["未报送单位"]
    assert (card.value, card.change, card.also, card.note, card.hint) == ("35", "2020年名单", "", "2020-03-31截止", "共37个推荐单位")
    card = cards(figure(headline.headline, at=date(2021, 4, 5), region=JIANGSU))["未报送单位"]
    assert (card.value, card.change, card.also, card.note) == ("1", "2021年名单", "此前另有1项未报", "2021-03-31截止")


def test_overdue_filings_are_counted_not_the_units(quarter):
    stored("hundred_filings", filing(JIANGSU, "名单", "2020-03-30"))
    missing = dict(cells(figure(quotas, at=AT), "name", "missing"))
    assert (missing["江苏省"], missing["大连市"], missing["合计"]) == ("1", "2", "73")  # 36 lists and 37 reports


def test_the_ledger_says_whom_it_leaves_out_and_why_it_does_not_add_up(quarter):
    assert figure(quotas, at=AT).body.caption == "未含香港、澳门特别行政区和台湾省数据；湖北省名额不限；与序时进度差不含后补助的1个城市（园区），预算100万元"
    stored("hundred_units", unit("丁市", "城市", BEIJING, 110101), unit("戊市", "城市", HUBEI, 420100))
    stored("hundred_progress", progress("丁市", 100, 0, 0) | {"spent": 50_000}, progress("戊市", 100, 0, 0) | {"spent": 50_000})
    assert figure(quotas, at=AT).body.caption.endswith("金额按四舍五入显示，合计按未舍入的数计算")  # 0.05 and 0.05 are shown as 0.1 and 0.1


def test_ten_points_behind_are_the_line(quarter):
    stored("hundred_units", unit("己市", "城市", BEIJING, 110101))
    stored("hundred_progress", progress("己市", 100, 45, 45))  # 5.1 points behind
    assert figure(behind, at=AT).title == "2个城市（园区）支出慢于序时进度10个百分点以上"
    assert "己市" not in {name for name, in cells(figure(behind, at=AT), "name")}
