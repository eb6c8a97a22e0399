"""催报提示 as documents: each unit reads what it owes itself, and nothing of another."""

import io
import zipfile
from datetime import date

import docx

from components.briefings.urged import file, file_name
from data.warnings.urging import Urge
from tests.pages.screen import says

JIANGSU = Urge(320000, "江苏省", date(2020, 4, 1), ("苏州工业园区4月1日日报，应于4月1日12:00前报送", "2020年阶段性执行情况，应于10月31日前报送"), True)
DALIAN = Urge(210200, "大连市", date(2020, 4, 1), ("大连高新区4月1日日报，应于4月1日12:00前报送",))


def lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs if paragraph.text.strip()]


def test_one_unit_gets_a_document_with_each_thing_that_it_owes(store):
    assert file_name([JIANGSU]) == "催报提示_江苏省_2020-04-01.docx"
    text = lines(file([JIANGSU]))
    assert "催报提示（草稿）" in text
    for line in (JIANGSU.lead, *JIANGSU.numbered, JIANGSU.close):
        assert line in text
    assert "演示数据" in says(file([JIANGSU]))
    assert not any("期" in line and "总第" in line for line in text)


def test_all_units_come_as_a_document_each(store):
    assert file_name([JIANGSU, DALIAN]) == "催报提示_2个单位_2020-04-01.zip"
    with zipfile.ZipFile(io.BytesIO(file([JIANGSU, DALIAN]))) as parts:
        texts = {name: "\n".join(lines(parts.read(name))) for name in parts.namelist()}
    assert list(texts) == ["催报提示_江苏省_2020-04-01.docx", "催报提示_大连市_2020-04-01.docx"]
    assert "大连" not in texts["催报提示_江苏省_2020-04-01.docx"]
    assert "苏州" not in texts["催报提示_大连市_2020-04-01.docx"]
