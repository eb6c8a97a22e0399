"""A download that fails is told on the page where it was asked for, once, with what to do; nothing fails in silence."""

import ast
import logging
from pathlib import Path

import pytest

from components.briefings.formats import Format
from components.paper.fonts import MissingGlyph
from components.paper.writers import WRITERS, Writer
from components.shell import menu
from data import asking
from data.asking import Asking
from tests.pages import screen
from tests.pages.conftest import text_of

ROOT = Path(__file__).parents[2]
DATE = {"date": "2020-04-01"}


def refuse(*_given):
    raise MissingGlyph("没有这些字：囍")


def fail(*_given):
    raise RuntimeError("不该给人看")


def offered(visit, opened: str, ending: str, **address):
    """The page with a menu open, and what makes the file of that ending."""
    app = visit(menu.ZONES, **DATE, **address)
    app.session_state[opened] = True
    with screen.offered() as files:
        app = app.run()
    return app, next(file for name, file in files if name.endswith(ending))


@pytest.mark.parametrize("opened", ["leave_zones_trend", "leave_page"])
def test_a_refusal_is_told_once_in_its_own_words(with_demonstration, visit, monkeypatch, opened):
    monkeypatch.setitem(WRITERS, "xlsx", Writer(refuse, "x"))
    monkeypatch.setattr(Format, "write", property(lambda self: refuse))
    app, file = offered(visit, opened, ".xlsx")
    with pytest.raises(MissingGlyph):
        screen.made(file)
    app = app.run()
    assert [each.value for each in app.error] == ["文件没有生成：没有这些字：囍"]
    assert not app.run().error


def test_anything_else_is_told_by_a_number_that_stands_in_the_log(with_demonstration, visit, monkeypatch, caplog):
    monkeypatch.setitem(WRITERS, "png", Writer(fail, "x", sized=True))
    app, file = offered(visit, "leave_zones_trend", ".png")
    with pytest.raises(RuntimeError), caplog.at_level(logging.ERROR, "dashboard"):
        screen.made(file)
    (message,) = [each.value for each in app.run().error]
    reference = caplog.records[-1].args[0]
    assert f"编号 {reference} 告知管理员" in message
    assert "不该给人看" not in message


def test_it_is_told_in_the_language_of_the_page(with_demonstration, visit, monkeypatch):
    monkeypatch.setitem(WRITERS, "csv", Writer(refuse, "x"))
    with asking.asked_as(Asking("en")):
        app, file = offered(visit, "leave_zones_trend", ".csv", lang="en")
        with pytest.raises(MissingGlyph):
            screen.made(file)
        assert "The file was not made: " in text_of(app.run())


def test_a_file_that_is_made_leaves_nothing_to_tell(with_demonstration, visit):
    app, file = offered(visit, "leave_zones_trend", ".csv")
    assert screen.made(file)
    assert not app.run().error


def test_every_download_of_the_code_tells_where_it_fails():
    """Each is made by `telling`, and its module tells."""
    for path in [*(ROOT / "components").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]:
        text = path.read_text("utf-8")
        calls = [call for call in ast.walk(ast.parse(text)) if isinstance(call, ast.Call) and ast.unparse(call.func).endswith(".download_button")]
        assert text.count("downloads_failed.telling(") == len(calls), path
        assert text.count("downloads_failed.tell(") == len(calls), path
