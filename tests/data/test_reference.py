"""The reference files are what their list says they are."""

import pytest

from data.reference import SOURCES, read
from data.reference.files import LIST


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.file)
def test_rows_and_recalled_rows_are_as_listed(source):
    rows = read(source.file.split(".")[0])
    recalled = rows.apply(lambda column: column.str.contains("recalled, unverified")).any(axis=1)
    assert (len(rows), int(recalled.sum())) == (source.rows, source.recalled)


@pytest.mark.parametrize("source", [source for source in SOURCES if source.recalled], ids=lambda source: source.file)
def test_what_was_recalled_is_said_in_words(source):
    assert "未核实" in source.verified_zh or source.file == "agri_zones.csv"
    assert "recalled" in source.verified_en or source.file == "agri_zones.csv"


def test_every_data_file_is_listed():
    files = {path.name for path in LIST.parent.glob("*.csv*")} - {"files.csv", "sources.csv"}
    assert files == {source.file for source in SOURCES}


def test_no_address_of_a_mirror_is_kept():
    texts = [path.read_text(encoding="utf-8") for path in LIST.parent.glob("*.csv")]
    assert not [text for text in texts if "http://" in text or "https://" in text]
