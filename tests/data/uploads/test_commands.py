"""The command line: exit statuses, one JSON object on standard output, messages on standard error."""

import json

import pytest
from sqlalchemy import text as text_of
from typer.testing import CliRunner

from data.__main__ import app
from data.uploads import commands
from db.engine import writing
from tests.data.uploads.uploading import FILES, text
from tests.rows import count_of_rows

HEADINGS = "编号,姓名,类别,所在地,聘期开始"
GOOD, BAD = text(HEADINGS, "K1,张三,科技特派员,江苏省,2020-01-01"), text(HEADINGS, "K1,张三,教授,江苏省,2020-01-01")


def run(*words) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def paths(store, tmp_path):
    def written(name: str, content: bytes):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return written


def test_checking_prints_one_object_and_writes_nothing(paths):
    before = count_of_rows()
    path = paths("名册.csv", GOOD)
    status, out, _err = run("check", "commissioners", path, "--json")
    output = json.loads(out)
    sha256 = output["file"].pop("sha256")
    assert (status, len(sha256), count_of_rows()) == (0, 64, before)
    assert output == {
        "dataset": "commissioners",
        "file": {"name": "名册.csv", "bytes": len(GOOD), "encoding": "utf-8", "sheet": None, "header_row": 1},
        "counts": {"rows": 1, "new": 1, "changed": 0, "unchanged": 0, "rejected": 0, "blank": 0},
        "repairs": [], "problems": [], "acceptable": True, "batch": None}


def test_errors_leave_1_and_each_problem_has_its_place(paths):
    status, out, err = run("import", "commissioners", paths("a.csv", BAD), "--json")
    output = json.loads(out)
    assert (status, output["batch"], output["acceptable"]) == (1, None, False)
    assert output["problems"] == [{
        "severity": "error", "kind": "not_a_choice", "row": 2, "column": "role", "value": "教授",
        "message": "第2行“类别”填的是“教授”：只能填：科技特派员、科技专员。"}]
    assert "没有入库" in err


@pytest.mark.parametrize(("dataset", "name"), [("zone_daily", "actually_a_png.csv"), ("zone_daily", "nul.csv"),
                                               ("zone_daily", "old_workbook.xls"), ("zone_daily", "没有这个文件.csv"), ("没有这张表", "nul.csv")])
@pytest.mark.parametrize("command", ["check", "import"])
def test_wrong_usage_and_unreadable_files_leave_2(store, command, dataset, name):
    status, _out, err = run(command, dataset, FILES / name)
    assert status == 2
    assert "Traceback" not in err


def test_an_unreadable_file_still_prints_its_object(store):
    _status, out, _err = run("check", "zone_daily", FILES / "nul.csv", "--json")
    assert (json.loads(out)["problems"][0]["kind"], json.loads(out)["acceptable"]) == ("nul_byte", False)


def test_warnings_leave_3_until_they_are_explained(store):
    path = FILES / "jiangsu_units.csv"
    assert [run(command, "hundred_units", path)[0] for command in ("check", "import")] == [3, 3]
    status, out, _err = run("import", "hundred_units", path, "--explain", "未公布；名额按实际推荐", "--by", "江苏省科技厅", "--json")
    assert (status, json.loads(out)["batch"]) == (0, 4)
    status, out, err = run("import", "hundred_units", path, "--json")
    again = json.loads(out)
    assert (status, again["batch"], again["earlier"], again["counts"]["unchanged"]) == (0, None, 4, 13)
    assert "与第4号上报完全相同" in err
    assert run("check", "hundred_units", path)[0] == 0


def test_only_the_valid_rows_on_request(paths):
    both = text(HEADINGS, "K1,张三,科技特派员,江苏省,2020-01-01", "K2,张三,教授,江苏省,2020-01-01")
    status, out, err = run("import", "commissioners", paths("a.csv", both), "--valid-rows-only", "--json")
    assert (status, json.loads(out)["batch"], json.loads(out)["acceptable"]) == (0, 4, False)
    assert "部分入库" in err


def test_real_returns_over_demonstration_data_leave_2_and_say_how_to_clear(paths):
    assert run("import", "zone_daily", FILES / "zone_return_2020-04-01_gbk.csv")[0] == 0
    status, out, err = run("import", "commissioners", paths("a.csv", GOOD), "--json")
    assert (status, json.loads(out)["batch"]) == (2, None)
    assert "python -m data demo clear" in err
    run("demo", "clear")
    assert run("import", "commissioners", paths("a.csv", GOOD))[0] == 0


