"""A store that was restored goes another way: nothing that was seen of the discarded way is trusted."""

import pytest

from components.shell import menu
from data.uploads import Refused, accept
from db.backup import backup, restore
from tests.data.uploads.uploading import checked, imported, text
from tests.pages.test_known_on import EAST_LAKE, HEAD, SUZHOU, plain
from tests.rows import held


@pytest.fixture
def put_back(store, tmp_path):
    """Between a backup and its restore stands one import; `put_back()` restores."""
    imported("zone_daily", text(HEAD, SUZHOU.format("11:00", 80)))
    backup(tmp_path / "copy.sqlite3")
    imported("zone_daily", text(HEAD, SUZHOU.format("15:00", 90)))
    return lambda: restore(tmp_path / "copy.sqlite3")


def test_no_screen_shows_the_import_that_a_restore_discarded(put_back, visit):
    assert "企业整体复工率90.0%" in plain(visit(menu.ZONES))
    put_back()
    imported("zone_daily", text(HEAD, SUZHOU.format("16:00", 30)))
    assert "企业整体复工率30.0%" in plain(visit(menu.ZONES))


def test_a_screen_shows_the_restored_figures_at_once(put_back, visit):
    assert "企业整体复工率90.0%" in plain(visit(menu.ZONES))
    put_back()
    assert "企业整体复工率80.0%" in plain(visit(menu.ZONES))


def test_a_check_made_before_a_restore_is_made_again(put_back):
    review = checked("zone_daily", text(HEAD, SUZHOU.format("17:00", 95)))
    put_back()
    imported("zone_daily", text(HEAD, EAST_LAKE))
    with pytest.raises(Refused) as refused:
        accept(review, explanation="测试")
    assert refused.value.reason == "changed"
    assert {resumed for (resumed,) in held("zone_daily", "firms_resumed")} == {80, 50}
