"""The menu of a figure: on every figure of every page, nothing made before it is opened, and then the very figure."""

import pytest
from sqlalchemy import select

from components.figures.every import PARTS
from components.screen import showing
from components.shell import menu
from data import asking
from data.asking import Asking
from db.engine import reading
from db.tables.access import PersonalAccess
from tests.components.paper import made
from tests.pages import screen
from tests.pages.conftest import text_of
from tests.pages.test_every_page import PAGES

DATE = {"date": "2020-04-01"}


def opened(app, key: str):
    """The page with one menu open."""
    app.session_state[f"leave_{key.replace('.', '_')}"] = True
    return app.run()


def menus(app) -> set[str]:
    """The figures of a page that have a menu."""
    return {key for key in PARTS if f"leave_{key.replace('.', '_')}" in app.session_state}


@pytest.mark.parametrize("page", PAGES)
def test_every_figure_of_a_page_has_one_that_costs_nothing_until_it_is_opened(with_demonstration, visit, page, monkeypatch):
    drawn, kept = set(), showing._drawn
    monkeypatch.setattr(showing, "_drawn", lambda part, picked, choice: kept(part, picked, choice) and (drawn.add(part.key) or True))
    with screen.offered() as files:
        app = visit(page, **DATE)
    assert menus(app) == drawn
    assert not [name for name, _data in files if name.endswith((".png", ".svg"))]


def test_an_opened_one_gives_the_figure_in_every_format(shared_demonstration, visit):
    app = visit(menu.ZONES, **DATE)
    with screen.offered() as files:
        opened(app, "zones.trend")
    content = {name: screen.made(file) for name, file in files}
    assert list(content) == [f"企业复工率走势_2020-04-01.{kind}" for kind in ("png", "svg", "xlsx", "csv")]
    assert "企业整体复工率" in made.words(content["企业复工率走势_2020-04-01.svg"])
    rows = made.lines(content["企业复工率走势_2020-04-01.csv"])
    assert [row[0].removeprefix("筛选：") for row in rows if row and row[0].startswith("筛选：")] == ["数据日期 2020年4月1日；地区 全国"]
    assert "（演示数据）企业整体复工率" in text_of(app)


def test_it_is_of_the_moment_and_in_the_language_of_its_page(shared_demonstration, visit):
    with asking.asked_as(Asking("en")):
        app = visit(menu.ZONES, **DATE, lang="en", known="15")
        with screen.offered() as files:
            opened(app, "zones.trend")
    content = {name.rpartition(".")[2]: screen.made(file) for name, file in files}
    text = made.words(content["svg"])
    assert "Demonstration data" in text
    assert "15" in text
    assert "Filters: " in content["csv"].decode("utf-8-sig")


def test_what_may_not_leave_for_a_reader_is_said_in_place_of_the_files(shared_demonstration, visit):
    app = opened(visit(menu.RANKING, **DATE), "zones.ranking")
    app.selectbox(key="leave_zones_ranking_audience").set_value("system")
    with screen.offered() as files:
        app.run()
    assert files == []
    assert "只含本单位的行" in text_of(app)
    app.selectbox(key="leave_zones_ranking_audience").set_value("outside").run()
    assert "不能对外" in text_of(app)


def test_whoever_takes_names_along_is_logged(with_demonstration, visit):
    app = visit(menu.COMMISSIONERS, province="520000")
    with screen.offered() as files:
        opened(app, "commissioners.uncovered")
    (content,) = [file for name, file in files if name.startswith("未覆盖村_") and name.endswith(".csv")]
    screen.made(content)
    with reading() as connection:
        assert connection.scalars(select(PersonalAccess.object)).all() == ["commissioners.uncovered:county=0:name=贵州省:period=2020:province=520000"]
