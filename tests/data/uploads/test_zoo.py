"""Every file of the zoo gives what its manifest says, by the command line and on the page."""

import json
import shutil

import pytest
from sqlalchemy import select
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from data.__main__ import app as program
from data.uploads import severity_word, title_of
from db.datasets import DATASETS
from db.engine import get_engine, reading
from tests.data.uploads.zoo import CASES, ZOO, Case
from tests.pages.conftest import APP, PATIENCE, text_of
from tests.rows import count_of_rows

COUNTS = ("rows", "new", "changed", "unchanged", "rejected", "blank")
MADE_BY = {"__init__.py", "make.py", "workbooks.py", "manifest.json", "__pycache__"}


def run(*words) -> tuple[int, dict]:
    result = CliRunner().invoke(program, [*map(str, words), "--json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, json.loads(result.stdout)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_on_the_command_line(case: Case, grounds, tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{grounds[case.before]}")
    before = count_of_rows()
    status, output = run("check", case.dataset, case.path)
    assert (status, [output["counts"][name] for name in COUNTS]) == (case.status, case.counts)
    _told_rightly(case, output)
    if case.status in (1, 2):
        assert run("import", case.dataset, case.path, "--explain", "属实")[0] == case.status
    assert count_of_rows() == before
    if case.status in (0, 3):
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{shutil.copy(grounds[case.before], tmp_path / 'own.sqlite3')}")
        _stored_rightly(case)


def _told_rightly(case: Case, output: dict) -> None:
    problems = [[problem[name] for name in ("severity", "kind", "row", "column")] for problem in output["problems"]]
    assert sorted((p for p in problems if p[0] != "note"), key=str) == sorted(case.problems, key=str)
    assert set(case.notes) <= {kind for severity, kind, _row, _column in problems if severity == "note"}
    assert output["acceptable"] == (case.status in (0, 3))
    for row, words in case.says:
        assert any(words in problem["message"] for problem in output["problems"] if problem["row"] == row), words
    if case.repairs:
        assert {repair["kind"]: repair["count"] for repair in output["repairs"]} == case.repairs
    for name in ("encoding", "sheet", "header_row"):
        assert getattr(case, name) in (None, output["file"][name])


def _stored_rightly(case: Case) -> None:
    if case.status == 3:
        assert run("import", case.dataset, case.path)[0] == 3
    status, output = run("import", case.dataset, case.path, "--explain", "属实")
    assert status == 0
    rows = DATASETS[case.dataset].table
    with reading() as connection:
        written = connection.execute(select(rows).where(rows.c.batch_id == output["batch"]).order_by(rows.c.row_id))
        held = [dict(row) for row in written.mappings()]
    assert len(held) == case.counts[1] + case.counts[2]
    for name, values in case.held.items():
        assert [None if row[name] is None else type(value)(row[name]) for row, value in zip(held, values, strict=True)] == values
    assert run("import", case.dataset, case.path)[1]["batch"] is None
    get_engine().dispose()


@pytest.fixture(scope="module")
def visitor() -> AppTest:
    """One visitor who uploads file after file."""
    return AppTest.from_file(str(APP), default_timeout=PATIENCE)


@pytest.mark.parametrize("case", sorted(CASES, key=lambda case: case.before), ids=lambda case: case.file)
def test_on_the_page(case: Case, grounds, visitor, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{grounds[case.before]}")
    before = count_of_rows()
    app = _checked(visitor, case)
    assert not app.exception
    said = text_of(app)
    assert "核对：{} = {} + {} + {} + {} + {}".format(*(f"{count:,}" for count in case.counts)) in said
    labels = [expander.label for expander in app.get("expander")]
    for (severity, kind, column), count in case.groups.items():
        about = f"（{DATASETS[case.dataset].column(column).zh}）" if column else ""
        assert f"{severity_word(severity)}：{title_of(kind)}{about}，{count}处" in labels
    assert _way_on(app).disabled == (not case.counts[1] + case.counts[2])
    if case.problems:
        assert any(each.label == "下载错误文件" for each in app.get("download_button")) == (case.status != 2)
    assert count_of_rows() == before


def _button(app: AppTest, label: str):
    return next(each for each in app.button if each.label == label)


def _way_on(app: AppTest):
    """To the confirmation: of the file, or with errors of its correct rows."""
    return next(each for each in app.button if each.label in ("下一步：确认入库", "只入库正确的行"))


def _checked(app: AppTest, case: Case) -> AppTest:
    if not app.button:
        app.run()
        app.switch_page("pages/updates/upload.py").run()
    if not app.file_uploader:  # where the last file was left
        _button(app, "重新选择文件").click().run()
    app.file_uploader[0].set_value((case.file, case.path.read_bytes(), "")).run()
    chosen = next(each for each in app.selectbox if each.label == "数据集")
    if chosen.value != case.dataset:
        chosen.set_value(case.dataset)
    return _button(app, "检查文件").click().run()


def test_every_file_of_the_zoo_is_in_the_manifest():
    assert {path.name for path in ZOO.iterdir()} - MADE_BY == {case.file for case in CASES}
    assert len(CASES) >= 80


def test_every_dataset_has_a_file_that_enters_and_one_that_does_not():
    for wanted in ((0, 3), (1,)):
        assert {case.dataset for case in CASES if case.status in wanted} == set(DATASETS)
