"""From the nation down to the village, month by month, by units and by columns; on villages that can be worked out by hand."""

import pytest
from sqlalchemy import func, select

from components.briefings import prose
from components.briefings.chapters import chapter
from components.briefings.composing import compose
from components.briefings.wanted import Wanted
from components.choices import commissioners as choice
from components.commissioners import course, villages
from components.commissioners.headline import headline
from components.commissioners.map import coverage_map
from components.commissioners.of_county import of_county
from components.commissioners.table import CHOOSABLE, NUMBERS, places
from components.commissioners.warnings import warnings
from components.figures.bodies import Link
from components.paper.choosing import Given, choice_of
from data.asking import PLAIN, Asking, asked_as
from data.coverage.places import located
from data.coverage.places import places as divisions
from data.indicators import commissioners
from data.ledger import moments
from data.questions import Direct
from db.engine import reading
from db.tables.ledger import Batch
from tests.components.commissioners.test_by_hand import NATION, SHANXI
from tests.components.read import cards, cells, figure, under
from tests.data.indicators.test_commissioners import assignment, outcome, person, service, village
from tests.data.uploads.uploading import imported, text
from tests.once import filled
from tests.rows import put

DATONG, YANGQUAN = 140200, 140300
YUN, YANG, QING, SHI = 140215, 140321, 370202, 659001  # 大同云州区, 阳泉平定县, 青岛市南区, 兵团石河子市
YUN_1, YANG_1, YANG_2, YANG_3, QING_1, SHI_1 = YUN * 10**6 + 1, *(YANG * 10**6 + n for n in (1, 2, 3)), QING * 10**6 + 1, SHI * 10**6 + 1
PERIODS = ("2020-02", "2020-Q1", "2020-H1", "2020", "2020-01-15..2020-03-10")


@filled
def year(store):
    """大同 1 village, 阳泉 3 of which one was merged into another, 青岛 1, 石河子 1: five villages."""
    put("villages", village(YUN_1), village(YANG_1, has_industry=True), village(YANG_2, merged_into=YANG_1), village(YANG_3), village(QING_1), village(SHI_1),
        village(YANG_1, register_year=2022))
    put("commissioners", person("甲", YANG), person("乙", YANG, until="2020-01-31"), person("丙", QING))
    put("assignments", assignment("甲", YANG_1, "2020-01-01"), assignment("乙", YANG_3, "2020-01-01"), assignment("甲", SHI_1, "2020-01-01"))
    put("services",
        service("1", "甲", YANG_2, "2020-02-03", farmers=5),                       # the merged village counts as 1
        service("2", "甲", YANG_1, "2020-02-03", farmers=2),                       # two villages, one day: one service day
        service("3", "乙", YANG_3, "2020-02-20", farmers=1, trainees=30),          # the term of 乙 is over, the service is one
        service("4", "甲", YANG_1, "2020-03-05"), service("5", "丙", QING_1, "2020-03-05", technologies=2))
    put("outcomes", outcome("1", YUN_1, "2020-02-10", "就业", 4, 3),               # employment without service
        outcome("2", YANG_1, "2020-03-10", "创业", 2, 1), outcome("3", SHI_1, "2020-03-11", "消费扶贫", None, 7))


def test_the_five_shares_stand_side_by_side_over_one_denominator(year):
    shown = cards(figure(headline, period="2020", level="nation", code=NATION))
    assert {label: (card.value, card.note.split(" ")[0]) for label, card in shown.items() if card.note.count("/")} == {
        "选派覆盖率": ("40.0%", "2/5个村"), "科技服务覆盖率": ("60.0%", "3/5个村"), "就业带动覆盖率": ("40.0%", "2/5个村"),
        "服务和就业全覆盖率": ("20.0%", "1/5个村"), "产业（消费）扶贫覆盖率": ("20.0%", "1/5个村")}
    beneath = figure(headline, period="2020", level="nation", code=NATION).body.beneath
    assert beneath == "各项分别计算，不相加；分母为2014年识别的建档立卡贫困村5个，含已出列的，并入他村的按并入村计一次"


def test_the_words_of_february_2021_hold_from_that_day_on(year):
    put("services", service("9", "甲", YANG_1, "2021-03-01"), service("10", "甲", YANG_1, "2022-03-01"))
    before, after = (cards(figure(headline, period=period, level="nation", code=NATION)) for period in ("2021-01", "2021-02"))
    assert {"建档立卡贫困村数", "产业（消费）扶贫覆盖率"} <= set(before)
    assert {"脱贫村（原建档立卡贫困村）数", "产业（消费）帮扶覆盖率"} <= set(after)
    later = figure(headline, period="2022", level="nation", code=NATION).body
    assert "分母为2022年名册的脱贫村（原建档立卡贫困村）1个" in later.beneath
    assert "较上期：无可比数据" in {card.change for card in later.cards}  # another register: nothing to compare with


