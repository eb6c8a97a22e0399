"""Where a division counts at each level, those among them that are no more."""

import pytest
from sqlalchemy import func, literal, select

from data.coverage.places import code_at, located, places, places_select
from db.engine import reading

JIAONAN, LAICHENG, DIVIDED, NOWHERE = 370284, 371202, 130421, 379999  # 胶南市 is 黄岛区, 莱城区 is 莱芜区, 邯郸县 went to several


@pytest.mark.parametrize(("code", "at"), [
    (JIAONAN, {"county": JIAONAN, "prefecture": 370200, "province": 370000, "reporting_unit": 370200}),
    (LAICHENG, {"county": LAICHENG, "prefecture": 370100, "province": 370000, "reporting_unit": 370000}),
    (DIVIDED, {"county": DIVIDED, "prefecture": 0, "province": 130000, "reporting_unit": 130000}),
    (NOWHERE, {"county": NOWHERE, "prefecture": 0, "province": 370000, "reporting_unit": 370000}),
])
def test_a_former_county_is_still_one_of_its_own_and_counts_above_where_its_successor_does(store, code, at):
    divisions = places_select().subquery()
    place = select(literal(code).label("adcode")).subquery()
    asked = select(*(code_at(divisions, place.c.adcode, level) for level in at)).select_from(
        place.outerjoin(divisions, divisions.c.adcode == place.c.adcode))
    with reading() as connection:
        known = places(connection)
        assert tuple(connection.execute(asked).one()) == tuple(at.values())
    assert {level: int(located(known, [code], level)[0]) for level in at} == at


def test_every_code_stands_once(store):
    divisions = places_select().subquery()
    with reading() as connection:
        rows, codes = connection.execute(select(func.count(), func.count(divisions.c.adcode.distinct())).select_from(divisions)).one()
    assert rows == codes > 0
