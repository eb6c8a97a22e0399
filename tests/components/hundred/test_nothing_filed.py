"""A store that holds a list and nothing else: no title counts or denies what nobody has said."""

from datetime import date

import pytest

from components.hundred import exchange, money, performance, results_events
from tests.components.read import figure
from tests.data.indicators.returns import stored
from tests.once import filled

AT = date(2020, 12, 31)


@filled
def listed_alone(store):
    stored("hundred_units", *({"name": name, "kind": "城市", "reporting_unit": 320000, "adcode": 320100, "selected_on": "2020-03-01"} for name in "甲乙"))


@pytest.mark.parametrize(("part", "title"), [
    (performance.attention, "未完成和超额过多的指标"), (exchange.divided, "还没有技术需求"), (exchange.waiting, "还没有技术需求"),
    (exchange.achievements, "还没有先进技术成果"), (results_events.listed, "没有对接服务活动")])
def test_a_title_over_nothing_has_no_number(part, title, listed_alone):
    assert figure(part, at=AT).title == title


def test_whether_a_unit_without_a_mode_is_funded_afterwards_is_not_claimed(listed_alone):
    assert figure(money.by_mode, at=AT).body.caption == "2个未填资助方式，不作后补助，计入与序时进度差"
    stored("hundred_units", {"name": "甲", "kind": "城市", "reporting_unit": 320000, "adcode": 320100, "selected_on": "2020-03-01", "funding_mode": "前补助"},
           {"name": "乙", "kind": "城市", "reporting_unit": 320000, "adcode": 320100, "selected_on": "2020-03-01", "funding_mode": "前补助"})
    assert figure(money.by_mode, at=AT).body.caption == "没有后补助的城市（园区），全部计入与序时进度差"
