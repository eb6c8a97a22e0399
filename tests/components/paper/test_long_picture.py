"""The long picture: every figure with its marks below one another, or a clear word that it would be too long."""

import io

import pandas as pd
import pytest
from PIL import Image

from components.figures.bodies import Heading, Table
from components.figures.figure import Figure
from components.paper import long_picture as picture
from components.paper import words
from components.paper.long_picture import TALLEST, TooLong, long_picture
from components.paper.paper import Paper
from tests.components.paper import made
from tests.components.paper.made import squeezed
from tests.components.paper.real_briefings import briefing, of

KEYS = {"hundred": ["hundred.sentence", "hundred.cards", "hundred.map"], "zones": ["zones.sentence", "zones.cards", "zones.trend", "zones.map"],
        "commissioners": ["commissioners.sentence", "commissioners.cards", "commissioners.map"]}


@pytest.fixture
def drawn(monkeypatch):
    """The pages that were drawn, as SVG."""
    pages = []
    monkeypatch.setattr(picture, "png_of", lambda svg, scale: pages.append(svg) or b"")
    return pages


@pytest.mark.parametrize("programme", KEYS)
def test_every_figure_stands_in_it_with_its_foot(shared_demonstration, drawn, programme):
    whole = of(programme, keys=[key for key in KEYS[programme] if key in made.PARTS])
    long_picture(whole)
    text = squeezed(made.words(drawn[0].encode()))
    for figure in whole.figures:
        assert squeezed(words.title(figure)) in text
        assert all(squeezed(line) in text for line in words.foot(figure, whole.paper))
    assert "科技工作简报" in text
    assert "第3期（总第15期）" in text
    assert "一、总体情况" in text
    assert drawn[0].count("rotate(-20)") >= 2 * len(whole.figures)


def test_it_is_as_wide_as_a_page_at_twice_the_points(shared_demonstration):
    image = Image.open(io.BytesIO(long_picture(of("zones", keys=["zones.cards", "zones.trend"]))))
    assert image.width == 1588
    assert image.height > 1588


def rows(number: int) -> Figure:
    frame = pd.DataFrame({"name": [f"第{place}行" for place in range(number)], "text": ["很长的说明，要占许多行。" * 8] * number})
    return Figure(Table(frame, [Heading("name", "名称"), Heading("text", "说明", kind="long")]), "表", name="表")


def test_all_rows_of_a_table_stand_in_it(drawn):
    long_picture(briefing([rows(150)], Paper()))
    text = made.words(drawn[0].encode())
    assert all(f"第{place}行" in text for place in range(150))
    assert "图中列出" not in text


def test_too_long_is_told_and_nothing_drawn(drawn):
    with pytest.raises(TooLong, match=rf"超过{TALLEST}像素.*请少选"):
        long_picture(briefing([rows(150)] * 9, Paper()))
    assert not drawn
