"""Services by kind, month and day, the yearly duty, and services to firms, on a few rows that can be worked out by hand."""

from datetime import date

import pytest

from components.commissioners import duty, firms, published, services
from components.paper.audience import LeftOut, leaving
from components.paper.paper import OUTSIDE, SYSTEM, Paper
from data import duty as duties
from data.asking import Asking, asked_as
from data.indicators import commissioners
from data.indicators.commissioners import work
from data.indicators.commissioners.ended import ended
from data.questions import Direct
from data.settling.deciding import settle
from db.engine import reading
from tests.components.commissioners.test_by_hand import NATION, SHANXI
from tests.components.commissioners.test_levels import QING, QING_1, YANG, YANG_1, YANG_2, YANG_3
from tests.components.read import cards, cells, figure, under
from tests.data.indicators.test_commissioners import assignment, person, service, village
from tests.once import filled
from tests.rows import put

YANGQUAN = 140300
WHOLE = {"period": "2020", "level": "nation", "code": NATION}


@filled
def year(store):
    """甲 of 平定县 serves two villages on one day and ploughs in March; 乙's term ended; 丙 did nothing; 丁 of 青岛 serves without a village."""
    put("villages", village(YANG_1), village(YANG_2, merged_into=YANG_1), village(YANG_3), village(QING_1))
    put("commissioners", person("甲", YANG), person("乙", YANG, until="2020-06-30"), person("丙", YANG), person("丁", QING),
        person("戊", QING, role="科技专员"), person("己", YANG, role="科技专员"))
    put("assignments", assignment("甲", YANG_1, "2020-01-01") | {"agreement_on": "2020-01-05"}, assignment("甲", YANG_3, "2020-01-01") | {"agreement_on": None},
        assignment("乙", YANG_1, "2020-01-01") | {"agreement_on": None}, assignment("丙", YANG_3, "2020-01-01") | {"agreement_on": "2020-01-05"})
    put("services", *(service(number, who, where, day, **sums) | {"kind": kind} for number, who, where, day, kind, sums in (
        ("1", "甲", YANG_1, "2020-03-02", "春耕备耕", {"farmers": 4}), ("2", "甲", YANG_3, "2020-03-02", "春耕备耕", {"farmers": 3}),
        ("3", "甲", YANG_2, "2020-04-01", "春耕备耕", {}), ("4", "乙", YANG_1, "2020-07-01", "技术培训", {"trainees": 20}),
        ("5", "丁", None, "2020-07-01", "技术指导", {"technologies": 1}), ("6", "戊", QING_1, "2020-07-01", "技术指导", {}))))


def test_spring_ploughing_stands_out_by_month(year):
    shown = figure(services.kinds, **WHOLE)
    assert shown.title == "春耕备耕服务2020年3月最多，2次"
    spring = shown.body.rows[shown.body.rows["series"] == "春耕备耕"]
    assert dict(zip(spring["month"], spring["value"], strict=True)) == {
        "2020年3月": 2, "2020年4月": 1, "2020年5月": 0, "2020年6月": 0, "2020年7月": 0}
    assert set(shown.body.rows["series"]) == {"春耕备耕", "技术培训", "技术指导"}


def test_the_course_of_kinds_is_of_the_newest_month_that_it_shows(year):
    for period in ("2020-03", "2020-Q1", "2020-03-01..2020-03-02"):
        shown = figure(services.kinds, **WHOLE | {"period": period})
        assert f"{shown.note.at:%Y-%m}" == f"{shown.body.rows['date'].max():%Y-%m}", period
    settle("services", "2020-01-01..2020-07-01", document="5号")  # with the first day of the newest month, not with the others
    for each in ("villages", "commissioners"):
        settle(each, "2020", document="5号")
    put("services", service("7", "甲", YANG_1, "2020-07-20") | {"kind": "技术培训"})
    with pytest.raises(LeftOut, match="尚未审定"):
        leaving(figure(services.kinds, **WHOLE | {"period": "2020-03"}), Paper(audience=OUTSIDE))


