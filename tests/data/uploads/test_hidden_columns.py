"""A column that a workbook hides is read, and that is told."""

import io

import openpyxl
import pytest

from tests.data.uploads.uploading import checked, told

ROWS = (("报送单位", "季度", "本年累计发放额", "本年累计兑付额", "内部备注"), ("江苏省", "2020年一季度", 5, 3, "略"))


def workbook(*hidden: str) -> bytes:
    book, content = openpyxl.Workbook(), io.BytesIO()
    for row in ROWS:
        book.active.append(row)
    for letter in hidden:
        book.active.column_dimensions[letter].hidden = True
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize(("hidden", "named"), [(("D",), ["本年累计兑付额"]), (("C", "D"), ["本年累计发放额", "本年累计兑付额"])])
def test_hidden_columns_are_read_and_named(store, hidden, named):
    review = checked("vouchers", workbook(*hidden), name="表.xlsx")
    (sentence,) = [problem.message for problem in review.problems if problem.kind == "hidden_columns"]
    assert [title for title in ROWS[0] if title in sentence] == named
    assert review.acceptable
    assert review.rows["redeemed"].tolist() == [3_000_000]


@pytest.mark.parametrize("hidden", [(), ("E",), ("H",)])
def test_a_hidden_column_that_is_not_read_is_not_told(store, hidden):
    assert "hidden_columns" not in [kind for _severity, kind, _row, _column in told(checked("vouchers", workbook(*hidden), name="表.xlsx"))]