def test_months_that_add_and_shares_that_do_not(year):
    rows = figure(course.rates, period="2020", level="nation", code=NATION).body.rows
    served = rows[rows["series"] == "科技服务"]
    assert served[["month", "of", "value"]].values.tolist() == [["2020年2月", "2/5", 0.4], ["2020年3月", "2/5", 0.4]]  # of the year 3/5
    assigned = rows[rows["series"] == "选派"]
    assert assigned["of"].tolist() == ["2/5", "2/5"]  # at the end of February 乙 is no more in term
    months = figure(course.counts, period="2020", level="nation", code=NATION).body.rows
    assert months["value"].tolist() == [3, 2]
    assert cells(figure(places, period="2020", columns=("services",)), "services")[0] == ("5",)


def test_a_day_with_two_villages_is_one_service_day(year):
    assert figure(course.counts, period="2020", level="county", code=YANG, count="service_days").body.rows["value"].tolist() == [2, 1]
    assert cells(figure(places, period="2020-02", columns=("services", "service_days")), "services", "service_days")[0] == ("3", "2")


def test_the_course_is_that_of_the_place_and_of_any_two_dates(year):
    of_county_rows = figure(course.rates, period="2020-02-01..2020-03-31", level="county", code=YUN).body.rows
    assert of_county_rows[of_county_rows["series"] == "就业带动"]["value"].tolist() == [1.0, 0.0]
    assert figure(course.rates, period="2020-02-10..2020-02-20", level="county", code=YANG).body.rows["month"].unique().tolist() == ["2020年2月"]
    assert figure(course.rates, period="2020-02", level="county", code=YANG).title == "平定县各月覆盖率"


def test_the_course_as_known_earlier_is_the_one_of_then(year):
    with reading() as connection:
        then = moments.moment(connection, text=str(connection.scalar(select(func.max(Batch.id)))))
    put("services", service("7", "甲", YUN_1, "2020-02-25"))
    with reading() as connection:
        asking = Asking(moment=then)
        with asked_as(asking):
            rows = course.counts(Direct(connection, asking), period="2020", level="nation", code=NATION).body.rows
    assert rows["value"].tolist() == [3, 2]
    assert figure(course.counts, period="2020", level="nation", code=NATION).body.rows["value"].tolist() == [4, 2]


def test_the_table_goes_down_level_by_level(year):
    assert cells(figure(places, period="2020"), "name", "villages") == [("合计", "5"), ("山西省", "3"), ("山东省", "1"), ("新疆（含兵团）", "1")]
    assert cells(figure(places, period="2020", province=SHANXI), "name", "villages", "served") == [
        ("合计", "3", "66.7%"), ("大同市", "1", "0.0%"), ("阳泉市", "2", "100.0%")]
    assert cells(figure(places, period="2020", province=SHANXI, prefecture=YANGQUAN), "name", "villages") == [("合计", "2"), ("平定县", "2")]
    assert under(figure(places, period="2020", province=SHANXI), "市（地、州、盟）") == [("合计",), ("大同市",), ("阳泉市",)]


def test_the_37_stand_apart_from_their_provinces(year):
    shown = figure(places, period="2020", by="unit")
    assert [name for name, in cells(shown, "name")] == ["合计", "山西省", "青岛市", "新疆生产建设兵团"]
    links = [name for name in shown.body.rows["name"] if isinstance(name, Link)]
    assert [link.address for link in links][1] == {"by": "unit", "reporting_unit": "370200"}
    assert cells(figure(places, period="2020", reporting_unit=370200), "name", "villages") == [("合计", "1"), ("市南区", "1")]
    assert cards(figure(headline, period="2020", level="reporting_unit", code=660000))["产业（消费）扶贫覆盖率"].value == "100.0%"


def test_every_name_leads_one_level_down_and_the_usual_period_is_not_named(year):
    def addresses(**area) -> list[dict]:
        return [name.address for name in figure(places, **area).body.rows["name"] if isinstance(name, Link)]

    assert addresses(period="2020")[0] == {"province": "140000"}
    assert addresses(period="2020", province=SHANXI) == [{"province": "140000", "prefecture": str(code)} for code in (DATONG, YANGQUAN)]
    assert addresses(period="2020-02", province=SHANXI, prefecture=YANGQUAN) == [
        {"period": "2020-02", "province": "140000", "prefecture": str(YANGQUAN), "county": str(YANG)}]