def test_an_import_is_undone_with_a_reason_and_both_stand_in_the_ledger(paths):
    run("import", "commissioners", paths("a.csv", GOOD), "--by", "张三")
    assert run("undo", 4)[0] == 2
    status, out, _err = run("undo", 4, "--reason", "传错了", "--by", "李四", "--json")
    assert (status, json.loads(out)) == (0, {"undone": 4, "batch": 5})
    status, out, err = run("undo", 4, "--reason", "再来")
    assert (status, "已由第5号" in err) == (1, True)
    newest = json.loads(run("batches", "--json")[1])[:2]
    assert [(entry["id"], entry["action"], entry["by"], entry["undoes"], entry["reason"]) for entry in newest] == [
        (5, "undo", "李四", 4, "传错了"), (4, "import", "张三", None, None)]
    assert run("batches")[1].splitlines()[0].startswith("5号")


def test_a_template_is_written_to_a_file(store, tmp_path):
    assert run("template", "zone_daily", "--format", "xlsx", "-o", tmp_path / "a.xlsx")[0] == 0
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    assert run("template", "zone_daily", "-o", tmp_path / "b.xlsx")[0] == 0
    assert (tmp_path / "b.xlsx").read_bytes().startswith(b"PK")
    assert run("template", "zone_daily", "--format", "pdf")[0] == 2
    assert run("template", "zone_daily", "-o", tmp_path / "c.pdf")[0] == 2
    status, _out, err = run("template", "zone_daily", "--format", "csv", "-o", tmp_path / "d.xlsx")
    assert (status, "文件名以“.xlsx”结尾，--format 却是 csv" in err, (tmp_path / "d.xlsx").exists()) == (2, True, False)
    status, out, _err = run("template", "policy_dates")
    assert (status, out.lstrip("\ufeff").startswith("日期,政策名称,文号,模板版本")) == (0, True)


def test_a_database_that_is_not_set_up_is_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'new.sqlite3'}")
    status, _out, err = run("check", "zone_daily", FILES / "utf8_bom.csv")
    assert (status, "python -m db migrate" in err) == (2, True)


@pytest.mark.parametrize("words", [("batches",), ("indicators", "zones"), ("undo", "4", "--reason", "试"), ("demo", "load"), ("demo", "clear"), ("review-number", "GS京(2020)0001号")])
def test_a_store_without_tables_is_told_with_the_way_out(tmp_path, monkeypatch, words):
    (tmp_path / "empty.sqlite3").touch()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert "python -m db migrate" in err
    assert "SELECT" not in err


