"""Long work says in rows how far it has come: to whoever listens, and on the command line."""

from functools import partial

import pytest
from typer.testing import CliRunner

import db.bulk
from data.__main__ import app
from data.language import use
from data.uploads import commands, import_file
from data.uploads.telling.progress import Teller, words
from db.progress import Progress, heard_by
from tests.data.uploads.faulty import PEOPLE, register


@pytest.fixture
def small_steps(monkeypatch):
    monkeypatch.setattr(db.bulk, "CHUNK", 100)


def test_reading_checking_and_storing_are_told_in_rows(store, small_steps):
    heard = []
    with heard_by(heard.append):
        import_file(PEOPLE, register(350), "a.csv")
    assert Progress("reading", 0, 351) in heard
    checked = [each.done for each in heard if each.stage == "checking"]
    assert (checked, {each.total for each in heard if each.stage == "checking"}) == ([0, 70, 140, 210, 280], {350})
    assert [each.done for each in heard if each.stage == "storing"] == [100, 200, 300, 350]
    assert heard[-1] == Progress("summing")


def test_laying_a_file_beside_what_is_stored_is_told_in_rows(store, small_steps):
    import_file(PEOPLE, register(350), "a.csv")
    heard = []
    with heard_by(heard.append):
        import_file(PEOPLE, register(350, name="他人"), "b.csv", explanation="更正")
    assert [each.done for each in heard if each.stage == "comparing"][:4] == [100, 200, 300, 350]


def test_quoted_text_is_told_while_it_is_read(store, small_steps, monkeypatch):
    monkeypatch.setattr("data.uploads.reading.delimited.CHUNK", 100)
    heard = []
    with heard_by(heard.append):
        import_file(PEOPLE, register(250, name='"某人"'), "a.csv")
    assert [each.done for each in heard if each.stage == "reading"] == [0, 100, 200, 251]


def test_nobody_need_listen(store):
    assert import_file(PEOPLE, register(3), "a.csv").batch


def test_a_teller_speaks_at_most_once_in_its_time():
    said = []
    patient, eager = Teller(said.append, every=3600), Teller(said.append, every=0)
    for done in range(5):
        patient(Progress("storing", done, 5))
    assert said == []
    eager(Progress("storing", 5, 5))
    assert said == [Progress("storing", 5, 5)]


@pytest.mark.parametrize(("progress", "zh", "en"), [
    (Progress("checking", 400_000, 1_000_000), "正在检查：400,000/1,000,000行", "Checking: 400,000/1,000,000 rows"),
    (Progress("reading", 7), "正在读取：7行", "Reading: 7 rows"),
    (Progress("summing"), "正在更新汇总…", "Updating the totals…")])
def test_progress_in_words(progress, zh, en):
    assert words(progress) == zh
    use("en")
    english = words(progress)
    use("zh")
    assert english == en


def test_the_command_line_tells_it_on_standard_error(store, tmp_path, monkeypatch, small_steps):
    monkeypatch.setattr(commands, "Teller", partial(Teller, every=0))
    path = tmp_path / "a.csv"
    path.write_bytes(register(350))
    result = CliRunner().invoke(app, ["import", "commissioners", str(path), "--json"])
    assert "正在入库：300/350行" in result.stderr.splitlines()
    assert "正在" not in result.stdout
