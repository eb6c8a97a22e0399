"""The villages behind the figures: who was not served, since when, and who is near."""

import pandas as pd
import pytest

from data.indicators.commissioners import uncovered, villages
from db.engine import reading
from tests.data.indicators.test_commissioners import (
    PING,
    WA,
    YANG,
    A,
    B,
    C,
    D,
    E,
    F,
    assignment,
    person,
    service,
    village,
)
from tests.once import filled
from tests.rows import put

PERIOD = "2020-10"


def put_returns() -> None:
    """A is merged into C, which was served in September only; D in October; B never."""
    put("villages", village(A, merged_into=C), village(B, lon=113.0, lat=38.0), village(C, lon=113.5, lat=38.0),
        village(D, lon=113.1, lat=38.0), village(E), village(F))
    put("commissioners", person("甲", YANG), person("乙", 140000), person("丙", 140000, until="2020-10-30"),
        person("丁", PING), person("戊", PING, role="科技专员"))
    put("assignments", assignment("甲", C, "2020-01-01"), assignment("乙", A, "2020-01-01"),
        assignment("乙", B, "2020-01-01", "2020-10-30"), assignment("丙", B, "2020-01-01"), assignment("乙", D, "2020-01-01"))
    put("services", service("1", "甲", A, "2020-09-21"), service("2", "甲", D, "2020-10-05"),
        service("3", "戊", B, "2020-10-05"), service("4", "甲", C, "2020-11-05"), service("5", "甲", C, "2020-05-05"))


@filled
def _returns(store):
    put_returns()


def told(listed, **more) -> pd.DataFrame:
    with reading() as connection:
        return listed(connection, period=PERIOD, **more)


@pytest.mark.usefixtures("_returns")
def test_villages_without_a_service_are_named_with_the_last_one_and_the_nearest_commissioner():
    rows = told(uncovered).astype(object)
    rows = rows.where(rows.notna(), None).set_index("village")
    assert list(rows.index) == [str(code) for code in (B, C, E, F)]
    never, before = rows.loc[str(B)], rows.loc[str(C)]
    assert (never["name"], never["county"], never["county_name"]) == ("村2", YANG, "平定县")
    assert (never["last_service"], never["days_since"]) == (None, None)
    assert (before["last_service"], before["days_since"]) == (pd.Timestamp("2020-09-21"), 40)
    assert (never["commissioner_no"], never["commissioner"]) == ("乙", "乙某")  # 丙's term is over, 乙's own ended: C is next
    assert never["distance_km"] == pytest.approx(0.5 * 111.2 * 0.788, rel=1e-3)
    assert (before["commissioner_no"], before["distance_km"]) == ("乙", 0)      # 乙 and 甲 are both there
    assert rows.loc[str(E)]["commissioner_no"] == "丁"                         # based in the county
    assert rows.loc[str(E)]["distance_km"] is None
    assert rows.loc[str(F)]["commissioner_no"] is None                         # nobody in 庄河市


@pytest.mark.usefixtures("_returns")
def test_the_list_is_cut_by_region_and_page():
    assert list(told(uncovered, county=PING)["village"]) == [str(E)]
    assert list(told(uncovered, province=140000)["village"]) == [str(code) for code in (B, C, E)]
    assert list(told(uncovered, province=140000, limit=2, offset=1)["village"]) == [str(code) for code in (C, E)]
    assert told(uncovered, county=110101).empty


@pytest.mark.usefixtures("_returns")
def test_the_villages_of_a_county_with_what_they_had():
    rows = told(villages, county=YANG).set_index("village")
    assert list(rows.index) == [str(B), str(C)]
    assert list(rows["served"]) == [False, False]
    assert list(rows["assigned"]) == [False, True]
    assert list(rows["days_since"].astype(object).where(rows["days_since"].notna(), None)) == [None, 40]
    assert list(told(villages, county=WA)["name"]) == ["村1"]
    assert len(told(villages)) == 5
