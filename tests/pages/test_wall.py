"""A wall for readers outside holds what their files hold: what stands for a map, and nothing that may not go out."""

import pytest

from components.shell import menu
from data.settling.deciding import settle
from tests.pages.conftest import text_of

FEED = ("hundred_units", "hundred_progress", "hundred_filings", "hundred_targets", "demands", "major_issues")
OUTSIDE = {"wall": "1", "for": "outside"}


def maps(app) -> int:
    """How many pictures of a page draw boundaries."""
    return sum("geoshape" in chart.proto.spec for chart in app.get("vega_lite_chart"))


def test_tiles_stand_for_the_map_and_nobody_late_is_named(with_demonstration, visit):
    for dataset in FEED:
        settle(dataset, "2020-01-01..2021-12-31", document="试1号")
    assert maps(visit(menu.HUNDRED, wall="1")) == 1
    app = visit(menu.HUNDRED, **OUTSIDE)
    assert not app.exception
    assert maps(app) == 0
    assert len(app.get("image")) == 1
    shown = text_of(app)
    assert "预算执行率" in shown
    assert "为此前数据" not in shown


def test_what_is_not_settled_is_on_no_wall_outside(with_demonstration, visit):
    app = visit(menu.HUNDRED, **OUTSIDE)
    assert (maps(app), len(app.get("image"))) == (0, 0)
    assert "的数据尚未审定，不能对外" in text_of(app)


@pytest.mark.parametrize("address", [{"for": "outside"}, {"for": "somebody"}, {"for": "outside", "wall": "true"}])
def test_an_address_that_names_readers_outside_never_shows_the_page_of_those_inside(with_demonstration, visit, address):
    app = visit(menu.HUNDRED, **address)
    assert (maps(app), len(app.get("image"))) == (0, 0)
    assert "的数据尚未审定，不能对外" in text_of(app)
