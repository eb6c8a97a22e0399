"""The page of the help: all chapters or one, in both languages, and every way in it opens its page."""

import pytest

from components.help.chapter import FOLDER
from components.help.every import chapters
from components.shell import menu
from tests.pages.conftest import APP, text_of

HELP = "pages/about/help.py"
FILES = {page.stem: f"pages/{page.parent.name}/{page.name}" for page in (APP.parent / "pages").glob("*/*.py")} | {"./": menu.OVERVIEW}
WAYS = {(step.way.page, *step.way.address.items()): step.way for chapter in chapters() for step in chapter.steps if step.way}


@pytest.mark.parametrize(("language", "titles"), [
    ("zh", ["看数据", "文件上报", "改正和撤销", "网页填报", "处理预警和催报", "带走图表和编简报", "按何时所知"]),
    ("en", ["Reading", "Uploading", "Correcting and taking back", "Filling in on the page", "Warnings and reminders",
            "Taking figures along and making briefings", "As known on an earlier day"])])
def test_shows_every_chapter_with_its_pictures(visit, language, titles):
    shown = text_of(visit(HELP, lang=language))
    assert [title for title in titles if f'<div class="finding">{title}' not in shown] == []
    for path in (FOLDER / language).iterdir():
        assert f'src="app/static/help/{language}/{path.name}" alt="' in shown, path


def test_shows_the_chapter_of_the_address_alone(visit):
    shown = text_of(visit(HELP, chapter="correct"))
    assert "help/zh/correct_errors.webp" in shown
    assert "help/zh/zones.webp" not in shown


def test_its_links_take_the_language_along(visit):
    assert 'href="upload?lang=en"' in text_of(visit(HELP, lang="en", chapter="upload"))


@pytest.mark.parametrize("way", WAYS.values(), ids=lambda way: way.page)
def test_every_way_opens_its_page_as_it_asks(visit, shared_demonstration, way):
    app = visit(FILES[way.page], **way.address)
    assert not app.exception
    assert not app.error
    assert "无法采用" not in text_of(app)
