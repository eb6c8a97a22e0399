"""Whatever stands in a file: never a crash, always reconciled, and what is told is told in words."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from data.uploads import error_file
from db.datasets import DATASETS
from tests.data.uploads.uploading import checked

EASY = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = ["", " ", "—", "0", "-1", "1.5万", "１２", "2020-04-01", "2020年4月1日", "43922", "2020-02-30", "9" * 20, "1E+11", "50%", "#N/A", "是",
         "合计", "江苏省", "兵团", "苏州工业园区", "南京市", "朝阳区", "320100", "522327100001", "城市", "园区", "低风险", "其他", "=1+1", "'", "\u200b",
         "\ufeff", "名单", "2020", "村", "科技特派员", "每日", "12:00", "<b>", "a\nb", "演示数据"]
CELLS = some.one_of(some.sampled_from(WORDS), some.text(max_size=8).filter(lambda text: "\0" not in text))


@some.composite
def files(draw, dataset):
    """A table whose headings are mostly the dataset's, in any order, with any cells in rows of any length."""
    names = [column.zh for column in dataset.columns]
    headings = draw(some.permutations(names)) if draw(some.booleans()) else draw(some.lists(some.sampled_from(names), max_size=9))
    rows = draw(some.lists(some.lists(CELLS, max_size=len(headings) + 1), max_size=5))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=draw(some.sampled_from(",;\t"))).writerows([*draw(some.sampled_from([[], [["演示数据"]]])), headings, *rows])
    return out.getvalue().encode(draw(some.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"])), "ignore")


def check(dataset: str, content: bytes) -> None:
    review = checked(dataset, content)
    assert review.counts.reconciled
    assert review.acceptable == (review.counts.rejected == 0 and not any(p.severity == "error" for p in review.problems))
    assert all(problem.message and "{" not in problem.message.replace(problem.value or "", "") for problem in review.problems)
    assert len(review.rows) == review.counts.new + review.counts.changed + review.counts.unchanged
    assert error_file(review)[1]


@pytest.mark.parametrize("dataset", DATASETS.values(), ids=DATASETS.keys())
def test_any_table_is_judged(store, dataset):
    @EASY
    @given(files(dataset))
    def judge(content):
        check(dataset.code, content)

    judge()


@EASY
@given(some.one_of(some.binary(max_size=300), some.binary(max_size=80).map(lambda rest: b"PK\x03\x04" + rest)))
def test_any_bytes_are_judged(store, content):
    check("zone_daily", content)
