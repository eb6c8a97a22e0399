"""Who reads it decides what leaves: what must not is looked for in the bytes of every format."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.figures.bodies import Card, Cards, Heading, Remark, Sentence, Table
from components.figures.every import PARTS
from components.figures.figure import LEFT_OUT, OWN_ROWS, TILES, Figure, Note
from components.paper.audience import FEWEST, LeftOut, leaving
from components.paper.paper import OUTSIDE, SYSTEM, Paper
from components.paper.writers import WRITERS, written
from data import office
from data.indicators.shape import COLUMNS
from db.engine import reading
from tests.components.paper import made
from tests.components.paper.made import one, settled, squeezed

SYSTEM_PAPER, OUTSIDE_PAPER = Paper(audience=SYSTEM), settled(Paper(audience=OUTSIDE))
JIANGSU = 320000


def said(figure: Figure, paper: Paper) -> str:
    """Everything that stands in any format but PNG, whose page is that of SVG; in SVG what is not seen too."""
    files = {format_: written(figure, paper, format_) for format_ in WRITERS if format_ != "png"}
    return squeezed("".join([files["svg"].decode(), files["csv"].decode("utf-8-sig"), str(made.sheets(files["xlsx"]))]))


def declared(key: str) -> Figure:
    """A figure that says of its readers what its part does."""
    part = PARTS[key]
    return Figure(Remark("某数"), "结论", key=key, name=part.name(), datasets=part.datasets, system=part.system, outside=part.outside)


@pytest.mark.parametrize("format_", WRITERS)
def test_nothing_is_settled_before_somebody_settles_it(format_):
    for figure in map(declared, PARTS):
        if figure.datasets:
            with pytest.raises(LeftOut, match=r"审定|不能对外"):
                written(figure, Paper(audience=OUTSIDE), format_)


@pytest.mark.parametrize("format_", WRITERS)
def test_what_a_part_says_of_its_readers_is_kept(format_):
    refused = {SYSTEM: 0, OUTSIDE: 0}
    for paper in (SYSTEM_PAPER, OUTSIDE_PAPER):
        for figure in map(declared, PARTS):
            if (figure.system if paper.audience == SYSTEM else figure.outside) in (LEFT_OUT, OWN_ROWS):
                with pytest.raises(LeftOut):
                    written(figure, paper, format_)
                refused[paper.audience] += 1
    assert refused[SYSTEM] > 20
    assert refused[OUTSIDE] > 20


def test_no_person_leaves_the_house(shared_demonstration):
    inside = one("commissioners.uncovered")
    persons = {name for name in inside.figure.body.rows["commissioner"].dropna() if len(name) > 1}
    assert len(persons) > 3
    assert any(name in said(inside.figure, inside.paper) for name in persons)
    each = one("commissioners.uncovered", paper=SYSTEM_PAPER)
    text = said(each.figure, each.paper)
    assert not [name for name in persons if name in text]
    assert "就近特派员" not in text
    assert "只按县计数，不列村" in text


@pytest.mark.parametrize("paper", [SYSTEM_PAPER, OUTSIDE_PAPER])
@pytest.mark.parametrize("key", ["commissioners.uncovered", "commissioners.worklist"])
def test_no_village_leaves_the_house(shared_demonstration, key, paper):
    inside = one(key)
    listed = {getattr(each, "text", each) for each in inside.figure.body.rows["name" if key == "commissioners.uncovered" else "village"]}
    each = one(key, paper=paper)
    text = said(each.figure, each.paper)
    assert len(listed) > 3
    assert not [name for name in listed if f">{name}<" in text or f",{name}," in text or f"'{name}'" in text]
    with reading() as connection:
        codes = pd.read_sql("select village_code from villages", connection)["village_code"].astype(str).str.zfill(12)
    assert len(codes) > 100
    assert not [code for code in codes if code in text]


@pytest.mark.parametrize("key", ["commissioners.points", "commissioners.of_county"])
def test_what_is_of_single_villages_stays_in_the_house(key):
    assert (PARTS[key].system, PARTS[key].outside) == (LEFT_OUT, LEFT_OUT)


def test_a_unit_is_given_its_own_rows_only(shared_demonstration):
    whole = one("zones.ranking")
    with reading() as connection:
        others = set(pd.read_sql("select name from reporting_unit where adcode <> 320000", connection)["name"])
    each = one("zones.ranking", region=JIANGSU, paper=SYSTEM_PAPER)
    text = said(each.figure, each.paper)
    assert {"江苏省"} | others >= set(each.figure.body.rows["office_name"])
    assert not [name for name in others if f">{name}<" in text or f",{name}," in text or f"'{name}'" in text]
    assert len(each.figure.body.rows) < len(whole.figure.body.rows) == 169


def test_a_zone_is_not_told_who_stands_beside_it(shared_demonstration):
    inside, each = one("zone.neighbours"), one("zone.neighbours", paper=SYSTEM_PAPER)
    others = [link.text for link in inside.figure.body.rows["zone"] if link.text != "苏州高新区"]
    assert others
    assert not [name for name in others if name in said(each.figure, each.paper)]
    assert each.figure.body.rows["place"].tolist() == inside.figure.body.rows.loc[inside.figure.body.rows["tone"] == "total", "place"].tolist()


@pytest.mark.parametrize("key", ["zones.map", "hundred.map", "commissioners.map"])
def test_outside_tiles_stand_for_a_map(shared_demonstration, key):
    each = one(key, paper=OUTSIDE_PAPER)
    picture = written(each.figure, each.paper, "svg").decode()
    text = squeezed(made.words(picture.encode()))
    assert each.figure.outside == TILES
    assert "台湾" in text
    assert "黑龙江" in text
    assert "香港" in text
    assert "南海诸岛" not in text
    assert "示意图" not in text
    assert picture.count("<path") < 5
    assert squeezed(PARTS[key].name()) in text


def test_outside_a_map_of_its_own_number_is_one(with_demonstration):
    office.set_review_number("GS京(2020)0001号")
    each = one("hundred.map", paper=OUTSIDE_PAPER)
    text = squeezed(made.words(written(each.figure, each.paper, "svg")))
    assert "南海诸岛" in text
    assert "审图号：GS京(2020)0001号" in text


def test_outside_no_zone_is_named_and_no_place_of_one(shared_demonstration):
    inside, each = one("zones.map"), one("zones.map", paper=OUTSIDE_PAPER)
    zones = [name for name in inside.figure.body.rows["name"] if "高新区" in name]
    text = said(each.figure, each.paper)
    assert len(zones) > 100
    assert not [name for name in zones if name in text]
    assert "经度" not in text


def test_outside_no_unit_is_named_by_its_choice(shared_demonstration):
    each = one("zones.trend", region=JIANGSU, paper=OUTSIDE_PAPER)
    with pytest.raises(LeftOut, match="对外不点名单位"):
        written(each.figure, each.paper, "png")


def test_products_of_firms_stay_inside(shared_demonstration):
    inside, each = one("zones.library"), one("zones.library", paper=SYSTEM_PAPER)
    products = [getattr(title, "text", title) for title, category in zip(inside.figure.body.rows["title"], inside.figure.body.rows["category"], strict=True) if category == "产品"]
    assert products
    assert not [title for title in products if squeezed(title) in said(each.figure, each.paper)]
    assert "不含企业的产品" in said(each.figure, each.paper)


def small(firms: float) -> pd.DataFrame:
    fact = dict.fromkeys(COLUMNS, None) | {"indicator": "resumption", "split": "", "code": "320000", "name": "江苏省", "numerator": 1.0,
                                           "denominator": firms, "value": 1 / firms, "unit": "%", "reported": 1, "expected": 1}
    return pd.DataFrame([fact, fact | {"indicator": "staff_return"}])


@pytest.mark.parametrize("audience", [SYSTEM, OUTSIDE])
def test_a_figure_over_fewer_than_three_firms_is_left_out_and_said(audience):
    paper = replace(OUTSIDE_PAPER, audience=audience)
    cards = Cards([Card("复工率", "91.1%", defines=("zones", "resumption")), Card("返岗率", "92.2%", defines=("zones", "staff_return"))])
    figure = Figure(cards, name="指标", note=Note(), facts=small(2))
    text = said(figure, paper)
    assert "91.1%" not in text
    assert "92.2%" in text
    assert "企业不足三家的1项" in text
    assert "resumption" not in text
    assert "91.1%" in said(replace(figure, facts=small(FEWEST)), paper)
    with pytest.raises(LeftOut, match="不足三家"):
        leaving(replace(figure, body=Sentence("复工率91.1%")), paper)


def test_rows_over_fewer_than_three_firms_go_from_a_table():
    rows = pd.DataFrame({"name": ["甲业", "乙业", "丙业"], "rate": [0.5, 0.911, 0.0], "firms": [4, 2, 0]})
    figure = Figure(Table(rows, [Heading("name", "产业"), Heading("rate", "复工率", say="{:.1%}".format)]), name="产业")
    text = said(figure, SYSTEM_PAPER)
    assert "乙业" not in text
    assert "91.1%" not in text
    assert "甲业" in text
    assert "丙业" in text
    assert "系统内版已略去：企业不足三家的1行" in text
    assert "乙业" in said(figure, Paper())


def test_every_file_says_for_whom_it_is(shared_demonstration):
    lines = {Paper(): "不得通过互联网传播", SYSTEM_PAPER: "系统内使用，不得对外提供", OUTSIDE_PAPER: "对外版：数据已审定"}
    for paper, line in lines.items():
        each = one("zones.trend", paper=paper)
        text = said(each.figure, each.paper)
        assert [other for other in lines.values() if other in text] == [line]


@pytest.mark.parametrize("paper", [SYSTEM_PAPER, OUTSIDE_PAPER])
def test_who_stands_with_an_earlier_day_is_named_to_nobody_else(paper):
    late = "另2个为此前数据：沈阳市、宁波市（2021年10月31日）"
    figure = Figure(Remark("某数"), "结论", name="某图", note=Note(earlier=late), foot=("数据截至2021年12月31日", late))
    allowed = leaving(figure, paper)
    assert allowed.foot == ("数据截至2021年12月31日", "部分单位的数据为较早日期")
    assert "沈阳" not in repr(allowed) + said(figure, paper)
    assert leaving(figure, replace(paper, audience="inside")) == figure


def test_tiles_leave_with_what_they_show_alone(shared_demonstration):
    figure = one("hundred.map", at=date(2020, 12, 31)).figure
    outside = said(figure, OUTSIDE_PAPER)
    assert "入选园区" in said(figure, Paper())
    assert "入选园区" not in outside
    assert "城市名额使用" in outside
    assert {"execution", "gap"} <= set(figure.body.titles)
    assert not {"execution", "gap"} & set(leaving(figure, OUTSIDE_PAPER).body.titles)
    assert "-100" not in outside
    assert "200.0%" not in outside
