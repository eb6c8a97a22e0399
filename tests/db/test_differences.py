"""What a batch changed, what a file would change, what an undo would change: days side by side and the largest changes."""

from datetime import date

import pandas as pd
import pytest

from db import differences
from db.datasets import DATASETS
from db.engine import reading, writing
from db.undoing import hindrance, undo
from db.writing import stage
from tests.rows import put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79, "staff_due": 900, "staff_back": 500}
ON = date(2020, 4, 1)
pytestmark = pytest.mark.usefixtures("store")


def told(changes: pd.DataFrame) -> list[tuple]:
    return list(changes[["zone", "column", "old", "new"]].itertuples(index=False, name=None)) if len(changes) else []


def days(rows: pd.DataFrame) -> list[tuple]:
    return list(rows.itertuples(index=False, name=None))


def asked(question, batch: int):
    with reading() as connection:
        return question(connection, batch)


def test_a_file_is_laid_beside_the_day_that_already_has_figures():
    put("zone_daily", DAY, DAY | {"zone": 2, "firms": 50, "firms_resumed": 40})
    rows = pd.DataFrame([DAY | {"firms_resumed": 90, "staff_back": 880}, DAY | {"zone": 3, "firms": 10, "firms_resumed": 1},
                         DAY | {"data_date": "2020-04-02"}]).assign(file_row=[2, 3, 4])
    rows["data_date"] = pd.to_datetime(rows["data_date"])
    with reading() as connection:
        changes, side = differences.of_staged(connection, stage(connection, DATASETS["zone_daily"], rows))
    assert told(changes) == [(1, "staff_back", 500, 880), (1, "firms_resumed", 79, 90)]
    assert days(side) == [(ON, "rows", 2, 3), (ON, "firms", 150, 160), (ON, "firms_resumed", 119, 131)]


def test_a_column_that_is_not_filed_keeps_its_sum():
    put("zone_daily", DAY)
    rows = pd.DataFrame([{"zone": 1, "data_date": pd.Timestamp("2020-04-01"), "firms_resumed": 80}]).assign(file_row=2)
    with reading() as connection:
        _changes, side = differences.of_staged(connection, stage(connection, DATASETS["zone_daily"], rows))
    assert days(side) == [(ON, "rows", 1, 1), (ON, "firms", 100, 100), (ON, "firms_resumed", 79, 80)]


def test_an_entry_keeps_the_difference_it_made_whatever_came_later():
    put("zone_daily", DAY)
    second = put("zone_daily", DAY | {"firms": 120, "firms_resumed": 90}, DAY | {"zone": 2})
    put("zone_daily", DAY | {"firms": 500, "firms_resumed": 400})
    changes, side = asked(differences.of_batch, second)
    assert told(changes) == [(1, "firms", 100, 120), (1, "firms_resumed", 79, 90)]
    assert days(side) == [(ON, "rows", 1, 2), (ON, "firms", 100, 220), (ON, "firms_resumed", 79, 169)]


def test_an_entry_of_a_day_without_figures_has_nothing_beside_it():
    changes, side = asked(differences.of_batch, put("zone_daily", DAY))
    assert (told(changes), days(side)) == ([], [])


def test_an_undo_is_foreseen_as_it_then_happens():
    put("zone_daily", DAY)
    second = put("zone_daily", DAY | {"firms_resumed": 90}, DAY | {"zone": 2})
    put("zone_daily", DAY | {"zone": 3, "firms": 7, "firms_resumed": 7})
    side = asked(differences.of_undo, second)
    assert days(side) == [(ON, "rows", 3, 2), (ON, "firms", 207, 107), (ON, "firms_resumed", 176, 86)]
    with writing() as connection:
        third = undo(connection, second, reason="报错了")
    changes, done = asked(differences.of_batch, third)
    assert (told(changes), days(done)) == ([(1, "firms_resumed", 90, 79)], days(side))


def test_what_hinders_an_undo_is_known_before():
    first = put("zone_daily", DAY)
    assert asked(hindrance, first) is None
    second = put("zone_daily", DAY | {"firms_resumed": 90})
    refused = asked(hindrance, first)
    assert (refused.reason, refused.batches) == ("later", (second,))


def test_the_largest_changes_are_the_largest_of_all_columns():
    put("zone_daily", *(DAY | {"zone": zone} for zone in range(1, 41)))
    batch = put("zone_daily", *(DAY | {"zone": zone, "firms_resumed": 79 + zone, "staff_back": 500 - zone // 2}
                                for zone in range(1, 41)))
    changes, _side = asked(differences.of_batch, batch)
    assert len(changes) == differences.LIMIT
    assert told(changes)[0] == (40, "firms_resumed", 79, 119)
    assert sorted(changes["size"], reverse=True) == list(changes["size"])
    assert changes["size"].min() == 20 + 1


def test_a_change_of_money_weighs_as_many_ten_thousands_as_it_is_and_not_as_many_fen():
    course = {"unit_name": 1, "data_date": "2020-06-30", "budget": 500_000_000, "spent": 100_000_000, "jobs": 10}
    put("hundred_progress", course, course | {"unit_name": 2}, course | {"unit_name": 3})
    batch = put("hundred_progress", course | {"spent": 101_000_000}, course | {"unit_name": 2, "jobs": 60},
                course | {"unit_name": 3, "spent": 190_000_000})
    changes, _side = asked(differences.of_batch, batch)
    assert changes[["unit_name", "column", "size"]].values.tolist() == [[3, "spent", 90.0], [2, "jobs", 50.0], [1, "spent", 1.0]]
