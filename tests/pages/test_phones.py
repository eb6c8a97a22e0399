"""A telephone number leaves by no door: not by a page, a download, a command, the ledger or the log.

It stands in the stored column, in the original bytes, and in the error file of the session that brought the bytes.
"""

import json
import shutil
import time

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from components.shell import menu
from data.__main__ import app as program
from data.ledger.imports import take_back
from data.masking import hidden
from data.uploads import accept
from db.datasets import DATASETS, metadata
from db.engine import get_engine, reading
from db.tables.access import PersonalAccess
from db.tables.ledger import Batch, StoredFile
from tests.data.uploads.uploading import checked as checked_file
from tests.data.uploads.uploading import text
from tests.pages import screen
from tests.pages.test_every_page import PAGES
from tests.pages.test_upload import button, checked
from tests.poison import seen

ZONE = "苏州工业园区"
OWN, LATER, FAULTY, TITLE, TOTAL, IGNORED, NAME, BY, WHY, ROW, REASON, NOTE, SUMMARY, TEXT, HEAD, SHIFTED, COUNTED = (
    "13800001234", "010-66667777", "1390000567", "13700009999", "13700009998", "13700009997", "13700009996", "13700009995", "13700009994",
    "13700009993", "13700009992", "13700009991", "13700009990", "0512-66661111", "13700009988", "13700009987", "137 0000 9986")
NUMBERS = (OWN, LATER, FAULTY, TITLE, TOTAL, IGNORED, NAME, BY, WHY, ROW, REASON, NOTE, SUMMARY, TEXT, HEAD, SHIFTED, COUNTED)
PEOPLE = f"编号,姓名,类别,所在地,聘期开始,聘期结束,派出单位,联系电话,备用{HEAD}"
FIRST = text(f"填表人张三{TITLE}", PEOPLE, f"N1,欧阳询,科技特派员,南京市,2020-01-01,,农校{TEXT},　{OWN},{IGNORED}",
             f"N2,李四,科技专员,南京市,2020-01-01,,,{LATER},", f"N3,王五,科技专员,南京市,2020-01-01,,,{FAULTY}转张三,",
             f"N4,赵六,科技专员,南京市,2020-01-01,{SHIFTED},,,", f"合计,{TOTAL},,,,,,,")
SECOND = text(PEOPLE, f"N1,欧阳询,科技特派员,南京市,2020-01-01,,农校,{LATER},", f"N2,李四,科技专员,南京市,2020-01-01,,,{OWN},")
FILES = (
    ("commissioners", FIRST), ("commissioners", SECOND),
    ("hundred_units", text("类型,名称,推荐单位,所在地代码,园区类型,主题（产业）,警告说明", f"园区,苏州软件园,江苏省,320500,其他,,已问{ROW}", "园区,无锡软件园,江苏省,320200,其他,,")),
    ("zone_daily", text("高新区,数据日期,报送时间,企业总数,复工企业数", f"{ZONE},2020-04-01,2020-04-02 09:00,100,50")),
    ("zone_difficulties", text("高新区,数据日期,困难类型,提出件数,解决件数,说明", f"{ZONE},2020-04-01,其他,3,0,找张三{NOTE}")),
    ("resources", text("标题,类别,发布单位,发布日期,摘要,文号", f"热线{SUMMARY},政策信息,某部门,2020-03-01,咨询电话{SUMMARY},"), ),
    ("villages", text("村代码,村名,名册年度,户数,贫困户数", "320506100201,甲村,2014,10,5", "320506100202,乙村,2014,10,5")),
    ("services", text("记录编号,特派员编号,服务对象,村代码,服务日期,服务类型,对象名称", f"R1,N1,村,320506100201,2020-05-01,技术指导,户主{TEXT}")),
    ("zone_daily", text("高新区,数据日期,报送时间,企业总数,复工企业数", f"{ZONE},2020-04-02,2020-04-03 09:00,100,50", f"中关村,2020-04-02,2020-04-03 09:00,{COUNTED},50")),
)


