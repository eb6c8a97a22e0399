"""Staging and committing: new, changed and unchanged rows, and what stays when a column is absent."""

import pandas as pd
import pytest

from db.datasets import DATASETS
from db.differences import of_staged
from db.engine import reading, writing
from db.writing import stage
from tests.rows import held, put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79, "risk": "低"}
pytestmark = pytest.mark.usefixtures("store")


def test_counts_new_changed_and_unchanged_rows_and_closes_what_changed():
    first = put("zone_daily", DAY, DAY | {"zone": 2}, DAY | {"zone": 3})
    second = put("zone_daily", DAY, DAY | {"zone": 2, "firms_resumed": 80}, DAY | {"zone": 4})
    assert held("zone_daily", "zone", "firms_resumed", "batch_id") == {
        (1, 79, first), (2, 80, second), (3, 79, first), (4, 79, second)}
    assert held("zone_daily", "zone", "firms_resumed", on=first) == {(1, 79), (2, 79), (3, 79)}


def test_the_same_rows_again_store_nothing():
    put("zone_daily", DAY)
    assert put("zone_daily", DAY) is None


def test_an_absent_column_keeps_the_stored_value_and_a_blank_cell_clears_it():
    put("zone_daily", DAY)
    without_risk = {key: value for key, value in DAY.items() if key != "risk"}
    put("zone_daily", without_risk | {"firms_resumed": 90})
    assert held("zone_daily", "risk", "firms_resumed") == {("低", 90)}
    put("zone_daily", DAY | {"risk": None})
    assert held("zone_daily", "risk", "firms_resumed") == {(None, 79)}


def test_one_key_twice_among_current_rows_is_impossible():
    from sqlalchemy.exc import IntegrityError

    put("zone_daily", DAY)
    table = DATASETS["zone_daily"].table
    with pytest.raises(IntegrityError), writing() as connection:
        connection.execute(table.insert().values(
            zone=1, data_date=pd.Timestamp("2020-04-01").date(), firms=1, firms_resumed=1, batch_id=2, origin_id=2))


def test_names_compare_width_folded_and_are_kept_as_typed():
    issue = {"on_date": "2021-01-05", "title": "若干措施（试行）", "document_no": "1号"}
    put("policy_dates", issue)
    assert put("policy_dates", issue | {"title": "若干措施(试行) "}) is not None  # the spelling is a change, not a new row
    assert len([row for row in held("policy_dates", "on_date", "title") if row[1].startswith("若干措施")]) == 1


def test_an_entity_keeps_its_identity_when_it_is_corrected():
    unit = {"kind": "城市", "name": "南京市", "reporting_unit": 320000, "adcode": 320100}
    put("hundred_units", unit)
    before = held("hundred_units", "identity")
    put("hundred_units", unit | {"focus": "智慧环境"})
    assert held("hundred_units", "identity") == before


def test_the_largest_changes_come_first_with_old_and_new():
    put("zone_daily", DAY, DAY | {"zone": 2})
    rows = pd.DataFrame([DAY | {"firms_resumed": 78}, DAY | {"zone": 2, "firms_resumed": 20, "risk": "高"}])
    rows["data_date"], rows["file_row"] = pd.to_datetime(rows["data_date"]), [5, 6]
    with reading() as connection:
        changes, _days = of_staged(connection, stage(connection, DATASETS["zone_daily"], rows))
    assert changes[["file_row", "column", "old", "new"]].values.tolist() == [
        [6, "firms_resumed", 79, 20], [5, "firms_resumed", 79, 78], [6, "risk", "低", "高"]]


def test_a_dry_run_leaves_the_store_as_it_was(store):
    before = held("zone_daily", "zone")
    rows = pd.DataFrame([DAY | {"file_row": 2}]).assign(data_date=pd.to_datetime(["2020-04-01"]))
    with reading() as connection:
        assert stage(connection, DATASETS["zone_daily"], rows).new == 1
    assert held("zone_daily", "zone") == before
