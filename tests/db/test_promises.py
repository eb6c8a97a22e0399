"""Whatever is imported, imported again and undone: nothing is lost and every earlier day reads the same."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.engine import get_engine, reading, writing
from db.tables.ledger import Batch
from db.undoing import UndoRefused, undo
from db.verify import findings
from tests.rows import held, put

row = st.fixed_dictionaries({"zone": st.integers(1, 4), "firms_resumed": st.integers(0, 3)})
file = st.lists(row, min_size=1, max_size=4, unique_by=lambda cells: cells["zone"])
step = st.one_of(file, st.just("again"), st.integers(0, 9))


def figures(on=None):
    return held("zone_daily", "zone", "firms_resumed", on=on)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(step, min_size=1, max_size=8))
def test_every_state_ever_shown_can_be_shown_again(migrated, tmp_path_factory, steps):
    import os
    import shutil

    path = tmp_path_factory.mktemp("promises") / "store.sqlite3"
    shutil.copy(migrated, path)
    before = os.environ.get("DATABASE_URL")
    os.environ["DATABASE_URL"] = f"sqlite:///{path}"
    try:
        _follow(steps)
    finally:
        get_engine().dispose()
        os.environ.pop("DATABASE_URL") if before is None else os.environ.update(DATABASE_URL=before)


def _follow(steps) -> None:
    shown, last = {}, None
    for taken in steps:
        was = figures()
        if isinstance(taken, int):
            batch = _undone(taken, shown, was)
        else:
            last = last if taken == "again" else taken
            batch = put("zone_daily", *(_day(cells) for cells in last)) if last else None
        if batch is None:
            assert figures() == was
        else:
            shown[batch] = figures()
        for earlier, state in shown.items():
            assert figures(on=earlier) == state
    with reading() as connection:
        assert findings(connection) == []


def _day(cells: dict) -> dict:
    return {"data_date": "2020-04-01", "firms": 3} | cells


def _undone(position: int, shown: dict, was: set) -> int | None:
    """Undo one of the batches so far; an undo of the newest import restores what stood before it."""
    batches = sorted(shown)
    if not batches:
        return None
    target = batches[position % len(batches)]
    try:
        with writing() as connection:
            done = undo(connection, target, reason="试")
    except UndoRefused:
        assert figures() == was
        return None
    with reading() as connection:
        entry = connection.execute(select(Batch.new, Batch.changed).where(Batch.id == done)).one()
    assert len(was) - len(figures()) == entry.new
    if target == batches[-1]:
        earlier = [batch for batch in batches if batch < target]
        assert figures() == (shown[earlier[-1]] if earlier else set())
    return done
