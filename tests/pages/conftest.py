"""The app as a visitor meets it, on a store of its own: empty, or with demonstration data."""

import re
from pathlib import Path

import pytest
from sqlalchemy import func, select
from streamlit.testing.v1 import AppTest

from components.shell import menu
from data.coverage.codes import COUNTY, PROVINCE
from db.engine import reading
from db.tables.services import Services
from db.tables.villages import Villages
from tests.poison import seen

APP = Path(__file__).parents[2] / "app.py"
WHOLE_DAY = re.compile(r'<span class="day">(.*?)</span>')
PATIENCE = 60  # seconds; the first page of a process imports everything


@pytest.fixture
def visit(request):
    """Opens a page of the app: `visit("pages/dashboards/zones.py", lang="en")`, on the store that the test names or an empty one of its own.
    What pages read and draw of a store is kept for every copy of it, until that is written into."""
    if not {"shared_demonstration", "shared_empty"} & set(request.fixturenames):
        request.getfixturevalue("store")

    def opened(page: str = "", **address) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=PATIENCE)
        for name, value in address.items():
            app.query_params[name] = value
        return (app.switch_page(page) if page else app).run()

    return opened


def text_of(app: AppTest) -> str:
    """Everything the page says as its reader sees it, tags aside as they are; those that only hold a day together are left out."""
    said = [getattr(element.proto, "body", "") for element in app.get("html")]
    said += [seen(element.value) for kind in ("markdown", "caption", "info", "success", "warning", "error") for element in app.get(kind)]
    return WHOLE_DAY.sub(r"\1", "\n".join(map(str, said)))


def one_of(page: str) -> dict[str, str]:
    """What an address names for a page of one commissioner or village, whoever and whatever the first service to a village is of; or
    of one county, where a village was never served."""
    if page not in (menu.COMMISSIONER, menu.VILLAGE, menu.SUGGESTION):
        return {}
    rows = Services.__table__.c
    with reading() as connection:
        number, village = connection.execute(select(rows.commissioner_no, rows.village_code).where(
            rows.replaced_in.is_(None), rows.village_code.is_not(None)).order_by(rows.record_no).limit(1)).one()
        listed = Villages.__table__.c.village_code
        county = connection.scalar(select(func.min(listed)).where(listed.not_in(select(rows.village_code).where(rows.village_code.is_not(None))))) // COUNTY
    return {menu.COMMISSIONER: {"commissioner": number}, menu.VILLAGE: {"village": str(village)},
            menu.SUGGESTION: {"province": str(county // PROVINCE * PROVINCE), "county": str(county)}}[page]
