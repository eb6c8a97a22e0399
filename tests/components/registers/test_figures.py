"""Figures of registers by hand: what is said, who may have it, what a download holds."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import select

from components.figures.bodies import Table
from components.figures.every import PARTS
from components.figures.figure import LEFT_OUT
from components.paper.audience import LeftOut, leaving
from components.paper.paper import Paper
from components.paper.writers import file
from components.registers import ahead, cards, entry, listed, opened, places, sentence, splits
from components.registers import map as maps
from data import registers
from data.asking import Asking, asked_as
from data.questions import Direct
from data.registers.declared import REGISTER_OF
from data.sentences import registers as sentences_of
from data.sentences.registers import leads
from db.engine import reading
from db.tables.reference import Identity
from tests.components.read import cards as by_label
from tests.components.read import figure, under
from tests.components.registers.filled import fill, grounds
from tests.rows import put

FIRM = {"credit_code": "911100000000000001", "firm": "甲公司", "reporting_unit": 320000, "technology": "储能", "selected_on": "2020-03-01"}


def contracts(store) -> None:
    rows = [("2019-Q4", 320000, 100, 10), ("2020-Q3", 320000, 90, 30), ("2020-Q4", 320000, 120, 40), ("2020-Q4", 420000, 30, 20)]
    put("tech_contracts", *[{"quarter": quarter, "reporting_unit": unit, "kind": "合计", "contracts": n, "value": value * 10**10, "technology_value": value * 10**9}
                            for quarter, unit, n, value in rows])


def test_the_sentence_says_level_growth_over_pairs_who_leads_and_how_many_reported(store):
    contracts(store)
    said = figure(sentence.sentence, register="tech_contracts", period="2020-Q4").body.text
    assert "150" in said
    assert "同比增长20.0%（可比口径1对）" in said
    assert "江苏省最多（120" in said
    assert "已报2/37" in said
    assert "湖北" not in said


def test_a_card_of_growth_says_its_base_and_its_pairs(store):
    contracts(store)
    card = by_label(figure(cards.cards, register="tech_contracts", period="2020-Q4"))[REGISTER_OF["tech_contracts"].dataset.column("value").zh]
    assert (card.value, card.unit, card.change) == ("60", "亿元", "同比增长300.0%")
    assert "可比口径1对，基数10亿元" in card.note


def test_a_card_of_what_reads_as_level_points_nowhere(store):
    grounds()
    with reading() as connection:
        unit = connection.scalar(select(Identity.id).where(Identity.kind == "unit").limit(1))
    put("hundred_evaluations", {"unit_name": unit, "year": 2019, "score": 86.0001, "grade": "良"}, {"unit_name": unit, "year": 2020, "score": 86.0, "grade": "良"})
    card = by_label(figure(cards.cards, register="hundred_evaluations", period="2020"))["平均得分"]
    assert (card.value, card.change, card.direction, card.tone) == ("86", "持平", "", "")


def test_who_has_not_reported_is_no_nought(store):
    contracts(store)
    shown = figure(places.places, register="tech_contracts", period="2020-Q4")
    rows = {row[0]: row[1:] for row in under(shown, "报送单位", "已报/应报")}
    assert rows["合计"] == ("2/37",)
    assert rows["江苏省"] == ("1/1",)
    assert rows["浙江省"] == ("0/1",)
    values = shown.body.rows.set_index("code")["contracts"]
    assert values["320000"] == 120
    assert values.isna()["330000"]


def test_a_map_hatches_who_did_not_report_and_says_taiwan_is_not_counted(store):
    contracts(store)
    shown = figure(maps.register_map, register="tech_contracts", period="2020-Q4")
    rows = shown.body.rows.set_index("code")
    assert not rows.loc[330000, "reported"]
    assert rows.loc[320000, "value"] == 120
    assert 710000 not in rows.index
    assert "未含香港、澳门特别行政区和台湾省数据" in "".join(shown.foot)


def test_nothing_of_a_register_that_stays_inside_leaves(store):
    fill("listing_pool")
    for key in ("registers.sentence", "registers.cards", "registers.map", "registers.list", "registers.places"):
        shown = figure(PARTS[key], register="listing_pool", period="2020-10")
        assert (shown.system, shown.outside) == (LEFT_OUT, LEFT_OUT), key
        for audience in ("system", "outside"):
            with pytest.raises(LeftOut):
                leaving(shown, Paper(audience=audience, settled=lambda figure: True))


def test_published_firms_go_out_without_their_units_and_others_stay(store):
    put("green_firms", FIRM)
    put("economy2020", {"project_no": "KT-1", "title": "检测", "organisation": "甲公司", "reporting_unit": 320000, "started_on": "2020-03-01", "ends_on": "2021-03-01"})
    outside = Paper(audience="outside", settled=lambda figure: True)
    shown = leaving(figure(listed.entries, register="green_firms", period="2020-03", publishing=True), outside)
    titles = [heading.title for heading in shown.body.headings]
    assert "企业名称" in titles
    assert "报送单位" not in titles
    with pytest.raises(LeftOut):
        leaving(figure(listed.entries, register="economy2020", period="2020-03", publishing=True), outside)


def test_inside_the_system_a_unit_gets_its_own_rows_without_the_names_of_firms(store):
    put("green_firms", FIRM)
    shown = figure(listed.entries, register="green_firms", period="2020-03", region=320000)
    own = leaving(shown, Paper(audience="system", own="江苏省"))
    assert isinstance(own.body, Table)
    assert not {"企业名称", "统一社会信用代码"} & {heading.title for heading in own.body.headings}
    with pytest.raises(LeftOut):
        leaving(shown, Paper(audience="system"))


def test_a_download_holds_what_passes_the_filter(store):
    from components.choices.registers import _file

    grounds()
    fill("economy2020")
    wanted = {"register": "economy2020", "period": "2020-10", "region": 320000, "level": "reporting_unit", "search": "", "where": (), "order": "project_no",
              "page": 1, "size": None}
    text = _file(wanted, "csv").decode("utf-8-sig")
    passing = figure(listed.entries, **wanted)
    assert 1 <= len(passing.body.rows) < 9
    for number in passing.body.rows["project_no"]:
        assert text.count(f"{number},") == 1
    assert "湖北省" not in text
    for label in ("演示数据", "2020年10月31日", "江苏省"):
        assert label in text


def test_a_total_that_was_filed_is_no_kind_and_never_the_largest(store):
    filed = [(320000, "合计", 500), (420000, "技术开发", 30), (420000, "技术服务", 20)]
    put("tech_contracts", *[{"quarter": "2020-Q4", "reporting_unit": unit, "kind": kind, "contracts": n, "value": 10**10} for unit, kind, n in filed])
    drawn = figure(splits.splits, register="tech_contracts", period="2020-Q4")
    assert drawn.title == "合同类别：技术开发最多（30项）"
    assert set(drawn.body.rows["name"]) == {"只报合计，未分类", "技术开发", "技术服务"}


def test_who_is_missing_is_no_fall_where_each_period_is_filed_anew(store):
    """Three units file a quarter and two the next: the totals of the two say nothing beside each other."""
    fill("tech_firms")
    shown = figure(cards.cards, register="tech_firms", period="2020-Q4")
    assert {card.change for card in shown.body.cards if "同比" not in (card.change or "")} <= {"", None}
    assert "较" not in shown.body.beneath


def test_entries_that_lie_ahead_are_named_and_lead_to_themselves(store):
    put("platforms", *[{"name": name, "kind": "未来产业园", "location": 320000, "since": since} for name, since in (("甲", "2020-03-01"), ("乙", "2035-01-01"))])
    shown = figure(ahead.ahead, register="platforms", today=date(2026, 11, 28))
    assert shown.title == "1条的日期在2026年11月28日之后，请核对"
    assert [link.text for link in shown.body.rows["who"]] == ["乙 · 江苏省"]
    assert figure(ahead.ahead, register="platforms", today=date(2035, 1, 1)) is None


def test_of_a_mean_the_leader_stands_highest_and_of_a_sum_has_most():
    score, entries = (one for code in ("score", "entries") for one in registers.indicators_of("hundred_evaluations") if one.code == code)
    places_of = pd.DataFrame({"name": ["江苏省", "浙江省"], "value": [90.5, 80.0]})
    assert leads(places_of, score).startswith("江苏省最高（90.5")
    assert leads(places_of, entries).startswith("江苏省最多（90.5")


def test_projects_of_a_pair_say_in_what_they_are_counted():
    assert next(one.unit for one in registers.indicators_of("zone_pairs") if one.code == "projects") == "项"


def test_the_numbers_of_a_column_have_one_number_of_places(store):
    say = sentences_of.of_column([1.5, 12.0, 3.25, None])
    assert [say(value) for value in (1.5, 12.0, 3.25, None)] == ["1.50", "12.00", "3.25", "—"]
    assert [sentences_of.of_column([1200, 3])(value) for value in (1200, 3)] == ["1,200", "3"]
    assert sentences_of.of_column([0.5, 0.25], "%")(0.5) == "50.0%"
    put("funds", *[{"name": name, "location": 320000, "founded_on": "2020-05-01", "size": size} for name, size in (("甲", 1_500_000), ("乙", 12_000_000))])
    shown = figure(listed.entries, register="funds", period="2020-05")
    assert [row for row in under(shown, "子基金名称", "子基金规模（万元）")] == [("乙", "12.0"), ("甲", "1.5")]
    assert dict(under(figure(places.places, register="funds", period="2020-05"), "报送单位", "子基金规模（万元）"))["江苏省"] == "13.5"


def test_an_english_reader_reads_the_names_of_zones_and_choices_of_open_entries(store):
    with reading() as connection:
        zone = connection.scalar(select(Identity.id).where(Identity.name == "苏州工业园区"))
    put("chain_blocks", {"block_no": "A-1", "zone": zone, "chain": "芯片", "block": "缺料", "raised_on": "2020-03-02", "state": "协调中"})
    with asked_as(Asking("en")), reading() as connection:
        english = opened.opened(Direct(connection, Asking("en")), register="chain_blocks", period="2020-03")
    assert english.body.rows["place"].tolist() == ["Suzhou Industrial Park"]
    assert figure(opened.opened, register="chain_blocks", period="2020-03").body.rows["place"].tolist() == ["苏州工业园区"]


def test_the_legend_of_an_english_map_says_the_unit_alone(store):
    contracts(store)
    put("tech_firms", {"quarter": "2020-Q4", "reporting_unit": 320000, "hnte": 9, "hnte_new": 1, "sme": 5})
    choice = {"register": "tech_contracts", "period": "2020-Q4", "measure": "value"}
    assert "当季合同成交额（亿元）" in str(figure(maps.register_map, **choice).body.spec)
    with asked_as(Asking("en")), reading() as connection:
        english = str(maps.register_map(Direct(connection, Asking("en")), **choice).body.spec)
    assert "（hundred million yuan）" not in english
    assert "'hundred million yuan'" in english
    with asked_as(Asking("en")), reading() as connection:
        plain_number = str(maps.register_map(Direct(connection, Asking("en")), register="tech_firms", period="2020-Q4", measure="hnte").body.spec)
    assert "'text': 'Number'" in plain_number


def test_a_downloaded_list_has_no_column_of_links(store):
    put("green_firms", FIRM)
    made = file(listed.entries, {"register": "green_firms", "period": "2020-12", "size": None}, Paper(), "csv").decode("utf-8-sig")
    assert "甲公司" in made
    assert "查看" not in made
    assert any(heading.title == "条目" for heading in figure(listed.entries, register="green_firms", period="2020-12").body.headings), "on the page it leads to the entry"


def test_the_history_of_an_entry_says_whose_it_is(store):
    put("green_firms", FIRM)
    assert figure(entry.history, register="green_firms", key=(FIRM["credit_code"],)).title == f"{FIRM['credit_code']}：1次上报或更正"
    assert figure(entry.history, register="green_firms", key=("911100000000000009",)).title == "0次上报或更正"
