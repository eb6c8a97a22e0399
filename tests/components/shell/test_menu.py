"""The pages that a programme names are pages of the house."""

from pathlib import Path

from components.shell import menu
from data.programmes import PROGRAMMES

PAGES = Path(__file__).parents[3] / "pages"


def test_every_programme_has_its_dashboard_and_its_icon():
    assert set(menu.DASHBOARDS) == set(menu.ICONS) == set(PROGRAMMES)
    assert all((PAGES.parent / page).exists() for page in menu.DASHBOARDS.values())


def test_the_section_of_the_zones_has_the_pages_that_the_programme_names():
    assert set(PROGRAMMES["zones"].more_pages) == {page.stem for page in (PAGES / "zones").glob("*.py")} - {"form"}  # stands under 数据