@pytest.mark.parametrize("revision", ["0004", "9999"])
@pytest.mark.parametrize("words", [("batches",), ("undo", "4", "--reason", "试"), ("demo", "clear"), ("review-number", "GS京(2020)0001号")])
def test_a_store_of_another_version_is_neither_read_nor_written(store, words, revision):
    with writing() as connection:
        connection.execute(text_of("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    before = store.read_bytes()
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert revision in err
    assert store.read_bytes() == before


@pytest.mark.parametrize("number", [0, 999, 2**63, 10**21])
def test_a_number_that_no_entry_has_cannot_be_undone(store, number):
    status, _out, err = run("undo", number, "--reason", "试")
    assert (status, err.strip()) == (1, "没有这个编号的记录。")


@pytest.mark.parametrize("failure", [RuntimeError("no more"), KeyboardInterrupt()], ids=["a fault", "a key"])
@pytest.mark.parametrize("command", ["import", "undo"])
def test_writing_that_is_cut_off_says_where_to_look_and_claims_nothing(paths, monkeypatch, command, failure):
    path = paths("a.csv", GOOD)
    assert run("import", "commissioners", path)[0] == 0

    def cut_off(*_given, **_named):
        raise failure

    monkeypatch.setattr(commands, "import_file", cut_off)
    monkeypatch.setattr(commands.imports, "take_back", cut_off)
    result = CliRunner().invoke(app, ["import", "commissioners", str(path)] if command == "import" else ["undo", "4", "--reason", "试"])
    assert "不能确定是否已经写入" in result.stderr
    assert "python -m data batches" in result.stderr
    assert "没有入库" not in result.stderr
    assert result.exit_code != 0


def test_what_was_stored_is_told_though_nobody_takes_the_list(paths, monkeypatch):
    def closed(*_given, **_named):
        raise BrokenPipeError

    monkeypatch.setattr(commands.printing, "show", closed)
    result = CliRunner().invoke(app, ["import", "commissioners", str(paths("a.csv", GOOD))])
    assert "已入库，第4号" in result.stderr


def person(code: str) -> bytes:
    return GOOD.replace(b"K1", code.encode())


def test_several_files_are_a_list_and_each_is_checked_for_itself(paths):
    status, out, _err = run("check", "commissioners", paths("一.csv", person("K1")), paths("二.csv", BAD.replace(b"K1", b"K2")), "--json")
    output = json.loads(out)
    assert status == 1
    assert [(one["file"]["name"], one["acceptable"], one["counts"]["new"]) for one in output] == [("一.csv", True, 1), ("二.csv", False, 0)]


def test_several_files_enter_each_by_itself_and_the_others_stay(paths):
    before = entries_of_imports()
    names = [paths("一.csv", person("K1")), paths("二.csv", BAD.replace(b"K1", b"K2")), paths("三.csv", person("K3"))]
    status, out, err = run("import", "commissioners", *names, "--json")
    assert (status, [one["batch"] is not None for one in json.loads(out)]) == (1, [True, False, True])
    assert entries_of_imports() - before == {"一.csv", "三.csv"}
    assert "一.csv：已入库" in err
    assert "二.csv：文件有错误，没有入库" in err


def test_a_key_in_two_files_is_named_before_anything_is_stored(paths):
    names = [paths("一.csv", person("K1")), paths("二.csv", person("K1") + person("K2").splitlines()[1])]
    before = count_of_rows()
    for command in ("check", "import"):
        status, out, _err = run(command, "commissioners", *names, "--json")
        assert status == 1
        assert [[(p["kind"], p["row"]) for p in one["problems"]] for one in json.loads(out)] == [[("key_in_two_files", 2)]] * 2
    assert count_of_rows() == before


@pytest.mark.parametrize(("contents", "status"), [(("good", "bad"), 1), (("good", "picture", "bad"), 2), (("good", "other"), 0)])
def test_the_worst_of_several_files_is_the_exit_status(paths, contents, status):
    of = {"good": person("K1"), "other": person("K2"), "bad": BAD.replace(b"K1", b"K3"), "picture": b"\x89PNG\r\n"}
    assert run("check", "commissioners", *(paths(f"{name}.csv", of[name]) for name in contents))[0] == status


def test_a_warning_among_several_files_leaves_3_and_the_same_bytes_twice_leave_2(paths):
    first, other = FILES / "jiangsu_units.csv", paths("b.csv", text("类型,名称,推荐单位,主题（产业）,入选日期", "城市,武汉市,湖北省,智慧农业,2020-05-01"))
    assert run("check", "hundred_units", first, other)[0] == 3
    assert run("check", "hundred_units", first, first)[0] == 2


def test_a_zip_is_its_files(paths):
    from tests.data.uploads.test_archive import zipped

    one, two = zipped(("x/一.csv", person("K1"))), zipped(("一.csv", person("K1")), ("二.csv", person("K2")))
    assert json.loads(run("check", "commissioners", paths("一.zip", one), "--json")[1])["file"]["name"] == "一.csv"
    status, out, _err = run("import", "commissioners", paths("二.zip", two), "--json")
    assert (status, [each["file"]["name"] for each in json.loads(out)]) == (0, ["一.csv", "二.csv"])


def test_a_zip_that_explodes_is_told_and_the_others_are_stored(paths):
    from data.uploads.reading import archive
    from tests.data.uploads.test_archive import zipped

    bomb = paths("弹.zip", zipped(("a.csv", bytes(archive.SUSPECT_SIZE + 1))))
    status, out, err = run("import", "commissioners", bomb, paths("一.csv", person("K1")), "--json")
    assert (status, [[p["kind"] for p in one["problems"]] for one in json.loads(out)]) == (2, [["exploding_archive"], []])
    assert "一.csv：已入库" in err


def entries_of_imports() -> set[str]:
    from data.ledger import imports
    from db.engine import reading

    with reading() as connection:
        return set(imports.entries(connection).query("action == 'import'")["file_name"])