def test_kinds_add_up_to_the_services_and_the_other_role_is_not_among_them(year):
    assert under(figure(services.kind_table, **WHOLE), "服务类型", "服务次数（次）", "占比", "服务农户（户）", "培训人次", "推广技术（项）")[:5] == [
        ("合计", "5", "100.0%", "7", "20", "1"), ("技术指导", "1", "20.0%", "0", "0", "1"), ("技术培训", "1", "20.0%", "0", "20", "0"),
        ("春耕备耕", "3", "60.0%", "7", "0", "0"), ("病虫害防治", "0", "0.0%", "0", "0", "0")]
    shown = cards(figure(services.cards, **WHOLE))
    assert (shown["服务次数"].value, shown["服务天数"].value) == ("5", "4")  # 甲 on two days, 乙 and 丁 on one each
    assert cells(figure(services.kind_table, period="2020-03", level="county", code=YANG), "services")[0] == ("2",)
    assert cells(figure(services.kind_table, period="2020", level="reporting_unit", code=370200), "services")[0] == ("1",)  # without a village: where 丁 is based


def test_the_calendar_of_a_county_counts_people_a_day(year):
    shown = figure(services.calendar, period="2020", level="county", code=YANG)
    assert shown.title == "平定县2020年有服务的3天"
    assert shown.body.rows[["value", "services"]].values.tolist() == [[1, 2], [1, 1], [1, 1]]
    assert shown.body.rows["value"].sum() == int(cards(figure(services.cards, period="2020", level="county", code=YANG))["服务天数"].value)
    assert figure(services.calendar, **WHOLE) is None


def test_who_is_idle_overloaded_unsigned_or_ended(year):
    duties.keep(duties.Duty(days=2, visits=3, villages=1))
    shown = figure(duty.duty, period="2020")
    columns = ("在聘特派员（人）", "本年没有服务（人）", "天数未达要求（人）", "次数未达要求（人）", "服务村过多（人）", "在册选派（条）", "缺三方协议（条）", "聘期已满仍在册（条）")
    # in term on 31 December: 甲 (2 days, 3 services, 2 villages), 丙 (none, 1 village), 丁 (1 day, 1 service); 乙's assignment goes on
    assert under(shown, *columns) == [("3", "1", "2", "2", "1", "3", "1", "1"), ("2", "1", "1", "1", "1", "3", "1", "1"), ("1", "0", "1", "1", "0", "0", "0", "0")]
    assert shown.title == "3名在聘特派员中1名本年没有服务记录"
    assert "本单位要求每年服务不少于2天、每年服务不少于3次" in shown.what
    assert under(figure(duty.duty, period="2020-06", province=SHANXI), *columns)[0] == ("3", "2", "2", "2", "1", "4", "2", "0")  # 乙 still in term


def test_an_assignment_to_a_merged_village_stands_where_the_other_lies_and_makes_nobody_more_loaded(year):
    put("villages", village(QING_1 + 1, merged_into=YANG_1))
    put("assignments", *(assignment(who, QING_1 + 1, "2020-01-01") | {"agreement_on": None} for who in ("甲", "乙")))
    with reading() as connection:
        rows = work.workload(connection, period="2020", days=0, visits=0, villages=2).set_index("place")
        assert rows.loc[YANG, ["in_force", "unsigned", "ended", "overloaded"]].tolist() == [4, 2, 2, 0]  # 甲 three times, of two villages
        assert rows.loc[QING, ["in_force", "unsigned", "ended"]].tolist() == [0, 0, 0]
        over = ended(connection, at=date(2020, 12, 31))
    assert over[["village", "county"]].values.tolist() == [[YANG_1, YANG]] * 2


def test_without_a_duty_nobody_is_behind(year):
    titles = [heading.title for heading in figure(duty.duty, period="2020").body.headings]
    assert not [title for title in titles if "未达要求" in title]
    assert "本单位尚未规定年度服务要求" in figure(duty.duty, period="2020").what


