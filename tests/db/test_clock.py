"""Beijing time is Beijing time, wherever the machine stands."""

import time
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from db import clock

SOON = timedelta(minutes=1)


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Honolulu", "Asia/Shanghai"])
def test_the_clock_of_the_machine_does_not_matter(zone, monkeypatch):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        there = datetime.now(UTC)
        assert abs(clock.stamp() - there.replace(tzinfo=None)) < SOON
        assert abs(clock.now() - there.astimezone(clock.BEIJING).replace(tzinfo=None)) < SOON
        assert clock.today() in (clock.now().date(), (clock.now() - SOON).date())
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_stamp_and_a_column_of_them_are_eight_hours_behind_beijing():
    stamp = datetime(2020, 4, 1, 16, 30)
    assert clock.to_beijing(stamp) == datetime(2020, 4, 2, 0, 30)
    assert clock.to_stamp(clock.to_beijing(stamp)) == stamp
    assert clock.to_beijing(pd.Series([stamp])).tolist() == [pd.Timestamp("2020-04-02 00:30")]
