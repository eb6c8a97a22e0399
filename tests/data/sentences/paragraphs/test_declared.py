"""Every heading of every programme: what it is called, what it reads, and that it reads well over the demonstration data."""

import re
from datetime import date

import pytest

from data import spans
from data.asking import Asking
from data.dependence import noted
from data.language import spoken, use
from data.programmes import PROGRAMMES
from data.questions import Direct
from data.regions import HUBEI, NATION, WITHOUT_HUBEI
from data.sentences.paragraphs import PARAGRAPHS, Choice
from db.datasets import DATASETS
from db.engine import reading

HEADINGS = [(programme, code) for programme, headings in PARAGRAPHS.items() for code in headings]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
REGIONS = (NATION, WITHOUT_HUBEI, HUBEI, 320000, 210200, 540000)
STRANGE = re.compile(r"nan|None|NaT|—|[{}]|大幅|最低|最差|倒数|。。|，，|，。|  |\.\.|, \.")


def choice(programme: str, connection, **more) -> Choice:
    """The newest there is of a programme."""
    if PROGRAMMES[programme].over_periods:
        return Choice(period=spans.periods(connection)[0], **more)
    return Choice(at=min(spans.span(connection, programme=programme)[2], date(2021, 12, 31)), **more)


def test_there_is_a_paragraph_for_every_programme_and_each_code_is_the_key():
    assert set(PARAGRAPHS) == set(PROGRAMMES)
    assert all(heading.code == code for headings in PARAGRAPHS.values() for code, heading in headings.items())
    assert [heading.title for heading in PARAGRAPHS["zones"].values()] == ["总体情况", "分类复工", "分区域", "未报送和补报", "困难诉求", "湖北"]
    assert [heading.title for heading in PARAGRAPHS["hundred"].values()] == ["总体进展", "资金执行", "报送情况", "重大事项"]
    assert [heading.title for heading in PARAGRAPHS["commissioners"].values()] == ["覆盖总体", "分地区", "未覆盖", "成效"]


@pytest.mark.parametrize(("programme", "code"), HEADINGS)
def test_a_heading_has_an_english_title_and_names_datasets_of_its_programme(programme, code):
    heading = PARAGRAPHS[programme][code]
    use("en")
    assert heading.title
    assert not CHINESE.search(heading.title)
    assert {DATASETS[dataset].programme for dataset in heading.datasets} == {programme}


class Noting(Direct):
    """Notes which datasets the answers are of; those of the ledger grow with any import and are left out."""

    def __init__(self, connection, asking: Asking):
        super().__init__(connection, asking)
        self.read: set[str] = set()

    def __call__(self, question, **choice):
        with noted(self.connection, question) as datasets:
            answer = super().__call__(question, **choice)
        if question.__module__.split(".")[:2] in (["data", "indicators"], ["data", "coverage"]):
            self.read |= datasets
        return answer


@pytest.mark.parametrize(("programme", "code"), HEADINGS)
def test_a_heading_reads_what_it_declares(programme, code, shared_demonstration):
    heading = PARAGRAPHS[programme][code]
    with reading() as connection:
        ask = Noting(connection, Asking())
        heading(ask, choice(programme, connection))
    lists = {"villages", "commissioners", "assignments", "services", "outcomes"}  # the derived tables are of all of them
    own = {dataset for dataset in ask.read if DATASETS.get(dataset) and DATASETS[dataset].programme == programme and not DATASETS[dataset].permanent}
    assert own - lists <= set(heading.datasets)


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_paragraph_reads_well_wherever_one_looks(shared_demonstration, language, region):
    with reading() as connection:
        ask = Direct(connection, Asking(language))
        written = {(programme, code): PARAGRAPHS[programme][code](ask, choice(programme, connection, region=region)) for programme, code in HEADINGS}
    end, mark = ("。", "【演示数据】") if language == "zh" else (".", "[Demonstration data] ")
    for key, texts in written.items():
        assert all(text.endswith(end) and text.startswith(mark) for text in texts), (key, texts)
        assert not [text for text in texts if STRANGE.search(text)], key
    assert spoken() == "zh"
    if region == NATION:
        assert all(written.values())


@pytest.mark.parametrize(("programme", "code"), [key for key in HEADINGS if key != ("zones", "classes")])
def test_no_chinese_is_left_in_english_of_the_nation(shared_demonstration, programme, code):
    with reading() as connection:
        texts = PARAGRAPHS[programme][code](Direct(connection, Asking("en")), choice(programme, connection))
    assert texts
    assert not [text for text in texts if CHINESE.search(text)]


def test_an_empty_store_says_so_everywhere(store):
    at = Choice(at=date(2020, 4, 1), period="2020-Q2")
    with reading() as connection:
        written = {key: PARAGRAPHS[key[0]][key[1]](Direct(connection, Asking()), at) for key in HEADINGS}
    assert written["zones", "overall"] == ["截至4月1日，169家国家高新区中已报0家，无数据。"]
    assert written["hundred", "progress"] == ["无数据。"]
    assert written["commissioners", "overall"] == ["2020年第二季度没有名册，无数据。"]
    assert not [text for texts in written.values() for text in texts if STRANGE.search(text)]
