"""The constructed return of 2020-04-01, good and bad, in GBK with titles and a 合计 row."""

import pytest

from data.uploads import Refused, accept
from tests import zone_return
from tests.data.uploads.uploading import checked, counted, file, told
from tests.rows import count_of_rows, held

GOOD, BAD = zone_return.GOOD.name, zone_return.BAD.name


def test_the_files_are_what_the_generator_writes():
    rows = zone_return.returns()
    assert file(GOOD) == zone_return.written(rows)
    assert file(BAD) == zone_return.written(zone_return.spoilt(rows))


def test_the_return_reproduces_the_published_figures(store):
    review = checked("zone_daily", file(GOOD), name=GOOD)
    assert (counted(review), told(review)) == ((169, 169, 0, 0, 0, 0), [])
    assert review.demonstration
    assert accept(review, by="科技部火炬中心").batch
    rows = held("zone_daily", "zone", "firms", "firms_resumed", "large_firms", "large_resumed")
    firms, resumed, large, large_resumed = (sum(row[place] for row in rows) for place in range(1, 5))
    assert (len(rows), resumed * 1000 / firms, large_resumed * 1000 / large) == (169, 790, 942)
    assert sum(row[1] == row[2] for row in rows) == 35


def test_the_bad_file_is_refused_whole_and_each_fault_is_named(store):
    before = count_of_rows()
    review = checked("zone_daily", file(BAD), name=BAD)
    assert told(review) == [
        ("error", "unknown_name", 8, "zone"),
        ("error", "below_minimum", 18, "firms_resumed"),
        ("error", "firms_resumed_above_firms", 28, "firms_resumed"),
        ("error", "double_key", 38, "zone"),
        ("error", "double_key", 39, "zone"),
    ]
    assert counted(review) == (169, 164, 0, 0, 5, 0)
    with pytest.raises(Refused) as refused:
        accept(review)
    assert refused.value.reason == "errors"
    assert count_of_rows() == before


def test_names_the_row_the_column_the_value_and_the_remedy(store):
    messages = [problem.message for problem in checked("zone_daily", file(BAD)).problems if problem.severity == "error"]
    assert messages == [
        "第8行“高新区”填的是“石佳庄高新技术产业开发区”：无法确定对应的高新区，可能是：石家庄高新技术产业开发区。请改用名录中的名称或代码。",
        "第18行“复工企业数”填的是“-806”：不能小于0，请核对。",
        "第28行“复工企业数”填的是“551”：不能大于“企业总数”（451），请核对这两项。",
        "第38行“高新区”填的是“苏州工业园区”：高新区、数据日期与第39行相同，同一条只能出现一次。请删去多余的行。",
        "第39行“高新区”填的是“苏州工业园区”：高新区、数据日期与第38行相同，同一条只能出现一次。请删去多余的行。",
    ]
