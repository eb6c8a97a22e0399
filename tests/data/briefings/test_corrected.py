"""An issue whose data were corrected since is told; one of another day, or a void one, is not."""

from dataclasses import replace

from data.briefings import keeping
from data.briefings.corrected import corrected
from db.engine import reading
from tests.data.briefings.test_keeping import FROZEN, SIGNED
from tests.data.settling.test_settling import filed


def now() -> dict[int, tuple[str, ...]]:
    with reading() as connection:
        return corrected(connection)


def test_a_correction_of_its_day_and_of_what_feeds_it_is_told(store):
    filed()
    filed("2020-04-02")
    one, _number = keeping.issue_at_once(SIGNED, replace(FROZEN, datasets=("zone_daily", "villages")))
    other, _number = keeping.issue_at_once(SIGNED, replace(FROZEN, datasets=("zone_difficulties",)))
    filed("2020-04-02", 90)
    assert now() == {}
    filed(resumed=90)
    assert now() == {one: ("zone_daily",)}
    keeping.void(one, reason="数据有误")
    assert now() == {}
    assert other > one
