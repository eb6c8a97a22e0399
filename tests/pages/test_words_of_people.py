"""Whatever people can write, nothing of it is read as Markdown or HTML on any page."""

import io
import re
import shutil

import pytest
from openpyxl import Workbook

from components.shell import menu
from data.uploads import accept
from db.engine import get_engine
from tests.data.uploads.uploading import checked as checked_file
from tests.data.uploads.uploading import text
from tests.pages.screen import html, markdown
from tests.pages.test_every_page import PAGES
from tests.pages.test_upload import BATCHES, UPLOAD, button, checked
from tests.poison import POISON, on_screen, seen

RAW = re.compile(r"(?<!\\)!\[|(?<!\\)\$预算|:red\\?\[|:material/|(?<!\\)`码|(?<!\\)\*粗|(?<!\\)<img|www\.e|a@e|(?<!\\)&lt")  # what `plain` leaves none of
SHEET = "坏$预算$`码` a@e.invalid"  # a sheet may not be called otherwise
SHORT = "坏![x](/a) $预算$ `码` :red[红] **粗** <img>"  # an industry has fifty letters at most
ZONE = "苏州工业园区"
FILES = (
    ("zones", "高新区名称,简称,级别,所属报送单位,所在地代码,批准年份", f"{ZONE},{POISON},国家级,江苏省,320506,1994"),
    ("hundred_units", POISON, f"类型,名称,推荐单位,所在地代码,园区类型,主题（产业）,{POISON}", f"园区,{POISON},江苏省,320200,其他,,{POISON}",
     f"园区,苏州软件园,江苏省,{POISON},其他,{POISON},"),
    ("zone_daily", "高新区,数据日期,报送时间,企业总数,复工企业数", f"{ZONE},2020-04-01,2020-04-02 09:00,100,50"),
    ("zone_daily", "高新区,数据日期,报送时间,企业总数,复工企业数", f"{ZONE},2020-04-02,2020-04-03 09:00,200,90"),
    ("zone_industry_daily", "高新区,数据日期,产业,企业数,复工企业数", f"{ZONE},2020-04-01,{SHORT},120,110"),
    ("resources", "标题,类别,发布单位,发布日期,摘要,文号", f"{POISON},政策信息,{POISON},2020-03-01,{POISON},{POISON}"),
    ("commissioners", "编号,姓名,类别,所在地,聘期开始", f"{POISON},{POISON},科技特派员,南京市,2020-01-01"),
)


def workbook(*rows: tuple) -> bytes:
    book = Workbook()
    book.active.title = SHEET
    book.create_sheet(SHEET + "2")
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def harmless(app) -> int:
    """How many texts of people stand on a page, none of which can become anything."""
    assert not app.exception
    assert [text for text in markdown(app) if RAW.search(text)] == []
    assert [text for text in html(app) if re.search("<img( src=.?http|>)", text)] == []
    return sum("坏" in text for text in (*markdown(app), *html(app)))


@pytest.fixture(scope="module")
def poisoned(migrated, tmp_path_factory):
    """A store into which people wrote what they should not, wherever they can."""
    path = tmp_path_factory.mktemp("store") / "poisoned.sqlite3"
    shutil.copy(migrated, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{path}")
        for dataset, *lines in FILES:
            review = checked_file(dataset, text(*lines), name=f"{POISON.replace('/', '⁄')}.csv")
            assert accept(review, by=POISON[:50], explanation=POISON, valid_rows_only=True).batch
        get_engine().dispose()
    return path


@pytest.fixture
def written(poisoned, store, visit):
    shutil.copy(poisoned, store)
    return visit


def test_an_upload_shows_it_as_text_at_every_step(visit):
    units = workbook((POISON,), ("类型", "名称", "推荐单位", "所在地代码", "园区类型", "主题（产业）", POISON),
                     ("园区", POISON, "江苏省", "320200", "其他", "", POISON), ("园区", "苏州软件园", "江苏省", POISON, "其他", POISON, ""))
    app = checked(visit, units, name=f"{POISON.replace('/', '⁄')}.xlsx")
    assert harmless(app) >= 8
    app = button(app, "只入库正确的行").click().run()
    assert harmless(app) >= 3
    assert any(on_screen(POISON) in on_screen(seen(text)) for text in markdown(app))


@pytest.mark.parametrize("page", PAGES)
def test_no_page_reads_what_people_wrote(written, page):
    address = {"zone": POISON, "date": "2020-04-01"} if page in (menu.ZONE, menu.FORM) else {}
    harmless(written(page, **address))
    harmless(written(page, **address | {"region": POISON, "known": POISON, "lang": "en"}))


def test_the_ledger_and_the_form_show_it_as_text(written):
    app = written(BATCHES)
    entries = app.selectbox(key="batches_entry").options
    assert sum(harmless(written(BATCHES, entry=entry.split(" ")[0])) for entry in entries) > 20
    app = written(menu.FORM, zone=POISON, date="2020-04-01", report="zone_industry_daily")
    assert harmless(app) >= 3


def test_an_undo_and_an_unknown_zone_show_it_as_text(written):
    app = written(BATCHES)
    app.text_input(key=next(field.key for field in app.text_input if "reason" in field.key)).set_value(POISON)
    app = button(app, "撤销这次上报").click().run()
    assert app.success
    assert harmless(app) >= 1
    assert harmless(written(menu.ZONE, zone=POISON + "2", date="2020-04-01")) >= 1


def test_the_chooser_names_what_it_proposes_as_text(visit):
    app = visit(UPLOAD)
    app.file_uploader[0].set_value((f"{POISON[:20]}.csv", f"高新区,数据日期,企业总数,{POISON}\n".encode(), "text/csv")).run()
    assert not app.exception
    harmless(app)
