"""A ledger of before: its telephone numbers are hidden when the store is brought up, what is stored and filed is not."""

import json

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, Table, insert, select, update

from db.engine import reading, writing
from db.migrate import config, migrate
from db.store import original_bytes
from db.tables.ledger import Batch
from tests.data.uploads.uploading import imported, text
from tests.rows import held

NUMBERS = ("13800001234", "13900005678", "010-66667777", "13700009999")
MESSAGE = "第3行“联系电话”填的是“13900005678转张三”：应为手机号或带区号的电话号码。"
PROBLEMS = [
    {"severity": "error", "kind": "not_a_phone", "row": 3, "column": "phone", "value": "13900005678转张三", "message": MESSAGE},
    {"severity": "error", "kind": "not_a_date", "row": 4, "column": "until", "value": "13700009999", "message": "第4行“聘期结束”填的是“13700009999”：应为日期。"},
    {"severity": "warning", "kind": "x", "row": 5, "column": None, "value": None, "message": "第5行：见010-66667777", "explanation": "已问13800001234",
     "explained": "all", "key": ["N1"], "day": None, "of": ["commissioners:N1"]},
    {"severity": "note", "kind": "y", "row": None, "column": None, "value": None, "message": "另有3处", "further": 3}]
COUNTS = ("rows", "new", "changed", "unchanged", "rejected", "blank", "partial", "demonstration")
REPAIRS = [{"kind": "full_width", "count": 1, "example": {"row": 2, "column": "phone", "from": "13900005678", "to": "13900005678"}},
           {"kind": "title_rows", "count": 1, "example": {"row": 1, "column": None, "from": "填表人电话13700009999", "to": ""}}, {"kind": "trimmed", "count": 2}]


def before() -> str:
    """The revision before the one that hides the numbers."""
    scripts = ScriptDirectory.from_config(config()).walk_revisions()
    return next(script.down_revision for script in scripts if script.doc == "telephone numbers in the ledger")


def as_it_stands(connection) -> Table:
    """The ledger with the columns that it has at this revision."""
    return Table("batch", MetaData(), autoload_with=connection)


@pytest.fixture
def entry(store) -> int:
    """An entry as it was kept in a store of before."""
    batch = imported("commissioners", text("编号,姓名,类别,所在地,聘期开始,联系电话", "N1,甲,科技专员,南京市,2020-01-01,13800001234")).batch
    with writing() as connection:
        command.downgrade(config(connection), before())
        connection.execute(update(Batch).where(Batch.id == batch).values(
            by="张三13800001234", file_name="名册13800001234.csv", explanation="问过13800001234", problems=PROBLEMS, repairs=REPAIRS))
        connection.execute(insert(as_it_stands(connection)).values(**dict.fromkeys(COUNTS, 0), repairs=[], dataset="hundred_units", action="undo", at=held_at(connection, batch), reason="电话010-66667777说错了", problems=[
            {"severity": "error", "kind": "above_maximum", "row": 2, "column": "funds_total", "value": "13812345678", "message": "第2行填的是“13812345678”：不能大于1。"}]))
    return batch


def held_at(connection, batch: int):
    return connection.scalar(select(Batch.at).where(Batch.id == batch))


def ledger() -> str:
    with reading() as connection:
        return json.dumps([dict(row) for row in connection.execute(select(as_it_stands(connection))).mappings()], ensure_ascii=False, default=str)


def test_no_number_is_left_in_the_ledger_and_none_is_lost_elsewhere(entry):
    assert all(number in ledger() for number in NUMBERS)
    migrate()
    ledger_text = ledger()
    assert [number for number in NUMBERS if number in ledger_text] == []
    assert "填的是“*******5678转张三”" in ledger_text
    assert "*******5678" in ledger_text
    assert "填表人电话*******9999" in ledger_text
    assert "“聘期结束”填的是“*******9999”" in ledger_text
    assert "已问*******1234" in ledger_text
    assert held("commissioners", "phone") == {("13800001234",)}
    with reading() as connection:
        assert b"13800001234" in original_bytes(connection, connection.scalar(select(Batch.sha256).where(Batch.id == entry)))


def test_all_else_of_the_ledger_stays_as_it_was(entry):
    migrate()
    with reading() as connection:
        kept, undone = (connection.execute(select(Batch.__table__).where(Batch.id == number)).mappings().one() for number in (entry, entry + 1))
    changed = [{name for name in new if new[name] != old[name]} for new, old in zip(kept["problems"], PROBLEMS, strict=True)]
    assert changed == [{"value", "message"}, {"value", "message"}, {"message", "explanation"}, set()]
    assert kept["repairs"][2] == REPAIRS[2]
    assert undone["problems"][0]["value"] == "13812345678"  # an amount
    assert undone["reason"] == "电话***-****7777说错了"


def test_brought_up_again_it_stays(entry):
    migrate()
    ledger_text = ledger()
    with writing() as connection:
        command.downgrade(config(connection), before())
    migrate()
    assert ledger() == ledger_text
