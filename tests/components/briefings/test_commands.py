"""python -m data briefing and reissue: a file, and an issue where a series is named; or one sentence, exit status 2, and nothing touched."""

import json
import shutil
from pathlib import Path

import pytest

from components.briefings import commands, composing, formats
from components.briefings.formats import FORMATS, Format
from components.paper.briefing import Briefing
from data import office
from db import clock
from db.tokens import state
from tests.command_line import run as ran
from tests.data.indicators.returns import stored

YEAR = clock.today().year
ZONES = ("briefing", "zones", "--date", "2020-04-01")
SIGNED = ("--by", "李四")


@pytest.fixture(scope="module")
def shared(demonstrated, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("briefing") / "store.sqlite3"
    shutil.copy(demonstrated, path)
    return path


@pytest.fixture
def run(shared, monkeypatch):
    """The command line over a store that is only read, all formats written by `plain`."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{shared}")
    yield ran
    from db.engine import get_engine

    get_engine().dispose()


@pytest.fixture(scope="module")
def briefings() -> dict:
    """What was put together so far, by the state of the store and what was wanted."""
    return {}


@pytest.fixture(autouse=True)
def composed_once(briefings, monkeypatch):
    """The same briefing of the same rows is put together once: composing has its own tests."""
    def compose(ask, wanted) -> Briefing:
        name = (state(ask.connection), repr(wanted), ask.asking)
        if name not in briefings:
            briefings[name] = composing.compose(ask, wanted)
        return briefings[name]

    monkeypatch.setattr(commands, "compose", compose)


WRITERS = Format.write


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    """Writers that say what they were given: what each format does with it is tested with its own."""
    def write(briefing: Briefing, template: bytes | None = None) -> bytes:
        head = briefing.masthead
        said = [briefing.title, head.name, head.number, head.total, briefing.state, briefing.paper.language, briefing.paper.audience, len(briefing.figures),
                (template or b"").decode(), str(briefing.day), *([figure.foot[0] for figure in briefing.figures if figure.foot][:1])]
        return "\n".join(map(str, said)).encode()

    monkeypatch.setattr(Format, "write", property(lambda self: write))


def said(place: Path) -> list[str]:
    return place.read_text("utf-8").split("\n")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("programme", ["hundred", "zones", "commissioners", "all"])
def test_writes_each_programme_in_each_format(run, tmp_path, programme, format_):
    place = tmp_path / f"简报.{format_}"
    status, out, err = run("briefing", programme, "--format", format_, "-o", place)
    assert (status, out.strip(), err) == (0, f"已写入 {place}", "")
    assert said(place)[4:7] == ["draft", "zh", "inside"]
    assert int(said(place)[7]) > 2
    assert [each.name for each in tmp_path.iterdir()] == [place.name]


def test_takes_day_region_language_and_audience(run, tmp_path):
    place = tmp_path / "a.docx"
    assert run(*ZONES, "--region", "320000", "--audience", "system", "-o", place)[0] == 0
    assert said(place)[0] == "江苏省高新区复工复产监测情况（截至2020年4月1日）"
    assert run(*ZONES, "--language", "en", "-o", place)[0] == 0
    assert (said(place)[0], said(place)[5]) == ("Work resumption in high-tech zones (as of 1 April 2020)", "en")
    assert run("briefing", "commissioners", "--period", "2020-Q4", "-o", place)[0] == 0
    assert said(place)[0].endswith("（2020年第四季度）")


@pytest.mark.parametrize(("words", "told"), [
    (("briefing", "zone"), "没有简报“zone”，可用：hundred、zones、commissioners、all"), ((*ZONES, "--format", "doc"), "没有格式“doc”，可用：docx、pptx"),
    ((*ZONES, "--language", "fr"), "没有语言“fr”"), ((*ZONES, "--audience", "public"), "没有用途“public”"),
    (("briefing", "zones", "--date", "2021-04-01"), "没有数据。现有数据从"), (("briefing", "zones", "--date", "1 April"), "不是日期"),
    (("briefing", "zones", "--period", "2020"), "不能按 --period 选择"), (("briefing", "commissioners", "--date", "2020-04-01"), "不能按 --date 选择"),
    (("briefing", "commissioners", "--period", "2020-Q5"), "不是期间"), ((*ZONES, "--region", "999999"), "没有代码为“999999”"),
    ((*ZONES, "--choose", "size"), "应写成 名称=值"), ((*ZONES, "--choose", "size=9"), "简报没有选项“size”"),
    ((*ZONES, "--choose", "by=moon"), "选项 by 没有“moon”"), ((*ZONES, "--known-on", "昨天"), "不是已有的上报批次号"),
    ((*ZONES, "--template", "/nowhere/模板.docx"), "模板.docx"), ((*ZONES, "--format", "pdf", "--template", __file__), "模板只用于 DOCX"),
    ((*ZONES, "--issue", " ", *SIGNED), "不能作简报名称"), ((*ZONES, "--issue", "简报"), "签发要有签发人：请用 --by 写明姓名"),
    ((*ZONES, "--issue", "简报", "--by", " "), "签发要有签发人"), ((*ZONES, *SIGNED), "--by 是签发人，只与 --issue 一起用"),
    ((*ZONES, "--format", "pdf"), "文件名以“.docx”结尾，--format 却是 pdf"), (("reissue", "简报-2020-1", "--format", "png"), "文件名以“.docx”结尾"),
    ((*ZONES, "--issue", "囍报", *SIGNED), "没有这些字：囍（在报头）"), ((*ZONES, "--issue", "简报", "--by", "李囍"), "没有这些字：囍（在版记）"), (("reissue", "简报-2020"), "不是期号"), (("reissue", "简报-2020-1"), "没有已签发的“简报-2020-1”"),
    (("reissue", "简报-2020-1", "--format", "doc"), "没有格式“doc”")])
def test_what_cannot_be_had_is_one_sentence_and_touches_nothing(run, tmp_path, words, told):
    place = tmp_path / "a.docx"
    place.write_text("before")
    status, out, err = run(*words, "-o", place)
    assert (status, out) == (2, "")
    assert told in err
    assert len(err.strip().splitlines()) == 1
    assert place.read_text() == "before"
    assert json.loads(run("briefings", "--json")[1]) == []


@pytest.mark.parametrize("place", ["/proc/version/a.docx", "/nowhere/a.docx", "/"])
def test_a_place_where_it_may_not_write_is_told_before_a_number_is_given(run, place):
    for more in ((), ("--issue", "简报", *SIGNED)):
        status, _out, err = run(*ZONES, *more, "-o", place)
        assert status == 2
        assert "不能读写" in err
    assert json.loads(run("briefings", "--json")[1]) == []


def test_a_writer_that_fails_gives_no_number(run, tmp_path, monkeypatch):
    def write(_self):
        raise ValueError("图片所用字体没有这些字")

    monkeypatch.setattr(Format, "write", property(write))
    assert run(*ZONES, "--issue", "简报", *SIGNED, "-o", tmp_path / "a.docx")[0] == 2
    assert json.loads(run("briefings", "--json")[1]) == []


def test_an_office_brings_its_template(run, tmp_path):
    (tmp_path / "模板.docx").write_text("【正文】")
    assert run(*ZONES, "--template", tmp_path / "模板.docx", "-o", tmp_path / "a.docx")[0] == 0
    assert said(tmp_path / "a.docx")[8] == "【正文】"


def test_an_issue_is_numbered_listed_and_written_again_after_corrections(with_demonstration, tmp_path):
    first, second, later = (tmp_path / name for name in ("1.docx", "2.docx", "3.pdf"))
    assert ran(*ZONES, "--issue", "高新区简报", *SIGNED, "-o", first)[1].splitlines()[0] == f"已签发：高新区简报-{YEAR}-1"
    assert ran(*ZONES, "--issue", "高新区简报", *SIGNED, "-o", second)[0] == 0
    assert [said(place)[1:5] for place in (first, second)] == [["高新区简报", "1", "1", "issued"], ["高新区简报", "2", "2", "issued"]]
    stored("zone_daily", {"zone": "苏州工业园区", "data_date": "2020-04-01", "firms": 2000, "firms_resumed": 1}, demonstration=True)
    assert ran("reissue", f"高新区简报-{YEAR}-1", "--format", "pdf", "-o", later)[:2] == (0, f"已写入 {later}\n")
    assert said(later) == said(first)
    listed = json.loads(ran("briefings", "--json")[1])
    assert [(each["number"], each["state"]) for each in listed] == [(f"高新区简报-{YEAR}-2", "issued"), (f"高新区简报-{YEAR}-1", "issued")]
    assert {each["figures"] for each in listed} == {int(said(first)[7])}
    assert {each["by"] for each in listed} == {"李四"}


def test_the_ending_of_the_file_says_its_format(run, tmp_path, monkeypatch):
    written = []
    monkeypatch.setattr(Format, "write", property(lambda self: lambda *given: written.append(self.module) or b"x"))
    for name, module in (("a.pdf", "pdf"), ("a.PPTX", "slides"), ("a.xlsx", "book"), ("a", "document"), ("简报.2020-04-01", "document")):
        assert run(*ZONES, "-o", tmp_path / name)[0] == 0
        assert (written.pop(), written) == (module, [])
    status, _out, err = run(*ZONES, "-o", tmp_path / "a.txt")
    assert (status, "不能写“.txt”文件，可用：docx、pptx、pdf、xlsx、png" in err, (tmp_path / "a.txt").exists()) == (2, True, False)


def test_letters_that_no_picture_can_show_are_one_sentence(with_demonstration, tmp_path, monkeypatch):
    monkeypatch.setattr(Format, "write", WRITERS)
    office.set_("issuer", "囍处")
    for name in ("a.pdf", "a.png"):
        status, out, err = ran(*ZONES, "-o", tmp_path / name)
        assert (status, out, len(err.strip().splitlines()), "囍" in err) == (2, "", 1, True)
    assert not [each for each in tmp_path.iterdir() if each.stem == "a"]


def test_an_empty_store_says_no_data_unless_a_day_is_asked_for(store, tmp_path):
    assert ran("briefing", "all", "-o", tmp_path / "a.docx")[0] == 0
    status, _out, err = ran(*ZONES, "-o", tmp_path / "b.docx")
    assert (status, "还没有“高新区复工复产监测”的数据" in err, (tmp_path / "b.docx").exists()) == (2, True, False)


def test_every_format_names_a_writer_that_is_there():
    for each in FORMATS.values():
        assert callable(formats.import_module(f"components.paper.{each.module}").__dict__[each.function])


def test_what_shows_nothing_gets_no_number(shared_demonstration, tmp_path):
    status, _out, err = ran(*ZONES, "--audience", "outside", "--issue", "高新区简报", *SIGNED, "-o", tmp_path / "1.docx")[:3]
    assert (status, "不编期号" in err) == (2, True)
    assert json.loads(ran("briefings", "--json")[1]) == []
    assert not (tmp_path / "1.docx").exists()
