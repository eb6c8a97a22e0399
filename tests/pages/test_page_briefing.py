"""本页简报: every page that shows figures leaves as one file, with its choices, moment and language."""

import io

import docx
import pytest

from components.briefings.formats import FORMATS
from components.shell import menu
from data import asking, office
from data.asking import Asking
from tests.pages import screen
from tests.pages.conftest import one_of, text_of
from tests.pages.test_every_page import PAGES

DATE = {"date": "2020-04-01"}
LOOKS_BACK = [page for page in PAGES if page.rpartition("/")[2].removesuffix(".py") not in menu.OF_NOW and page != menu.COMPOSE]


def opened(app):
    """The page with its menu open."""
    app.session_state["leave_page"] = True
    return app.run()


def paragraphs(content: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(content)).paragraphs if each.text.strip()]


@pytest.mark.parametrize("page", LOOKS_BACK)
def test_every_page_of_figures_offers_itself_and_makes_nothing_before(page, shared_demonstration, visit):
    with screen.offered() as before:
        app = visit(page, **DATE, **one_of(page))
    own = {name for name, _file in before if name.startswith("服务记录汇总表")}  # of a commissioner, whatever the menu says
    assert not [name for name, _file in before if name.endswith((".docx", ".pptx", ".pdf")) and name not in own]
    with screen.offered() as files:
        app = opened(app)
    assert not app.exception
    assert not app.error
    assert [name.rpartition(".")[2] for name, _file in files if name.endswith((".docx", ".pptx", ".pdf")) and name not in own] == ["docx", "pptx", "pdf"]


def test_the_files_are_the_page(shared_demonstration, visit):
    app = visit(menu.ZONES, **DATE, region="320000")
    with screen.offered() as files:
        opened(app)
    names = [name for name, _file in files if "（截至" in name]
    assert names == [f"高新区复工复产监测_江苏省（截至2020年4月1日）.{each}" for each in FORMATS]
    content = {name.rpartition(".")[2]: screen.made(file) for name, file in files if name in names}
    text = paragraphs(content["docx"])
    assert "高新区复工复产监测：江苏省（截至2020年4月1日）" in text
    assert "一、总体情况" in text
    assert any(line.startswith("截至4月1日，江苏省") for line in text)
    assert any("地区" in line and "江苏省" in line for line in [*text, screen.says(content["docx"])])
    assert content["pdf"].startswith(b"%PDF")
    assert content["png"].startswith(b"\x89PNG")
    assert "演示数据" in screen.says(content["docx"])


def test_it_is_of_the_moment_and_in_the_language_of_the_page(shared_demonstration, visit):
    with asking.asked_as(Asking("en")):
        app = visit(menu.ZONES, **DATE, lang="en", known="15")
        with screen.offered() as files:
            opened(app)
    content = screen.made(next(file for name, file in files if name.endswith(".docx")))
    text = "\n".join(paragraphs(content))
    assert "Work resumption in high-tech zones (as of 1 April 2020)" in text
    assert "截至" not in text
    assert "up to upload no. 15" in text


def test_a_reader_outside_gets_nothing_that_is_not_settled(shared_demonstration, visit):
    app = opened(visit(menu.HUNDRED))
    app.selectbox(key="leave_page_audience").set_value("outside")
    with screen.offered() as files:
        app = app.run()
    content = screen.made(next(file for name, file in files if name.endswith(".docx")))
    text = "\n".join(paragraphs(content))
    assert "预算执行率9" not in text
    assert "百城百园主要指标" in text  # said to be left out


def test_letters_that_the_font_has_not_are_named_and_what_would_draw_them_is_not_offered(with_demonstration, visit):
    office.set_("issuer", "囍处")
    app = visit(menu.ZONES, **DATE)
    with screen.offered() as files:
        app = opened(app)
    assert "PDF 和图片所用字体没有这些字：囍（在报头）" in text_of(app)
    assert [name.rpartition(".")[2] for name, _file in files if "（截至" in name] == [code for code, each in FORMATS.items() if not each.drawn]


def test_a_page_without_figures_offers_none(visit):
    app = visit(menu.ZONES)
    assert "leave_page" not in app.session_state
    assert "本页简报" not in text_of(app)
