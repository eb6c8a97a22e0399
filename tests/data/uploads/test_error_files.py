"""The error file of every faulty file of the zoo: the same rows, the same problems when it comes back, no live formula."""

import io

import openpyxl
import pytest

from data.uploads import error_file
from data.uploads.reading import any_file
from data.uploads.telling.error_file import NUMBER
from tests.data.uploads.uploading import checked, counted, told
from tests.data.uploads.zoo import CASES, Case

FAULTY = [case for case in CASES if case.problems and case.status != 2]


@pytest.mark.parametrize("case", FAULTY, ids=lambda case: case.file)
def test_it_comes_back_as_it_went(case: Case, grounds, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{grounds[case.before]}")
    found = checked(case.dataset, case.path.read_bytes(), name=case.file)
    name, content = error_file(found)
    again = checked(case.dataset, content, name=name)
    assert (counted(again), told(again), again.file.header_row) == (counted(found), told(found), found.file.header_row)
    before, after = (any_file.read(bytes_).cells for bytes_ in (case.path.read_bytes(), content))
    assert len(after) == len(before)
    assert any("错误说明" in text for text in after.iloc[(found.file.header_row or 1) - 1])


@pytest.mark.parametrize("case", FAULTY, ids=lambda case: case.file)
def test_nothing_in_it_is_a_live_formula(case: Case, grounds, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{grounds[case.before]}")
    name, content = error_file(checked(case.dataset, case.path.read_bytes(), name=case.file))
    if name.endswith(".xlsx"):
        pages = openpyxl.load_workbook(io.BytesIO(content)).worksheets
        assert not [cell for page in pages for row in page.iter_rows() for cell in row if cell.data_type == "f"]
        return
    cells = [text for row in any_file.read(content).cells.itertuples(index=False) for text in row]
    assert not [text for text in cells if text[:1] in tuple("=+@-\t\r") and text and not NUMBER.fullmatch(text)]
