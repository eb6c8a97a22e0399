"""Nothing in any file that a page offers is run by a spreadsheet, whatever people wrote; only the original is what it was, byte for byte."""

import shutil

import pytest

from components.shell import menu
from data.uploads import accept
from db.engine import get_engine
from tests.data.uploads.exports import live, records
from tests.data.uploads.uploading import checked as checked_file
from tests.data.uploads.uploading import text
from tests.pages import screen
from tests.pages.test_every_page import PAGES
from tests.pages.test_upload import checked

FORMULA = "=1+1"
DOCUMENTS = (".docx", ".zip")  # no spreadsheet opens these; what they hold is text
PEOPLE = "编号,姓名,类别,所在地,聘期开始,派出单位,联系电话"
ORIGINALS = (
    ("villages", text("村代码,村名,名册年度,户数,贫困户数", f"320506100201,{FORMULA},2014,10,5", "320506100202,@SUM(A1),2014,10,5", "320506100203,丙村,2014,10,5")),
    ("commissioners", text(PEOPLE, f"{FORMULA},+1+1,科技特派员,苏州市吴中区,2020-01-01,-1+1,")),
    ("services", text("记录编号,特派员编号,服务对象,村代码,服务日期,服务类型,对象名称", f"{FORMULA},{FORMULA},村,320506100203,2020-05-01,技术指导,@A1")),
    ("resources", text("标题,类别,发布单位,发布日期", f"{FORMULA},政策信息,@A1,2020-03-01")),
    ("hundred_units", text("类型,名称,推荐单位,所在地代码,园区类型,主题（产业）", f"园区,{FORMULA},江苏省,320200,其他,")),
    ("zone_daily", text("高新区,数据日期,报送时间,企业总数,复工企业数", "苏州工业园区,2020-04-01,2020-04-02 09:00,100,50")))
WITH_PHONES = text(PEOPLE, "=2+2,=3+3,科技特派员,苏州市吴中区,2020-01-01,\"\t=4+4\",13800001234")


@pytest.fixture(scope="module")
def hostile(migrated, tmp_path_factory):
    """A store into which people filed formulas wherever a text may stand."""
    path = tmp_path_factory.mktemp("store") / "hostile.sqlite3"
    shutil.copy(migrated, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{path}")
        for dataset, content in (*ORIGINALS, ("commissioners", WITH_PHONES)):
            assert accept(checked_file(dataset, content, name=f"{FORMULA}.csv"), by=FORMULA, explanation=FORMULA).batch
        get_engine().dispose()
    return path


@pytest.fixture
def visitor(hostile, store, visit):
    shutil.copy(hostile, store)
    return visit


def test_no_file_of_any_page_is_run(visitor):
    with screen.offered() as files:
        for page in PAGES:
            app = visitor(page, date="2020-04-01", **({"zone": "苏州工业园区"} if page in (menu.ZONE, menu.FORM) else {}))
            assert not app.exception
        visitor(menu.COMMISSIONERS, period="2020", province="320000")
        for entry in visitor(menu.BATCHES).selectbox(key="batches_entry").options:
            visitor(menu.BATCHES, entry=entry.split(" ")[0])
    originals = [content for _dataset, content in ORIGINALS]
    made = {name: content for name, file in files if not name.endswith(DOCUMENTS) and (content := screen.made(file)) not in originals}
    assert {name: formulas for name, content in made.items() if (formulas := live(content))} == {}
    uncovered = next(records(content) for name, content in made.items() if "未覆盖村名单" in name)
    assert {"'=1+1", "'@SUM(A1)"} <= {text for record in uncovered for text in record}
    copy = next(records(content) for name, content in made.items() if "已遮盖" in name and b"=2+2" in content)
    assert copy[1][:2] + copy[1][5:] == ["'=2+2", "'=3+3", "'\t=4+4", "*******1234"]


def test_no_error_file_is_run(visitor):
    with screen.offered() as files:
        checked(visitor, WITH_PHONES.replace("科技特派员".encode(), "=教授".encode()))
    errors = next(screen.made(file) for name, file in files if "错误说明" in name)
    assert live(errors) == []
    assert records(errors)[1][:3] == ["'=2+2", "'=3+3", "'=教授"]