@pytest.mark.parametrize("wanted", [duties.Duty(days=-1), duties.Duty(visits=367), duties.Duty(villages=0)])
def test_a_duty_that_cannot_be_is_refused_and_nothing_kept(store, wanted):
    with pytest.raises(ValueError, match="请填"):
        duties.keep(wanted)
    with reading() as connection:
        assert duties.duty(connection) == duties.USUAL


def test_the_people_of_a_county_for_readers_inside_alone(year):
    shown = figure(duty.people, period="2020", county=YANG, name="平定县")
    assert under(shown, "编号", "选派在册（个村）", "本年次数", "本年天数", "最近一次服务", "情况") == [
        ("丙", "1", "0", "0", "没有", "本年没有服务"), ("甲", "2", "3", "2", "2020-04-01", "")]
    with pytest.raises(LeftOut):
        leaving(shown, Paper(audience=SYSTEM))


def test_places_of_services_are_those_of_coverage(year):
    assert under(figure(services.places, period="2020"), "省份", "服务次数（次）", "服务天数（天）") == [("合计", "5", "4"), ("山西省", "4", "3"), ("山东省", "1", "1")]
    assert under(figure(services.places, period="2020", province=SHANXI, county=YANG), "县", "服务次数（次）")[0] == ("山西省合计", "4")


@pytest.mark.parametrize("place", [("nation", 100000), ("nation", "100000-420000"), ("province", 520000), ("prefecture", 520300), ("reporting_unit", 370200)])
def test_kinds_and_days_are_the_kept_sums_of_the_place(shared_demonstration, place):
    """What is counted from the records is what the derived tables hold, in every level and period."""
    level, code = place
    with reading() as connection:
        for period, first, last in (("2020", date(2020, 1, 1), date(2020, 12, 31)), ("2020-04", date(2020, 4, 1), date(2020, 4, 30))):
            kept = commissioners.figures(connection, period=period, level=level, codes=("services", "service_days", "farmers", "trainees", "technologies"))
            kept = kept[kept["code"] == str(code)].set_index("indicator")["value"]
            kinds = work.by_kind(connection, first=first, last=last, level=level, code=code)
            days = work.by_day(connection, first=first, last=last, level=level, code=code)
            assert kinds["services"].sum() == kept["services"] > 0
            assert days["people"].sum() == kept["service_days"]
            assert [kinds[name].sum() for name in work.SUMS] == [kept[name] for name in work.SUMS]


def firm_service(record: str, who: str, firm: str, day: str, need: str | None, matched: bool | None, credit: str | None = None) -> dict:
    return {"record_no": record, "commissioner_no": who, "firm": firm, "credit_code": credit, "zone": None, "served_on": day, "need": need, "matched": matched}


@filled
def to_firms(year):
    """Two officers, four services, three firms; 甲 is of the other role and counts nowhere here."""
    put("firm_services", firm_service("1", "戊", "一公司", "2020-03-01", "融资对接", True), firm_service("2", "戊", "一公司　", "2020-04-01", "融资对接", False),
        firm_service("3", "戊", "二公司", "2020-04-02", "工艺改进", True), firm_service("4", "己", "三公司", "2020-04-03", None, None),
        firm_service("5", "甲", "四公司", "2020-04-03", "工艺改进", True))


def test_firms_are_counted_once_and_needs_as_often_as_they_were_raised(to_firms):
    shown = cards(figure(firms.cards, period="2020"))
    assert {label: (card.value, card.note) for label, card in shown.items()} == {
        "服务企业": ("3", "期内有服务记录的不同企业"), "服务次数": ("4", ""), "企业需求": ("3", "有需求的服务记录"), "需求对接率": ("66.7%", "2/3"),
        "有服务的科技专员": ("2", "期末在聘2人")}
    kept = figure(firms.cards, period="2020", region=370200)
    assert cards(kept)["服务企业"].value == "2"
    assert shown["服务企业"].unit == "家"
    with asked_as(Asking("en")), reading() as connection:
        assert cards(firms.cards(Direct(connection, Asking("en")), period="2020"))["Firms served"].unit == "firms", "家 is said of zones elsewhere"
    with reading() as connection:
        indicator = commissioners.figures(connection, period="2020", level="nation", codes=("firms_served",))
    assert indicator.loc[indicator["code"] == "100000", "value"].tolist() == [3]