def test_columns_are_chosen_and_the_numbers_of_each_share_with_them(year):
    shown = figure(places, period="2020", columns=(NUMBERS, *CHOOSABLE))
    assert under(shown, "科技服务（村数）", "选派（村数）", "有产业基础村（个）", "有产业基础村服务")[0] == ("3", "2", "1", "100.0%")
    assert under(shown, "服务次数（次）", "服务天数（天）", "服务农户（户）", "培训人次", "推广技术（项）", "带动就业（人）", "带动户数（户）")[0] == (
        "5", "4", "8", "30", "2", "6", "11")
    assert under(shown, "村均特派员（人）", "人均服务村（个）")[0] == ("0.40", "1.00")  # two assignments in force, five villages, two in term
    assert len(shown.body.headings) > len(figure(places, period="2020").body.headings) + len(CHOOSABLE)


def test_a_county_ends_in_its_villages(year):
    shown = figure(of_county, period="2020", county=YANG, name="平定县")
    assert shown.title == "平定县2个村中2个期内有科技服务"
    assert under(shown, "村代码", "选派", "科技服务", "就业带动", "双覆盖", "产业（消费）扶贫", "最近一次服务") == [
        (str(YANG_1), "有", "有", "有", "有", "无", "2020-03-05"), (str(YANG_3), "无", "有", "无", "无", "无", "2020-02-20")]
    assert [name.address for name in shown.body.rows["name"]] == [{"village": str(YANG_1)}, {"village": str(YANG_3)}]
    assert figure(of_county, period="2020") is None


