"""How texts, tables and charts find room in a picture."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from components.figures.bodies import (
    Alert,
    Alerts,
    Card,
    Cards,
    Chart,
    Heading,
    Points,
    Remark,
    Sentence,
    Table,
    Words,
)
from components.figures.charts import bar
from components.figures.figure import Figure
from components.paper import picture, points
from components.paper.charts import drawn as chart_drawn
from components.paper.drawing import wrapped
from components.paper.fonts import MissingGlyph, width
from components.paper.paper import SIZES, Paper
from components.paper.picture import MARGIN, ZOOM
from tests.components.paper import made

PLACED = re.compile(r'<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"[^>]*>([^<]*)<')


def test_a_text_breaks_where_it_may():
    assert wrapped("截至4月1日，企业整体复工率79.0%，提高。", 100, size=10) == ["截至4月1日，企业整", "体复工率79.0%，提", "高。"]
    assert wrapped("work resumption", 60, size=10) == ["work", "resumption"]
    assert all(not row.startswith(("，", "。", "）")) for row in wrapped("高新区，复工率。（全国）" * 9, 61, size=12))
    for row in wrapped("很长的一句话" * 20, 97, size=13):
        assert width(row, 13) <= 97
    assert wrapped("", 50, size=10) == [""]


def test_a_letter_that_the_font_has_not_is_told_and_nothing_drawn():
    with pytest.raises(MissingGlyph, match="𠮷"):
        picture.svg(Figure(Remark("𠮷田"), "题目"), Paper())
    picture.svg(Figure(Remark("吉\u200b田\u2003a"), "题目"), Paper())
    table = Table(pd.DataFrame({"name": ["𠮷田\n村"]}), [Heading("name", "村")])
    assert "𠮷" in picture.undrawable(Figure(table, "题目"), Paper())
    assert picture.undrawable(Figure(replace(table, rows=pd.DataFrame({"name": ["吉田\n村\u2003"]})), "题目"), Paper()) == ""


def many(rows: int) -> Figure:
    frame = pd.DataFrame({"name": [f"第{place}家高新技术产业开发区" for place in range(rows)], "rate": 0.5, "n": range(rows)})
    return Figure(Table(frame, [Heading("name", "高新区", kind="name"), Heading("rate", "复工率", say="{:.1%}".format, kind="share"),
                                Heading("n", "企业（家）", say=str, kind="number")]), "题目")


@pytest.mark.parametrize("size", SIZES)
def test_a_table_shows_every_row_or_says_how_many(size):
    for rows in (1, 20, 60, 169, 700):
        text = made.words(picture.svg(many(rows), Paper(size=size)))
        shown = [place for place in range(rows) if f"第{place}家" in text]
        assert shown == list(range(len(shown)))
        assert len(shown) == rows or f"共{rows}行，图中列出前{len(shown)}行" in text.replace(",", "")
        assert len(shown) >= min(rows, 15)


def test_a_table_of_169_rows_stands_whole_on_a4():
    assert "图中列出" not in made.words(picture.svg(many(169), Paper(size="a4")))


BODIES = {
    "cards": Cards([Card(f"很长很长的指标名称之{place}", "12,345.6", unit="个百分点", change="较上周提高5.3个百分点", note="较上周可比口径168家\n4月1日", direction="up") for place in range(9)]),
    "sentence": Sentence("截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%。" * 6, "沿用四家" * 30),
    "alerts": Alerts([Alert("未报送四家：" + "长春高新区、" * 20, True)] * 7), "words": Words(["复工率下降：比上一次填报下降超过5个百分点" * 3] * 9), "remark": Remark("说明" * 200)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", BODIES)
def test_nothing_leaves_the_picture(kind, size):
    """Where every text stands is asked of a picture that is drawn alone: the bodies are only moved and made smaller."""
    from components.paper.bodies import drawn

    room = (SIZES[size][0] / ZOOM[size] - 2 * MARGIN, SIZES[size][1] / ZOOM[size] - 2 * MARGIN - 120)
    piece = drawn(BODIES[kind], Figure(BODIES[kind], "题目"), Paper(size=size), *room)
    assert piece.height <= room[1] + 0.1
    for x, _y, letters, content in PLACED.findall(piece.svg):
        assert float(x) + width(content, float(letters)) <= room[0] + 1, content


def test_a_chart_of_many_rows_stands_in_blocks_with_every_name():
    frame = pd.DataFrame({"name": [f"甲{place}" for place in range(120)], "value": [place / 120 for place in range(120)]})
    piece = chart_drawn(bar(frame, title="率"), 742, 900)
    assert piece.svg.count("<svg ") > 1
    texts = re.findall(r"甲\d+(?=<)", piece.svg)
    assert sorted(texts) == sorted(frame["name"])
    assert chart_drawn(bar(frame.head(5), title="率"), 742, 900).svg.count("<svg ") == 1


def villages(number: int) -> Points:
    rows = pd.DataFrame({"name": "村", "lon": 106.7, "lat": 26.6, "county": ["贵阳县", "遵义县"] * (number // 2), "told": "", "served": [True, False] * (number // 2),
                         "adcode": [520102, 520302] * (number // 2)})
    return Points(rows, {"told": "情况"}, province=520000)


def test_points_are_drawn_up_to_twenty_thousand_and_then_their_counties():
    assert points.chart(villages(2_000)).classes is None
    few, by_county = points.chart(villages(points.MANY)), points.chart(villages(points.MANY + 2))
    assert len(few.rows) == points.MANY
    assert isinstance(by_county, Chart)
    assert by_county.rows.set_index("code")["value"].to_dict() == {520102: 1.0, 520302: 0.0}
    assert by_county.classes.labels


def test_hainan_keeps_its_islands_in_points_too():
    rows = villages(2).rows.assign(lon=110.3, lat=19.5)
    figure = Figure(Points(rows, {}, province=460000), "村的位置")
    assert "南海诸岛" in made.words(picture.svg(figure, Paper()))
    assert "南海诸岛" not in made.words(picture.svg(Figure(villages(2), "村的位置"), Paper()))


def test_the_marks_lie_over_every_part_of_a_picture():
    drawn = picture.svg(replace(many(40), demonstration=True), Paper(size="a4")).decode()
    places = [(float(x), float(y)) for x, y in re.findall(r"translate\((\d+),(\d+)\) rotate", drawn)]
    for left in range(0, 794 - 300, 50):
        for top in range(0, 1123 - 200, 50):
            assert any(left <= x <= left + 300 and top <= y <= top + 200 for x, y in places), (left, top)


def test_names_in_a_picture_are_counted_from_nothing_and_no_text_is_touched():
    drawn = '<g clip-path="url(#clip7)"><path fill="url(#gradient_12)"/></g><clipPath id="clip7"/><linearGradient id="gradient_12"/><text> id="clip7" url(#clip9)</text>'
    assert picture.renamed(drawn) == ('<g clip-path="url(#clip0)"><path fill="url(#gradient_1)"/></g><clipPath id="clip0"/><linearGradient id="gradient_1"/>'
                                      '<text> id="clip7" url(#clip9)</text>')
