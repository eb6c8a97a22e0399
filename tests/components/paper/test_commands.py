"""python -m data figure: the file of a page's figure, or one sentence and exit status 2 with nothing touched."""

import os
import shutil

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from components.figures.every import PARTS
from components.figures.part import Part
from components.paper import files
from components.paper.choosing import Given, choice_of
from components.paper.values import WrongChoice
from components.paper.writers import WRITERS
from data.__main__ import app
from data.asking import PLAIN
from data.questions import Direct
from db.engine import reading
from db.tables.access import PersonalAccess
from tests.components.paper import made

DATE = ("--date", "2020-04-01")


@pytest.fixture(scope="module")
def shared(demonstrated, tmp_path_factory):
    """A store for reading, one for all of these."""
    path = tmp_path_factory.mktemp("figure") / "store.sqlite3"
    shutil.copy(demonstrated, path)
    return path


@pytest.fixture
def run(shared, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{shared}")
    yield lambda *words: CliRunner().invoke(app, ["figure", *map(str, words)])
    from db.engine import get_engine

    get_engine().dispose()


@pytest.mark.parametrize("format_", WRITERS)
def test_writes_the_figure(run, tmp_path, format_):
    place = tmp_path / f"图.{format_}"
    done = run("zones.trend", *DATE, "--format", format_, "--size", "square", "-o", place)
    assert (done.exit_code, done.output.strip()) == (0, f"已写入 {place}")
    start = {"png": b"\x89PNG", "svg": b"<svg", "xlsx": b"PK", "csv": b"\xef\xbb\xbf"}[format_]
    assert place.read_bytes().startswith(start)
    assert [each.name for each in tmp_path.iterdir()] == [place.name]


def test_takes_the_choices_of_the_address(run, tmp_path):
    place = tmp_path / "a.csv"
    for words, told in (
            (("zones.attention", *DATE, "--region", "320000", "--choose", "order=rate"), ["地区 江苏省", "排序 复工率低在前"]),
            (("zones.multiples", *DATE, "--choose", "by=region", "--choose", "days=14", "--choose", "target=90"), ["走势 地区", "2020年3月19日至2020年4月1日", "90"]),
            (("zones.map", *DATE, "--choose", "map=province"), ["地图 省（区、市）填色"]),
            (("zone.cards", *DATE, "--choose", "zone=苏州高新区"), ["高新区 苏州高新技术产业开发区"]),
            (("commissioners.cards", "--period", "2020-Q4", "--region", "520000", "--choose", "days=30"), ["2020年第四季度", "范围 贵州省", "超过30天"]),
            (("commissioners.map", "--region", "100000-420000"), ["全国（除湖北外）"]),
            (("zones.library", "--choose", "category=政策信息"), ["类别 政策信息"]),
            (("hundred.map", "--choose", "map=gap"), ["地图 与序时进度差"])):
        done = run(*words, "--format", "csv", "-o", place)
        assert done.exit_code == 0, done.output
        filters = next(row[0] for row in made.lines(place.read_bytes()) if row and row[0].startswith("筛选："))
        assert all(word in filters for word in told), filters


def test_in_english_and_as_known_earlier(run, tmp_path):
    place = tmp_path / "a.csv"
    assert run("zones.trend", *DATE, "--language", "en", "--known-on", "15", "--format", "csv", "-o", place).exit_code == 0
    text = place.read_text("utf-8-sig")
    assert "Demonstration data" in text
    assert "entry 15" in text.lower() or "15" in text.split("Filters")[0]


REFUSED = [
    (("zones.nothing",), "没有图表“zones.nothing”"), (("zones.trend", "--format", "pdf"), "没有格式“pdf”，可用：png、svg、xlsx、csv"),
    (("zones.trend", "--format", "csv"), "文件名以“.png”结尾，--format 却是 csv：请改文件名，或改 --format。"),
    (("zones.trend", "--known-on", "2019-01-01"), "“2019-01-01”时还没有任何上报记录：最早的是"),
    (("zones.trend", "--size", "a5"), "没有尺寸“a5”"), (("zones.trend", "--language", "fr"), "没有语言“fr”"),
    (("zones.trend", "--audience", "all"), "没有用途“all”，可用：inside、system、outside"), (("zones.trend", "--date", "2022-04-01"), "2022年4月1日没有数据。现有数据从"),
    (("zones.trend", "--date", "1.4."), "“1.4.”不是日期"), (("zones.trend", "--region", "1"), "没有代码为“1”的推荐单位"),
    (("hundred.map", "--region", "100000-420000"), "没有代码为"), (("zones.trend", "--period", "2020"), "不能按 --period 选择"),
    (("commissioners.map", "--date", "2020-04-01"), "不能按 --date 选择"), (("commissioners.map", "--period", "20x"), "“20x”不是期间"),
    (("commissioners.map", "--region", "110000"), "没有代码为“110000”的省份、市州或县"), (("commissioners.points",), "请用 --region 指定"),
    (("about.sources", "--region", "110000"), "不能按 --region 选择"),
    (("commissioners.cards", "--choose", "period=2020-Q4"), "“period”不用 --choose 选择，请写 --period 2020-Q4"), (("zones.cards", "--choose", "date=2020-04-01"), "请写 --date 2020-04-01"),
    (("zones.ranking", "--choose", "period=2020"), "没有选项“period”"),
    (("zones.trend", "--choose", "order=list"), "没有选项“order”，可用：target"), (("zones.ranking", "--choose", "order=best"), "可用：list、level、progress"),
    (("zones.ranking", "--choose", "order"), "名称=值"), (("zones.trend", "--choose", "target=0"), "可用：1～100"), (("zones.multiples", "--choose", "days=8"), "可用：60、30、14、7"),
    (("zones.cards", "--choose", "carry=maybe"), "可用：False、True"), (("zone.cards",), "--choose zone="), (("zone.cards", "--choose", "zone=无"), "不在国家高新区名录中"),
    (("zones.trend", "--known-on", "9999"), "“9999”不是已有的上报批次号"), (("zones.trend", "--known-on", "昨天"), "“昨天”不是"),
    (("zones.trend", "--audience", "outside"), "尚未审定"), (("zones.ranking", "--audience", "system"), "只含本单位的行"),
    (("zones.matrix", "--audience", "outside"), "不能对外")]


@pytest.mark.parametrize(("words", "sentence"), REFUSED, ids=[" ".join(words) for words, _sentence in REFUSED])
def test_what_cannot_be_had_is_one_sentence(run, tmp_path, words, sentence):
    place = tmp_path / "a.png"
    place.write_bytes(b"before")
    done = run(*words, "-o", place)
    assert done.exit_code == 2
    assert sentence in done.output
    assert len(done.output.strip().splitlines()) == 1
    assert place.read_bytes() == b"before"


@pytest.mark.parametrize(("name", "start"), [("a.svg", b"<svg"), ("a.csv", b"\xef\xbb\xbf"), ("a.XLSX", b"PK"), ("a", b"\x89PNG")])
def test_the_ending_of_the_file_says_its_format(run, tmp_path, name, start):
    assert run("zones.cards", *DATE, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_an_empty_store_has_no_day(store, tmp_path):
    done = CliRunner().invoke(app, ["figure", "zones.trend", "-o", str(tmp_path / "a.png")])
    assert (done.exit_code, "还没有“高新区复工复产监测”的数据" in done.output) == (2, True)


def test_an_empty_period_says_so(run, tmp_path):
    place = tmp_path / "a.svg"
    assert run("commissioners.explained", "--period", "2019", "--format", "svg", "-o", place).exit_code == 0
    assert "无数据" in place.read_text("utf-8")


@pytest.mark.parametrize(("place", "why"), [("missing/a.png", "找不到"), (".", "是文件夹")])
def test_a_place_where_it_may_not_write_is_told(run, tmp_path, place, why):
    done = run("zones.sentence", *DATE, "-o", tmp_path / place)
    assert done.exit_code == 2
    assert why in done.output
    assert list(tmp_path.iterdir()) == []


def test_whoever_takes_names_along_is_logged(run, tmp_path):
    assert run("commissioners.uncovered", "--region", "520000", "--format", "csv", "-o", tmp_path / "a.csv").exit_code == 0
    assert run("commissioners.uncovered", "--region", "520000", "--format", "csv", "--audience", "system", "-o", tmp_path / "b.csv").exit_code == 0
    with reading() as connection:
        entries = connection.execute(select(PersonalAccess.session, PersonalAccess.kind, PersonalAccess.object)).all()
    assert [(session, kind) for session, kind, named in entries if named.startswith("commissioners.uncovered")] == [("python -m data", "export")]


def test_a_file_is_whole_or_as_it_was(tmp_path, monkeypatch):
    place = tmp_path / "a.csv"
    files.put(place, b"one")
    files.put(place, b"two")
    assert place.read_bytes() == b"two"
    monkeypatch.setattr(os, "replace", lambda *names: (_ for _ in ()).throw(PermissionError(13, "no", "beside")))
    with pytest.raises(PermissionError) as failure:
        files.put(place, b"three")
    assert failure.value.filename == str(place)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"two"]


def missing(part: Part, ask: Direct) -> str:
    """What has to be chosen of a figure, in a sentence."""
    try:
        choice_of(part, ask, Given())
    except WrongChoice as error:
        return str(error)
    return ""


def test_each_figure_is_chosen_or_says_in_a_sentence_what_is_missing(run):
    with reading() as connection:
        said = {key: missing(part, Direct(connection, PLAIN)) for key, part in PARTS.items()}
    assert (said["liaison.officers"], "unit" in said["hundred.unit_cards"]) == ("", True)
