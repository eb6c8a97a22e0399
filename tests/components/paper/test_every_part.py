"""Every part leaves in every format: with data, on an empty store, as known earlier, in both languages."""

import io
from inspect import signature

import pytest
from PIL import Image

from components.paper import picture, words
from components.paper.paper import AUDIENCES, SIZES, Paper
from components.paper.writers import WRITERS, paper_of, written
from data.asking import PLAIN, Asking, asked_as
from data.ledger import moments
from data.questions import Direct
from db.engine import reading
from tests.components.figures.test_parts import CHINESE, NOT_A_NUMBER
from tests.components.paper import made
from tests.components.paper.made import every, looked_back, one, squeezed

DRAWN = ("zones.trend", "zones.cards", "hundred.quotas", "hundred.map", "overview.zones_alerts", "zones.check_rules", "zones.sentence")
LINE = "内部资料：仅供内部使用，不得通过互联网传播"


def test_with_data_each_file_says_what_it_is(shared_demonstration):
    for each in every():
        files = {format_: written(each.figure, each.paper, format_) for format_ in ("png", "xlsx", "csv")}  # SVG is the page of PNG, see below
        said = {"csv": files["csv"].decode("utf-8-sig"), "xlsx": str(made.sheets(files["xlsx"]))}
        for format_, text in said.items():
            for label in (words.title(each.figure), *each.figure.foot, "演示数据", LINE, words.exported(each.paper)):
                assert squeezed(label) in squeezed(text), (each.figure.key, format_, label)
            assert not NOT_A_NUMBER.search(text.replace("None", "")), (each.figure.key, format_)
        assert Image.open(io.BytesIO(files["png"])).size == (794 * 2, 561 * 2), each.figure.key


def test_in_english_too(shared_demonstration):
    for each in every(Asking("en"), paper=Paper(size="wide")):
        with asked_as(each.paper.asking):
            labels = [words.audience(each.figure, each.paper), words.exported(each.paper), "Demonstration data", *each.figure.foot]
        said = {"xlsx": str(made.sheets(written(each.figure, each.paper, "xlsx"))), "csv": written(each.figure, each.paper, "csv").decode()}
        if each.figure.key in DRAWN:
            said["svg"] = made.words(written(each.figure, each.paper, "svg"))
        assert all(squeezed(label) in squeezed(text) for text in said.values() for label in labels), (each.figure.key, labels)
        assert not CHINESE.search("".join(labels[:3]))
        chosen = "; ".join(value for _label, value in each.paper.filters if not value.startswith("演示"))  # numbers of invented persons and rows
        assert not CHINESE.search(chosen), (each.figure.key, chosen)


def test_as_known_earlier_each_file_says_of_when(shared_demonstration):
    then = looked_back()
    label = squeezed(moments.label(then.moment))
    for each in every(then):
        if not each.figure.foot:
            continue  # it has nothing to show
        text = squeezed(made.words(written(each.figure, each.paper, "svg")))
        for said in (label, "演示数据", LINE, words.title(each.figure), words.exported(each.paper), *each.figure.foot):
            assert squeezed(said) in text, (each.figure.key, said)
        assert label in squeezed(written(each.figure, each.paper, "csv").decode("utf-8-sig")), each.figure.key


def test_an_empty_store_gives_files_that_say_so(shared_empty):
    keys = [key for key in sorted(made.PARTS) if not key.startswith("zone.")]
    for each in every(keys=keys):
        files = {format_: written(each.figure, each.paper, format_) for format_ in WRITERS}
        text = made.words(files["svg"])
        assert words.title(each.figure)
        assert squeezed(words.title(each.figure)) in squeezed(text), each.figure.key
        assert words.marks(each.figure) == []
        assert not NOT_A_NUMBER.search(text), each.figure.key


def test_an_empty_period_says_so(shared_demonstration):
    each = one("commissioners.explained", period="2019", paper=Paper())
    assert "无数据" in made.words(written(each.figure, each.paper, "svg"))
    assert any("无数据" in row for row in made.lines(written(each.figure, each.paper, "csv")))
    assert "无数据" in str(made.sheets(written(each.figure, each.paper, "xlsx")))


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_is_as_large_as_asked_at_twice_the_points(shared_demonstration, size):
    for key in ("hundred.quotas", "zones.cards"):
        each = one(key, paper=Paper(size=size))
        assert Image.open(io.BytesIO(picture.png(each.figure, each.paper))).size == tuple(2 * px for px in SIZES[size]), key


def test_what_a_part_declares_of_its_choices_are_choices():
    for part in made.PARTS.values():
        assert {*part.options, *part.for_system, *part.for_outside} <= set(signature(part.describe).parameters), part.key
        assert all(len(options()) > 1 for options in part.options.values()), part.key


def test_a_file_for_other_readers_names_what_it_is_made_with(shared_demonstration):
    part, choice = made.PARTS["commissioners.worklist"], {"period": "2020", "showing": "never", "order": "households", "search": "水库"}
    with reading() as connection:
        told = {audience: dict(paper_of(part, Direct(connection, PLAIN), choice, Paper(audience=audience)).filters) for audience in AUDIENCES}
    assert told["inside"] | {"时期": ""} == {"时期": "", "显示": "从未服务", "排序": "户数多的在前", "检索": "水库"}
    assert told["system"] == told["outside"] == {"时期": "2020年", "显示": "未覆盖或超期", "排序": "按标准次序"}


def test_what_was_chosen_stands_in_the_file(shared_demonstration):
    each = one("zones.attention", region=320000)
    svg = squeezed(made.words(written(each.figure, each.paper, "svg")))
    assert "筛选：数据日期2020年4月1日；地区江苏省" in svg
