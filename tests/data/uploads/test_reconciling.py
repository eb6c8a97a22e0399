"""Rows in file = new + changed + unchanged + rejected + blank. Where a row gets lost on the way, nothing is stored and it is said."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import text as sql
from typer.testing import CliRunner

import db.bulk
from data.__main__ import app
from data.uploads import Refused, accept, import_file
from data.uploads.parsing.table import ParsedTable
from data.uploads.problems.problem import title_of
from data.uploads.reviewing import comparing
from db.datasets import DATASETS
from db.engine import writing
from db.writing import stage
from tests.data.uploads.uploading import checked, counted, imported, text
from tests.rows import count_of_rows, held

HEADINGS = "编号,姓名,类别,所在地,聘期开始"
THREE = [f"K{number},某{number},科技特派员,江苏省,2020-01-01" for number in (1, 2, 3)]
FILE = text(HEADINGS, *THREE, "", "K4,某4,教授,江苏省,2020-01-01")
SENTENCE = "行数核对不平，没有入库。请联系系统管理员。"


def lost_after_the_check(patch) -> None:
    whole = ParsedTable.staged_rows
    patch.setattr(ParsedTable, "staged_rows", lambda table: whole(table).iloc[:-1])


def lost_before_the_comparison(patch) -> None:
    patch.setattr(comparing, "stage", lambda connection, dataset, rows: stage(connection, dataset, rows.iloc[1:]))


def lost_on_the_way_into_the_database(patch) -> None:
    whole = db.bulk._insert
    patch.setattr(db.bulk, "_insert", lambda connection, table, names, rows, alike: whole(connection, table, names, list(rows)[:-1], alike))


LOST = [lost_after_the_check, lost_before_the_comparison, lost_on_the_way_into_the_database]


@pytest.fixture
def before(store):
    """One of the people is there already, so that what comes is laid beside it."""
    imported("commissioners", text(HEADINGS, THREE[0]))
    return count_of_rows()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "名册.csv"
    path.write_bytes(FILE)
    return path


def run(*words) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def test_what_is_sound_adds_up(before):
    assert counted(checked("commissioners", FILE)) == (5, 2, 0, 1, 1, 1)


@pytest.mark.parametrize("lose", LOST)
def test_a_check_that_loses_a_row_says_so_and_nothing_of_it_may_enter(before, monkeypatch, lose):
    lose(monkeypatch)
    review = checked("commissioners", FILE)
    assert (review.acceptable, review.counts.reconciled, review.counts.rows) == (False, False, 5)
    unreconciled = next(problem for problem in review.problems if problem.kind == "unreconciled")
    assert (unreconciled.severity, unreconciled.row, title_of(unreconciled.kind)) == ("error", None, "行数核对不平")
    assert unreconciled.message == f"共5行，检查后只有{review.counts.accounted}行有着落，核对不平，不能入库。这不是填报的错，请联系系统管理员。"
    for only in (False, True):
        with pytest.raises(Refused) as refused:
            accept(review, explanation="属实", valid_rows_only=only)
        assert (refused.value.reason, refused.value.message, count_of_rows()) == ("unreconciled", SENTENCE, before)


@pytest.mark.parametrize("lose", LOST)
def test_checking_and_storing_in_one_go_is_refused_alike(before, monkeypatch, lose):
    lose(monkeypatch)
    with pytest.raises(Refused) as refused:
        import_file(DATASETS["commissioners"], FILE, "名册.csv", explanation="属实", valid_rows_only=True)
    assert (refused.value.reason, count_of_rows()) == ("unreconciled", before)


@pytest.mark.parametrize("lose", LOST[:2])
def test_what_is_left_being_stored_already_does_not_make_it_unchanged(store, monkeypatch, lose):
    imported("commissioners", text(HEADINGS, *THREE))
    before = count_of_rows()
    lose(monkeypatch)
    with pytest.raises(Refused) as refused:
        accept(checked("commissioners", text(HEADINGS, *THREE)))
    assert (refused.value.reason, count_of_rows()) == ("unreconciled", before)


def test_a_row_lost_between_the_check_and_the_store_is_missed(before):
    review = checked("commissioners", FILE)
    staged = replace(review.staged, rows=review.staged.rows.iloc[:-1], fresh=review.staged.fresh[:-1])
    with pytest.raises(Refused) as refused:
        accept(replace(review, staged=staged), explanation="属实", valid_rows_only=True)
    assert (refused.value.reason, refused.value.message, count_of_rows()) == ("unreconciled", SENTENCE, before)


def test_a_row_lost_only_when_all_is_looked_at_again_is_missed(before, monkeypatch):
    review = checked("commissioners", FILE)
    imported("policy_dates", text("日期,政策名称", "2020-03-25,通知"))
    before = count_of_rows()
    LOST[0](monkeypatch)
    with pytest.raises(Refused) as refused:
        accept(review, explanation="属实", valid_rows_only=True)
    assert (refused.value.reason, counted(refused.value.review)[:2], count_of_rows()) == ("unreconciled", (5, 1), before)


@pytest.mark.parametrize("swallowed", ["INSERT ON commissioners WHEN NEW.commissioner_no = 'K2'", "INSERT ON commissioners WHEN NEW.commissioner_no = 'K1'",
                                       "UPDATE ON commissioners WHEN OLD.commissioner_no = 'K1'"])
def test_a_row_that_the_database_itself_does_not_take_is_missed(before, path, swallowed):
    """A new row (K2), the new version of a changed one (K1), the end of its old version."""
    with writing() as connection:
        connection.execute(sql(f"CREATE TRIGGER swallows BEFORE {swallowed} BEGIN SELECT RAISE(IGNORE); END"))
    content = FILE.replace("某1".encode(), "某甲".encode())
    review = checked("commissioners", content)
    assert counted(review) == (5, 2, 1, 0, 1, 1)
    with pytest.raises(Refused) as refused:
        accept(review, explanation="属实", valid_rows_only=True)
    assert (refused.value.reason, refused.value.message, count_of_rows()) == ("unreconciled", SENTENCE, before)
    path.write_bytes(content)
    status, _out, err = run("import", "commissioners", path, "--valid-rows-only", "--explain", "属实")
    assert (status, SENTENCE in err, count_of_rows()) == (1, True, before)
    assert held("commissioners", "commissioner_no", "name") == {("K1", "某1")}


@pytest.mark.parametrize("lose", LOST)
def test_the_command_line_leaves_1_and_says_why(before, path, monkeypatch, lose):
    lose(monkeypatch)
    status, out, _err = run("check", "commissioners", path)
    assert (status, "行数核对不平" in out) == (1, True)
    status, out, err = run("import", "commissioners", path, "--valid-rows-only", "--explain", "属实", "--json")
    output = json.loads(out)
    counts = output["counts"]
    assert (status, output["batch"], output["acceptable"], SENTENCE in err) == (1, None, False, True)
    assert counts.pop("rows") != sum(counts.values())
    assert "unreconciled" in [problem["kind"] for problem in output["problems"]]
    assert count_of_rows() == before