@pytest.fixture(scope="module")
def filed(migrated, tmp_path_factory):
    """A store into which people filed telephone numbers, where they belong and where they do not."""
    path = tmp_path_factory.mktemp("store") / "filed.sqlite3"
    shutil.copy(migrated, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{path}")
        for dataset, content in FILES:
            review = checked_file(dataset, content, name=f"报表{NAME}.csv")
            batch = accept(review, by=f"张三{BY}", explanation=f"问过张三{WHY}", valid_rows_only=True).batch
        take_back(batch, reason=f"电话{REASON}说错了", by=BY)
        get_engine().dispose()
    return path


@pytest.fixture
def visitor(filed, store, visit):
    shutil.copy(filed, store)
    return visit


def leaked(page_text: str) -> list[str]:
    return [number for number in NUMBERS if number in page_text]


def of_page(app) -> str:
    assert not app.exception
    return "\n".join(seen(text) + text for _place, text in screen.texts(app))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_and_no_download_tells_a_number(visitor, language):
    with screen.offered() as files:
        page_texts = {page: of_page(visitor(page, lang=language, date="2020-04-01", **({"zone": ZONE} if page in (menu.ZONE, menu.FORM) else {}))) for page in PAGES}
        page_texts["notes"] = of_page(visitor(menu.FORM, lang=language, zone=ZONE, date="2020-04-01", report="zone_difficulties"))
        page_texts["area"] = of_page(visitor(menu.COMMISSIONERS, lang=language, period="2020", province="320000"))
        page_texts |= {f"entry {number}": of_page(visitor(menu.BATCHES, lang=language, entry=str(number))) for number in entries()}
    assert {page: numbers for page, text in page_texts.items() if (numbers := leaked(text))} == {}
    assert "*******9991" in page_texts["notes"]
    assert sum("*" in text for text in page_texts.values()) > 8
    made = [(name, screen.says(screen.made(file))) for name, file in files]
    assert f"报表{hidden(NAME)}.csv" in {name for name, _text in made}
    assert sum("编号,姓名" in text for _name, text in made) == 2
    assert sum("320506100202" in text for _name, text in made) == 4  # the villages, and those that nobody served: of a province, and of the nation in two formats
    assert [(name, numbers) for name, text in made if (numbers := leaked(text))] == []


def entries() -> list[int]:
    with reading() as connection:
        return list(connection.scalars(select(Batch.id).where(Batch.action.in_(("import", "undo")))))


def test_the_record_of_a_person_is_shown_without_its_number_and_logged(visitor):
    first = next(iter(entries()))
    app = visitor(menu.BATCHES, entry=str(first))
    assert access() == []
    chosen = app.selectbox(key=f"batches_row_{first}")
    app = chosen.set_value(next(option for option in keys(first) if option == ("N1",))).run()
    app.run()
    shown = of_page(app)
    assert leaked(shown) == []
    assert "*******1234" in shown
    assert "***-****7777" in shown
    wait_for(lambda: access() == [("view", "commissioners:N1")])


def keys(batch: int) -> list[tuple]:
    from data.ledger import row_history

    with reading() as connection:
        return list(row_history.keys(connection, batch=batch))


def wait_for(condition) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def access() -> list[tuple]:
    table = PersonalAccess.__table__
    with reading() as connection:
        return [tuple(row) for row in connection.execute(select(table.c.kind, table.c.object).order_by(table.c.id))]


def test_an_upload_shows_no_number_but_gives_its_error_file_back_as_filed(visitor):
    with screen.offered() as files:
        app = checked(visitor, FIRST.replace(b"N1", b"N7").replace(b"N2", b"N1"), name=f"报表{NAME}.csv")
        page_texts = [of_page(app)]
        app = button(app, "只入库正确的行").click().run()
        page_texts.append(of_page(app))
        app = button(app, "确认入库").click().run()
        page_texts.append(of_page(app))
    assert [leaked(text) for text in page_texts] == [[], [], []]
    assert "*******1234" in page_texts[0]
    errors = next(screen.made(file).decode() for name, file in files if "错误说明" in name)
    filed_ = {OWN, LATER, FAULTY, TITLE, TOTAL, IGNORED, TEXT, HEAD, SHIFTED}
    assert set(leaked(errors)) == filed_
    wait_for(lambda: [kind for kind, _of in access()] == ["export"])


def test_the_copy_of_a_stored_file_is_logged_once_a_session(visitor):
    first = next(iter(entries()))
    with screen.offered() as files:
        visitor(menu.BATCHES, entry=str(first))
    copy = next(file for name, file in files if "已遮盖" in name)
    for _again in range(2):
        assert leaked(screen.made(copy).decode()) == []
    assert access() == [("export", f"batch:{first}")]


def test_no_command_tells_a_number(visitor, tmp_path):
    files = {name: tmp_path / f"{name}{NAME}.csv" for name in ("first", "second", "daily")}
    for path, content in zip(files.values(), (FIRST.replace(b"N1", b"N7"), SECOND.replace(b"N1", b"N8"), FILES[2][1].replace("软件园".encode(), "科技园".encode())), strict=True):
        path.write_bytes(content)
    run, (first, *_rest, last, _undone, _undo) = CliRunner(), entries()
    done = [run.invoke(program, words) for words in (
        ["check", "commissioners", str(files["first"])], ["check", "commissioners", str(files["first"]), "--json"],
        ["import", "commissioners", str(files["first"]), "--json"], ["import", "commissioners", str(files["first"]), "--valid-rows-only", "--by", BY, "--explain", WHY],
        ["check", "commissioners", str(files["second"])], ["check", "commissioners", str(files["second"]), "--json"],
        ["import", "commissioners", str(files["second"]), "--by", BY, "--explain", WHY, "--json"],
        ["import", "hundred_units", str(files["daily"]), "--explain", f"{WHY}", "--explain", f"changes_more_than_half={REASON}"],
        ["undo", str(first), "--reason", REASON], ["undo", str(last), "--reason", REASON, "--json"], ["batches"], ["batches", "--json"],
        ["indicators", "commissioners", "--period", "2020"], ["indicators", "zones", "--date", "2020-04-01"])]
    outputs = [result.output + result.stderr for result in done]
    paths = [text.replace(str(tmp_path), "") for text in outputs]
    assert {number: text for number, text in enumerate(paths) if leaked(text)} == {}
    assert [result.exit_code for result in done] == [1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    assert "*******1234" in outputs[0] + outputs[1]
    assert json.loads(done[1].stdout)["counts"]["rejected"] == 2


def test_the_log_of_a_page_that_fails_tells_no_number(visitor, monkeypatch, caplog):
    from components.choices import definitions as choice

    def fails():
        raise KeyError(OWN)

    monkeypatch.setattr(choice, "definitions", fails)
    app = visitor("pages/about/indicators.py")
    assert "编号" in app.error[0].value
    assert "KeyError: '*******1234'" in caplog.text
    assert leaked(caplog.text) == []


def test_no_table_of_the_ledger_keeps_a_number(visitor):
    kept = {name: table for name, table in metadata.tables.items() if name not in {*(dataset.table.name for dataset in DATASETS.values()), StoredFile.__tablename__}}
    with reading() as connection:
        table_texts = {name: json.dumps([dict(row) for row in connection.execute(select(table)).mappings()], ensure_ascii=False, default=str)
                for name, table in kept.items()}
        phones = set(connection.scalars(select(DATASETS["commissioners"].table.c.phone)))
    assert {name: numbers for name, text in table_texts.items() if (numbers := leaked(text))} == {}
    assert {"batch", "setting", "personal_access"} <= table_texts.keys()
    assert "*******9994" in table_texts["batch"]
    assert phones == {OWN, LATER}
