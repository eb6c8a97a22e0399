"""A backup holds everything, a restore brings it back, and a wrong file changes nothing."""

import pytest

from db.backup import BackupFailed, backup, restore
from tests.rows import count_of_rows, held, put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}


def test_what_was_backed_up_comes_back(store, tmp_path):
    put("zone_daily", DAY)
    backup(tmp_path / "copy.sqlite3")
    put("zone_daily", DAY | {"firms_resumed": 20})
    restore(tmp_path / "copy.sqlite3")
    assert held("zone_daily", "firms_resumed") == {(79,)}


def test_an_existing_file_is_never_overwritten(store, tmp_path):
    (tmp_path / "copy.sqlite3").write_text("mine")
    with pytest.raises(BackupFailed):
        backup(tmp_path / "copy.sqlite3")
    assert (tmp_path / "copy.sqlite3").read_text() == "mine"


@pytest.mark.parametrize("content", [None, b"", b"not a database at all, but long enough to be read as one" * 20])
def test_a_file_that_is_no_backup_changes_nothing(store, tmp_path, content):
    put("zone_daily", DAY)
    before = count_of_rows()
    if content is not None:
        (tmp_path / "wrong").write_bytes(content)
    with pytest.raises(BackupFailed):
        restore(tmp_path / "wrong")
    assert count_of_rows() == before