def test_firms_of_months_do_not_add_and_needs_met_do(to_firms):
    rows = figure(firms.months, period="2020").body.rows
    told = {word: rows.loc[rows["series"] == word, "value"].tolist() for word in rows["series"].unique()}
    assert told == {"服务企业（家）": [1, 3], "已对接需求（项）": [1, 1]}


def test_needs_by_kind_and_officers_with_their_firms(to_firms):
    assert under(figure(firms.needs, period="2020"), "需求", "需求（项）", "已对接（项）", "对接率") == [
        ("合计", "3", "2", "66.7%"), ("融资对接", "2", "1", "50.0%"), ("工艺改进", "1", "1", "100.0%")]
    assert under(figure(firms.officers, period="2020"), "专员编号", "企业（家）", "服务次数（次）", "服务的企业") == [
        ("己", "1", "1", "三公司"), ("戊", "2", "3", "一公司、二公司")]
    assert under(figure(firms.zones, period="2020"), "高新区", "企业（家）", "专员（人）") == [("合计", "3", "2"), ("没有高新区", "3", "2")]


def test_fewer_than_three_firms_leave_for_nobody_outside_the_office(to_firms):
    kept = leaving(figure(firms.needs, period="2020"), Paper(audience=SYSTEM))
    assert "融资对接" not in set(kept.body.rows["need"])
    for refused in (figure(firms.officers, period="2020"), figure(firms.months, period="2020"), figure(firms.cards, period="2020", region=370200)):
        with pytest.raises(LeftOut):
            leaving(refused, Paper(audience=SYSTEM))
    assert leaving(figure(firms.cards, period="2020"), Paper(audience=SYSTEM)).body.cards


def test_published_numbers_stand_beside_ours_with_how_they_differ(year):
    shown = figure(published.national, period="2020")
    told = {what: (value, ours, sure) for what, value, ours, sure in under(shown, "公布的数", "公布值", "本系统（2020年）", "核实情况")}
    assert told["建档立卡贫困村"] == ("12.8万个", "3个", "转引")
    assert told["投身脱贫攻坚一线的科技特派员"] == ("28.98万人", "3人", "转引")
    assert told["科技帮扶结对"] == ("7.7万对", "3条", "待核实（未见原件）")
    assert all(differs for differs, in cells(shown, "differs"))
    assert "科技帮扶结对" not in {what for what, in cells(figure(published.national, period="2020", sure=True), "what")}


def test_published_villages_of_provinces_beside_the_register(year):
    shown = figure(published.provinces, period="2020")
    row = next(row for row in cells(shown, "name", "value", "ours", "gap") if row[0] == "山西省")
    assert row == ("山西省", "7,993", "2", "−7,991")
    assert {sure for sure, in cells(figure(published.provinces, period="2020", sure=True), "sure")} == {"转引"}


def test_a_service_without_a_village_counts_where_its_commissioner_is_based(store):
    """石河子 lies in 新疆 and reports with the Corps, whose own code is of another province."""
    put("villages", village(YANG_1))
    put("commissioners", person("甲", 659001), person("乙", 650102), person("丙", 660000), person("丁", YANG))
    put("services", *(service(number, who, None, "2020-07-01", "技术指导") for number, who in (("1", "甲"), ("2", "乙"), ("3", "丙"), ("4", "丁"))))
    with reading() as connection:
        counted = {place: int(work.by_kind(connection, first=date(2020, 7, 1), last=date(2020, 7, 9), level=place[0], code=place[1])["services"].sum())
                   for place in (("reporting_unit", 660000), ("reporting_unit", 650000), ("province", 650000), ("province", 140000), ("nation", 100000))}
    assert list(counted.values()) == [2, 1, 3, 1, 4]
