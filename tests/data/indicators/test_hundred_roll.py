"""The list of cities and parks, the list of 2021 against that of 2020, and what was filed of one of them: worked out by hand."""

from datetime import date

from sqlalchemy import func, select

from data.indicators import figures
from data.indicators.hundred import one, roll, themes
from db.engine import reading, writing
from db.tables.ledger import Batch
from db.undoing import undo
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

END_2020, END_2021 = date(2020, 12, 31), date(2021, 12, 31)
JIANGSU, DALIAN = 320000, 210200


def unit(name: str, kind: str = "城市", office: int = JIANGSU, **more) -> dict:
    return {"name": name, "kind": kind, "reporting_unit": office, "focus": "卫生健康", "funding_mode": "前补助", "funds_total": 100 * WAN,
            "selected_on": "2020-03-30", "list_year": 2020, "ended_on": None, "document_no": "苏科〔2020〕1号"} | more


def asked(question, **choice):
    with reading() as connection:
        return question(connection, **choice)


def changes(at: date = END_2021) -> dict[str, tuple]:
    rows = asked(roll.compared, at=at)
    return {row.unit: (row.change, row.on, row.columns) for row in rows.itertuples()}


@filled
def two_lists(store):
    """甲 stays, 乙 leaves, 丙 is listed anew with more money and another theme, 丁 enters in 2021, 戊 is corrected inside its list year."""
    stored("hundred_units", unit("甲市"), unit("乙市"), unit("丙市"), unit("戊园", "园区", DALIAN, park_type="国家高新区"))
    stored("hundred_units", unit("乙市", ended_on="2021-04-01"), unit("丙市", list_year=2021, focus="智慧环境", funds_total=150 * WAN),
           unit("丁市", list_year=2021, selected_on="2021-03-28"), unit("戊园", "园区", DALIAN, park_type="国家高新区", focus="智能制造"))


def test_the_list_of_2021_against_that_of_2020(two_lists):
    assert changes() == {
        "甲市": ("same", None, ()), "乙市": ("left", date(2021, 4, 1), ()), "丙市": ("changed", None, ("focus", "funds_total")),
        "丁市": ("entered", date(2021, 3, 28), ()), "戊园": ("same", None, ())}


def test_there_is_nothing_to_compare_before_the_second_year(two_lists):
    assert changes(END_2020) == {}


def test_what_has_not_happened_by_the_date_is_no_change(two_lists):
    assert {name: change[0] for name, change in changes(date(2021, 3, 1)).items()} == {"甲市": "same", "乙市": "same", "丙市": "changed", "戊园": "same"}


def test_an_import_that_was_taken_back_changed_nothing(two_lists):
    with writing() as connection:
        undo(connection, connection.scalar(select(func.max(Batch.id))), reason="报错")
    assert changes() == {}


def test_a_unit_that_left_stays_on_the_roll_and_counts_no_more(two_lists):
    rows = asked(roll.roll, at=END_2021).set_index("unit")
    assert list(rows["in_force"].items()) == [("甲市", True), ("乙市", False), ("丙市", True), ("丁市", True), ("戊园", True)]
    assert set(asked(roll.roll, at=END_2020)["unit"]) == {"甲市", "乙市", "丙市", "戊园"}


def test_each_unit_has_one_theme_and_the_sum_is_the_list(store):
    stored("hundred_units", unit("甲市", focus="智慧城市（社区）"), unit("乙市", focus="卫生健康、智慧环境"), unit("丙市", focus="其他:非织造布产业"), unit("丁市", focus=None),
           unit("戊园", "园区", DALIAN, focus="5G网络"))
    counted = themes.counted(asked(roll.roll, at=END_2020))
    assert {(row.kind, row.theme): row.n for row in counted.itertuples() if row.n} == {
        ("城市", "智慧城市(社区)"): 1, ("城市", themes.SEVERAL): 1, ("城市", themes.OTHER): 1, ("城市", themes.NONE): 1, ("园区", "5G网络"): 1}
    assert counted["n"].sum() == 5


def test_the_37_add_up_to_the_nation(shared_demonstration):
    rows = asked(roll.roll, at=END_2021)
    there = rows[rows["in_force"]]
    with reading() as connection:
        by_office = figures(connection, "hundred", at=END_2021, level="reporting_unit", codes={"units_selected"})
        nation = figures(connection, "hundred", at=END_2021, level="nation", codes={"units_selected"})
    whole = by_office[by_office["split"] == ""].set_index("code")["value"]
    assert there["office"].astype(str).value_counts().to_dict() == whole[whole > 0].astype(int).to_dict()
    assert len(there) == whole.sum() == nation.loc[nation["split"] == "", "value"].iloc[0]


def test_the_money_of_one_unit_day_by_day_with_what_was_filed_first(two_lists):
    def filed(day: str, spent: int) -> dict:
        return {"unit_name": "甲市", "data_date": day, "budget": 200 * WAN, "in_place": 100 * WAN, "spent": spent * WAN}

    stored("hundred_progress", filed("2020-10-31", 50), filed("2020-12-31", 90), {**filed("2020-12-31", 10), "unit_name": "丙市"})
    stored("hundred_progress", filed("2020-10-31", 60))
    daily = asked(one.course, unit="甲市", at=END_2020)
    assert daily[["day", "execution", "in_place_rate"]].values.tolist() == [[date(2020, 10, 31), 0.3, 0.5], [END_2020, 0.45, 0.5]]
    assert daily["elapsed"].round(6).tolist() == [round(305 / 731, 6), round(366 / 731, 6)]
    assert daily["before"].fillna(-1).tolist() == [0.25, -1]
    versions = asked(one.returns, unit="甲市", at=END_2020)
    assert list(zip(versions["data_date"].astype(str), versions["spent"] / WAN, versions["state"], strict=True)) == [
        ("2020-12-31", 90, "standing"), ("2020-10-31", 60, "standing"), ("2020-10-31", 50, "corrected")]


def test_a_demand_shows_what_answered_it_once_it_was_answered(two_lists):
    stored("achievements", {"achievement_no": "C1", "title": "成果一", "field": "检测", "holder": "某研究所"})
    stored("demands", {"demand_no": "X1", "unit_name": "甲市", "field": "检测", "title": "需求一", "raised_on": "2020-05-01", "status": "应用", "achievement_no": "C1",
                       "updated_on": "2020-09-01"})

    def answered(at: date) -> list:
        return asked(one.demands, at=at).fillna("")[["unit", "stage", "achievement", "holder"]].values.tolist()

    assert answered(date(2020, 8, 1)) == [["甲市", "登记", "", ""]]
    assert answered(date(2020, 9, 1)) == [["甲市", "应用", "成果一", "某研究所"]]
    assert asked(one.demands, at=date(2020, 4, 1)).empty