def test_the_rest_of_the_province_is_faded_around_a_prefecture_and_a_unit(year):
    drawn = figure(coverage_map, period="2020", level="prefecture", code=YANGQUAN, province=SHANXI, prefecture=YANGQUAN)
    assert drawn.title == "阳泉市科技服务覆盖率100.0%"
    assert f"{YANG}" in faded(drawn)
    assert f"{YUN}" not in faded(drawn)
    of_unit = figure(coverage_map, period="2020", level="reporting_unit", code=370200, reporting_unit=370200)
    assert f"{QING}" in faded(of_unit)
    assert set(of_unit.body.rows["code"] // 10000) == {37}


def faded(drawn) -> str:
    """The counties that are not faded."""
    return next(layer["encoding"]["opacity"]["condition"]["test"] for layer in drawn.body.spec["layer"]
                if "test" in layer.get("encoding", {}).get("opacity", {}).get("condition", {}))


@pytest.mark.parametrize(("rate", "value"), [("assigned", 0.5), ("employment", 0.5), ("full", 0.5), ("industry_support", 0)])
def test_the_map_shows_one_share_and_says_which(year, rate, value):
    drawn = figure(coverage_map, period="2020", level="nation", code=NATION, rate=rate)
    assert drawn.body.rows.set_index("code").loc[YANG, "value"] == value
    assert drawn.title != figure(coverage_map, period="2020", level="nation", code=NATION).title


def test_the_trail_names_what_lies_above(year):
    def trail(**chosen) -> list:
        return choice.steps(choice.Choice(**({"period": "2020", "province": 0, "county": 0, "name": ""} | chosen)))

    assert trail(province=SHANXI) == [("全国", {})]
    assert trail(province=SHANXI, prefecture=YANGQUAN) == [("全国", {}), ("山西省", {"province": "140000"})]
    assert trail(province=SHANXI, county=YANG) == [("全国", {}), ("山西省", {"province": "140000"}), ("阳泉市", {"province": "140000", "prefecture": "140300"})]
    assert trail(reporting_unit=370200, county=QING, by="unit") == [("全国", {"by": "unit"}), ("青岛市", {"by": "unit", "reporting_unit": "370200"})]


@pytest.mark.parametrize("period", PERIODS)
def test_the_counties_add_up_to_every_level_above(shared_demonstration, period):
    """Counts add up from level to level; days on which somebody served in two places are the exception that proves it."""
    added = ("villages", "assigned", "served", "employment", "full", "industry_support", "services", "farmers", "trainees", "technologies", "jobs", "households")
    with reading() as connection:
        known = divisions(connection)
        by_level = {level: commissioners.figures(connection, period=period, level=level, codes=added)
                    for level in ("county", "prefecture", "province", "reporting_unit", "nation")}
    county = by_level.pop("county")
    for level, rows in by_level.items():
        whole = rows[rows["code"] != "100000-420000"].set_index(["indicator", "code"])["numerator"]
        summed = county.assign(code=located(known, county["code"].astype("int64"), level)).groupby(["indicator", "code"])["numerator"].sum()
        for (indicator, code), number in summed.items():
            place = str(code).zfill(6)
            held = whole.get((indicator, place), 0)
            records_without_county = indicator in ("services", "farmers", "trainees", "technologies")  # of somebody based in a prefecture or province
            assert held >= number if records_without_county else held == number, (level, indicator, place)
    nation = by_level["nation"].set_index(["code", "indicator"])["numerator"]
    assert nation["100000", "villages"] == county.loc[county["indicator"] == "villages", "numerator"].sum() > 1000


@pytest.mark.parametrize(("area", "codes"), [
    ({"province": SHANXI}, {YUN, YANG}), ({"province": SHANXI, "prefecture": DATONG}, {YUN}), ({"province": SHANXI, "prefecture": YANGQUAN}, {YANG}),
    ({"province": 0, "reporting_unit": 370200}, {QING}), ({"province": 0, "reporting_unit": 370000}, set()), ({"province": 0, "reporting_unit": 660000}, {SHI})])
def test_lists_and_points_are_of_the_chosen_prefecture_or_unit_alone(year, area, codes):
    listed = figure(villages.uncovered, period="2020-12", name="所选", **area)  # a month without a service
    assert {int(code) // 10**6 for code in listed.body.rows["village"]} == codes
    assert listed.title == f"所选未覆盖村{len(listed.body.rows)}个"
    with reading() as connection:
        every = {int(code) // 10**6 for code in commissioners.villages(connection, period="2020-12", **villages.area(Direct(connection, PLAIN), **area))["village"]}
    assert every == codes
    assert figure(villages.points, period="2020-12", **area).body.province == (SHANXI if area["province"] else {370200: 370000, 370000: 370000, 660000: 650000}[area["reporting_unit"]])


def test_a_figure_of_a_prefecture_on_the_command_line_is_of_the_prefecture(year):
    with reading() as connection:
        ask = Direct(connection, PLAIN)
        chosen = choice_of(villages.uncovered, ask, Given(period="2020-12", region=str(DATONG)))
        shown = villages.uncovered(ask, **chosen)
    assert {int(code) // 10**6 for code in shown.body.rows["village"]} == {YUN}
    assert shown.title == f"大同市未覆盖村{len(shown.body.rows)}个"


def test_what_was_explained_of_a_prefecture_or_unit_is_not_that_of_all(store):
    imported("commissioners", text("编号,姓名,类别,所在地,聘期开始,聘期结束", "K1,张三,科技特派员,山西省,2021-01-01,2021-12-31"))
    imported("villages", text("村代码,村名,名册年度", *(f"{code},村,2020" for code in (YUN_1, YANG_1, QING_1))))
    imported("services", text("记录编号,特派员编号,服务日期,服务对象,村代码,服务类型", *(
        f"F{n},K1,2020-02-01,村,{code},技术培训" for n, code in enumerate((YUN_1, YANG_1, QING_1)))), explanation="口头聘用")

    def rows(**area) -> list[int]:
        shown = figure(warnings, period="2020", name="所选", **area)
        return [] if shown is None else shown.body.rows["row"].tolist()

    assert rows() == [2, 3, 4]
    assert rows(province=SHANXI) == [2, 3]
    assert (rows(province=SHANXI, prefecture=DATONG), rows(province=SHANXI, prefecture=YANGQUAN)) == ([2], [3])
    assert (rows(reporting_unit=370200), rows(reporting_unit=370000), rows(reporting_unit=660000)) == ([4], [], [])


@pytest.mark.parametrize(("place", "said"), [
    ({"level": "reporting_unit", "code": 370200}, "青岛市1个建档立卡贫困村中"), ({"level": "province", "code": 370000}, "山东省1个建档立卡贫困村中"),
    ({"level": "reporting_unit", "code": 370000}, "山东省无建档立卡贫困村"), ({"level": "prefecture", "code": YANGQUAN}, "阳泉市2个建档立卡贫困村中")])
def test_what_is_written_by_rule_is_of_the_place_at_its_level(year, place, said):
    """370000 is a province, and a reporting unit without 青岛市."""
    with reading() as connection:
        written = prose.written(Direct(connection, PLAIN), "commissioners", chapter("commissioners.uncovered")[1], {"period": "2020"} | place)
    assert said in "".join(written)


def test_a_briefing_of_a_prefecture_lists_its_own_villages(year):
    with reading() as connection:
        ask = Direct(connection, PLAIN)
        made = compose(ask, Wanted(("commissioners",), days={"commissioners": "2020-12"}, region=str(DATONG)))
    (listed,) = [one for section in made.sections for one in section.figures if one.key == "commissioners.uncovered"]
    assert {int(code) // 10**6 for code in listed.body.rows["village"]} == {YUN}


def test_a_briefing_for_the_system_counts_the_uncovered_by_county(year):
    with reading() as connection:
        made = compose(Direct(connection, PLAIN), Wanted(("commissioners",), days={"commissioners": "2020-12"}, region=str(DATONG), audience="system"))
    (listed,) = [one for section in made.sections for one in section.figures if one.key == "commissioners.uncovered"]
    assert {heading.column for heading in listed.body.headings} == {"county_name", "uncovered"}
    assert listed.body.rows["uncovered"].tolist() == [1]
