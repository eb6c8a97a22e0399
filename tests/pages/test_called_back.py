"""What is worked out after its page was drawn, in another thread, is of the moment and in the language of the page."""

import ast
import io
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
import streamlit as st
from sqlalchemy import func, select
from streamlit.elements.widgets import button

from components.choices.zones import PICKED
from components.shell import menu
from components.upload.steps import HELD, Held
from data import asking, demonstration
from data.asking import Asking
from data.uploads import worker_process
from data.uploads.templates.template import template
from db.datasets import DATASETS
from db.engine import reading
from db.tables.ledger import Batch
from tests.data.uploads.uploading import checked, imported, text
from tests.pages.conftest import one_of, text_of
from tests.pages.test_every_page import PAGES
from tests.rows import put

ROOT = Path(__file__).parents[2]
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")
GUIZHOU, SUZHOU = "520000", "苏州高新技术产业开发区"
CALENDAR = text("报表,开始日期,频次,截止", "zone_daily,2020-03-01,每日,11:00")
BAD = text("编号,姓名,类别,所在地,聘期开始", "K1,某人,教授,江苏省,2020-01-01", "K2,某人,,江苏省,2020-13-01", "K2,某人,科技特派员,不详,2020-01-01")


@dataclass(frozen=True)
class Download:
    """What a page offers: its place in the code, its key on the page, the name of the file, and what is in it or gives it."""

    place: tuple[str, int]
    key: str
    name: str
    data: bytes | Callable[[], bytes]

    def content(self) -> bytes:
        """Worked out in a thread of its own, as Streamlit does."""
        if not callable(self.data):
            return self.data
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(self.data).result()


@pytest.fixture
def offered(monkeypatch) -> list[Download]:
    """Every download that is offered from now on."""
    downloads, marshalled = [], button.marshall_file

    def marshall_file(coordinates, data, proto, mimetype, file_name=None, **more):
        downloads.append(Download(_place(), more["element_id"], file_name, data))
        return marshalled(coordinates, data, proto, mimetype, file_name, **more)

    monkeypatch.setattr(button, "marshall_file", marshall_file)
    return downloads


def _place() -> tuple[str, int]:
    """The line of our own code that is drawing."""
    frame = sys._getframe()
    while Path(frame.f_code.co_filename).parent in (Path(__file__).parent, Path(button.__file__).parent) or not Path(
            frame.f_code.co_filename).is_relative_to(ROOT / "components"):
        frame = frame.f_back
    return str(Path(frame.f_code.co_filename).relative_to(ROOT)), frame.f_lineno


def in_code() -> dict[tuple[str, int], range]:
    """Every call of `download_button`: its file and first line, and the lines that it takes."""
    return {(str(path.relative_to(ROOT)), call.lineno): range(call.lineno, call.end_lineno + 1)
            for folder in ("components", "pages") for path in (ROOT / folder).rglob("*.py")
            for call in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "download_button"}


def newest() -> int:
    with reading() as connection:
        return connection.scalar(select(func.max(Batch.id)))


def look_everywhere(visit, **address) -> None:
    """Every page; the downloads that stand behind a choice or a step too."""
    for page in PAGES:
        visit(page, **address)
    visit(menu.COMMISSIONERS, province=GUIZHOU, **address)
    for page in (menu.COMMISSIONER, menu.SUGGESTION):
        visit(page, **one_of(page), **address)
    visit(menu.HUNDRED_PERFORMANCE, unit="南京市", **address)
    app = visit(menu.ZONES, date="2020-04-01", **address)
    app.session_state["leave_zones_trend"] = app.session_state["leave_page"] = True
    app.run()
    batch = imported("reporting_calendar", CALENDAR).batch
    visit(menu.BATCHES, entry=str(batch), **address)
    app = visit(menu.UPLOAD, **address)
    app.session_state[HELD] = Held("check", checked("commissioners", BAD, name="people.csv"))
    app.run()
    assert not app.exception
    assert not visit(menu.COMPOSE, **address).toggle(key="compose_preview").set_value(True).run().exception


def of(offered: list[Download], key: str) -> list[Download]:
    return [each for each in offered if key in each.key]


def test_every_download_of_the_code_is_looked_at_here(with_demonstration, visit, offered):
    look_everywhere(visit)
    demonstration.clear()
    visit()  # the first day of a store hands out templates
    reached = {place for place, lines in in_code().items()
               for each in offered if each.place[0] == place[0] and each.place[1] in lines}
    assert reached == set(in_code())


