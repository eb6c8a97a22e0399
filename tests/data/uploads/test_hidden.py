"""A number that was shown hidden and comes back unchanged is the stored one; no hidden number is ever stored."""

import pytest

from tests.data.uploads.uploading import checked, counted, imported, text, told
from tests.rows import held

HEADER = "编号,姓名,类别,所在地,聘期开始,派出单位,联系电话"
FIRST = "N1,欧阳询,科技特派员,南京市,2020-01-01,农校（传达室025-66661234）,13800001234"
SECOND = "N2,李四,科技专员,南京市,2020-01-01,,0851-85551234"


@pytest.fixture
def people(store):
    imported("commissioners", text(HEADER, FIRST, SECOND))


def shown(row: str) -> str:
    """The row as everybody sees it."""
    return row.replace("13800001234", "*******1234").replace("0851-85551234", "****-****1234").replace("025-66661234", "***-****1234")


def test_the_file_as_it_is_shown_changes_nothing(people):
    review = checked("commissioners", text(HEADER, shown(FIRST), shown(SECOND)))
    assert told(review) == []
    assert counted(review) == (2, 0, 0, 2, 0, 0)
    assert review.repairs["kept_hidden"] == 3


def test_another_value_of_the_row_is_corrected_and_the_numbers_stay(people):
    imported("commissioners", text(HEADER, shown(FIRST).replace("欧阳询", "欧阳修"), SECOND))
    assert held("commissioners", "name", "phone", "organisation") == {
        ("欧阳修", "13800001234", "农校（传达室025-66661234）"), ("李四", "0851-85551234", None)}


def test_the_example_of_the_repair_tells_no_number(people):
    review = checked("commissioners", text(HEADER, shown(SECOND)))
    assert review.mended["kept_hidden"] == {"row": 2, "column": "phone", "from": "****-****1234", "to": "****-****1234"}


@pytest.mark.parametrize("number", ["*******9999", "*******1235", "138****1234"])
def test_a_hidden_number_that_is_not_the_stored_one_is_refused(people, number):
    review = checked("commissioners", text(HEADER, FIRST.replace("13800001234", number)))
    assert told(review) == [("error", "hidden_number", 2, "phone")]


def test_a_hidden_number_of_a_row_that_is_not_stored_is_refused(people):
    review = checked("commissioners", text(HEADER, shown(FIRST).replace("N1", "N9"), shown(SECOND)))
    assert told(review) == [("error", "hidden_number", 2, "phone")]
    assert counted(review) == (2, 0, 0, 1, 1, 0)


def test_no_row_is_made_of_a_hidden_name(people):
    assert told(checked("commissioners", text(HEADER, FIRST.replace("N1", "*******1234")))) == [("error", "hidden_number", 2, "commissioner_no")]


def test_a_blank_number_is_taken_out(people):
    imported("commissioners", text(HEADER, FIRST.replace("13800001234", "")))
    assert ("欧阳询", None) in held("commissioners", "name", "phone")
