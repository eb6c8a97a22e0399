"""One name for the product in each language, and the language of the page is the one that is spoken."""

import pytest

from tests.pages.conftest import APP, text_of

README = APP.parent / "README.md"


@pytest.mark.parametrize(("language", "name", "lang"), [("zh", "百城百园看板", "zh-CN"), ("en", "Hundred Cities and Parks dashboard", "en")])
def test_the_page_says_its_name_and_its_language(store, visit, language, name, lang):
    page_text = text_of(visit(lang=language))
    assert f'--product: "{name}"' in page_text
    assert f'document.documentElement.lang = "{lang}"' in page_text
    assert name in README.read_text("utf-8").splitlines()[0]