def test_a_list_is_of_the_moment_of_its_page_whatever_came_since(with_demonstration, visit, offered):
    then = newest()
    visit(menu.COMMISSIONERS, province=GUIZHOU, known=str(then))
    (listed,) = of(offered, "commissioners_uncovered")
    village = re.search(rb"52\d{10}", listed.content())[0].decode()
    served(village)
    st.cache_data.clear()  # nor is it in the cache since its page was drawn
    offered.clear()
    visit(menu.COMMISSIONERS, province=GUIZHOU)
    (now,) = of(offered, "commissioners_uncovered")
    assert village not in now.content().decode("utf-8-sig")
    assert village in listed.content().decode("utf-8-sig")
    assert f"（第{then}号上报为止）" in listed.name


def served(village: str) -> None:
    """One more service in the village, in the last month there is."""
    services = DATASETS["services"].table
    with reading() as connection:
        newest_one = connection.execute(select(services).order_by(services.c.served_on.desc()).limit(1)).mappings().one()
    codes = [column.code for column in DATASETS["services"].columns]
    put("services", {code: newest_one[code] for code in codes} | {"record_no": "more", "village_code": int(village)}, demonstration=True)


@pytest.mark.parametrize("large", [False, True], ids=["in the page", "in a process of its own"])
def test_to_an_english_reader_all_but_the_data_is_english(with_demonstration, visit, offered, monkeypatch, large):
    if large:
        monkeypatch.setattr(worker_process, "LARGE", 0)
    with asking.asked_as(Asking("en")):  # AppTest words the options of a list in the thread of the test
        look_everywhere(visit, lang="en")
    (marked,), (listed,) = of(offered, "upload_error_file"), of(offered, "commissioners_uncovered")[-1:]
    choices = {choice for column in DATASETS["commissioners"].columns for choice in column.choices}
    assert chinese(marked.content().decode("utf-8")) - chinese(BAD.decode()) <= choices
    assert not chinese(listed.content().decode("utf-8-sig").splitlines()[0])
    assert marked.name == "people_errors.csv"
    number = one_of(menu.COMMISSIONER)["commissioner"]  # as it was filed
    assert not [each.name for each in offered if chinese(each.name.replace(number, "")) and "batches_file" not in each.key]


def chinese(said: str) -> set[str]:
    return set(CHINESE.findall(said))


def test_a_template_is_the_same_for_everybody_but_for_its_name(with_demonstration, visit, offered):
    visit(menu.UPLOAD, lang="en")
    dataset = next(iter(DATASETS.values()))
    assert {each.name: cells(each) for each in of(offered, "upload_template")} == {
        f"{dataset.en}.{kind}": cells(Download(("", 0), "", f"x.{kind}", template(dataset, kind))) for kind in ("xlsx", "csv")}


def cells(download: Download) -> list:
    if download.name.endswith(".csv"):
        return download.content().decode("utf-8-sig").splitlines()
    book = openpyxl.load_workbook(io.BytesIO(download.content()))
    return [[cell.value for cell in row] for sheet in book.worksheets for row in sheet.iter_rows()]


def test_an_original_is_given_back_as_it_came(with_demonstration, visit, offered):
    visit(menu.BATCHES, entry=str(imported("reporting_calendar", CALENDAR).batch))
    (original,) = of(offered, "batches_file")[-1:]
    assert (original.name, original.content()) == ("表.csv", CALENDAR)


def test_a_click_on_a_map_of_then_opens_the_zone_that_was_called_so_then(with_demonstration, visit, monkeypatch):
    called_back = []
    drawn = st.vega_lite_chart
    monkeypatch.setattr(st, "vega_lite_chart", lambda spec, **more: (called_back.append(more.get("on_select")), drawn(spec, **more))[1])
    then = str(newest())
    visit(menu.ZONES, date="2020-04-01", known=then)
    (clicked,) = [each for each in called_back if callable(each)]
    imported("zones", text("高新区名称,简称,所属报送单位,所在地代码,批准年份", f"{SUZHOU},苏高新,江苏省,320505,1992"))
    state = {"zones.map_2020-04-01_100000_zones": SimpleNamespace(selection={"area": [{"name": "苏州高新区"}]})}
    with monkeypatch.context() as patched, ThreadPoolExecutor(1) as thread:
        patched.setattr(st, "session_state", state)
        thread.submit(clicked).result()
    assert SUZHOU in text_of(visit(menu.ZONE, zone=state[PICKED], known=then))
