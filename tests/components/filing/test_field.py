"""Which field a column gets: by its kind alone, and none for a kind that nobody knows yet but a text."""

from datetime import date

import pytest

from components.filing import field
from db.datasets import DATASETS
from db.declare import Column, Kind


def column(kind, **more) -> Column:
    return Column("any", "列", "Any", kind, **more)


@pytest.mark.parametrize(("one", "options", "standing"), [
    (column(Kind.DATE), None, date(2020, 4, 1)), (column(Kind.TEXT), None, "2020-04-01"), (column("a kind of tomorrow"), None, "2020-04-01"),
    (column(Kind.CHOICE, choices=("甲",)), None, "2020-04-01"), (column(Kind.ZONE), {"中关村科技园区": "中关村科技园区"}, "2020-04-01")])
def test_what_is_filed_stands_in_its_field(one, options, standing):
    assert field.standing(one, "2020-04-01", options=options) == standing


@pytest.mark.parametrize(("one", "options", "empty"), [
    (column(Kind.DATE), None, None), (column(Kind.COUNT), None, ""), (column(Kind.YES_NO), None, None), (column(Kind.REFERENCE), {}, None),
    (column(Kind.REFERENCE), None, "")])
def test_what_is_not_filed_leaves_it_empty(one, options, empty):
    assert field.standing(one, "", options=options) == empty


def test_the_unit_stands_above_a_number():
    assert field.title(DATASETS["hundred_projects"].column("funds_central")) == "中央引导资金（万元）"
    assert field.title(column("money_100m", required=True)) == "列（亿元） *"
    assert field.title(column(Kind.COUNT, unit="人")) == "列（人）"
    assert field.title(column(Kind.PERCENT)) == "列（%）"
