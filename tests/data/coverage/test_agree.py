"""The derived tables, the rows themselves and an earlier day all tell the same, whatever was imported or undone."""

import os
import shutil
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from data.indicators.commissioners import LEVELS, figures
from data.indicators.commissioners.work import by_kind
from data.regions import NATION, WITHOUT_HUBEI
from db import derived
from db.engine import get_engine, reading, writing
from db.tables.derived import CountedVillage, KindMonth, MergedVillage, RegionPeriod, VillageYear
from db.undoing import UndoRefused, undo
from tests.rows import put

VILLAGES = (140321200001, 140321200002, 140322200001, 210283200001, 659001200001, 429004200001)
NUMBERS = ("甲", "乙", "丙")
BASES = (140321, 140300, 140000, 210200, 659001, 429004, 660000)
DAYS = ("2020-01-31", "2020-02-29", "2020-10-01", "2020-12-31", "2021-01-01", "2021-03-31")

village, number, day = st.sampled_from(VILLAGES), st.sampled_from(NUMBERS), st.sampled_from(DAYS)
count = st.one_of(st.none(), st.integers(0, 3))


def rows_of(key: tuple[str, ...], **columns):
    """Files of a dataset: one to four rows with different keys."""
    return st.lists(st.fixed_dictionaries(columns), min_size=1, max_size=4,
                    unique_by=lambda cells: tuple(cells[name] for name in key))


FILES = {
    "villages": rows_of(("village_code", "register_year"), village_code=village, name=st.just("村"),
                        register_year=st.sampled_from((2014, 2021)), merged_into=st.one_of(st.none(), village),
                        has_industry=st.sampled_from((True, False))),
    "commissioners": rows_of(("commissioner_no",), commissioner_no=number, name=st.just("某"),
                             role=st.sampled_from(("科技特派员", "科技特派员", "科技专员")), base=st.sampled_from(BASES),
                             since=st.sampled_from(("2019-01-01", "2020-10-01")),
                             until=st.sampled_from(("2020-12-30", "2021-12-31"))),
    "assignments": rows_of(("commissioner_no", "village_code", "start_on"), commissioner_no=number,
                           village_code=village, start_on=day, end_on=st.sampled_from(("2020-12-31", "2021-12-31"))),
    "services": rows_of(("record_no",), record_no=st.sampled_from("一二三四五六"), commissioner_no=number,
                        target_kind=st.sampled_from((None, "村", "企业")), village_code=st.one_of(st.none(), village),
                        served_on=day, kind=st.sampled_from(("其他", "春耕备耕")), farmers=count, trainees=count, technologies=count),
    "outcomes": rows_of(("record_no",), record_no=st.sampled_from("一二三"), village_code=village, on_date=day,
                        kind=st.sampled_from(("就业", "创业", "产业扶贫", "消费扶贫")), jobs=count, households=count),
    "firm_services": rows_of(("record_no",), record_no=st.sampled_from("一二三"), commissioner_no=number,
                             firm=st.sampled_from(("甲公司", "甲公司 ", "乙公司")), served_on=day),
}
start = st.tuples(*(FILES[name].map(lambda rows, name=name: (name, rows)) for name in
                    ("villages", "commissioners", "services", "outcomes", "assignments")))
step = st.one_of(*(rows.map(lambda rows, name=name: (name, rows)) for name, rows in FILES.items()), st.integers(0, 9))
PLACES = (("nation", NATION), ("nation", WITHOUT_HUBEI), ("province", 650000), ("province", 140000), ("reporting_unit", 210200),
          ("reporting_unit", 660000), ("prefecture", 140300), ("county", 429004), ("county", 659001))
ACROSS = "2020-01-31..2021-02-27"  # whole months and days on either side, over two registers
CALENDAR = (("2020-02", date(2020, 2, 1), date(2020, 2, 29)), ("2020-Q4", date(2020, 10, 1), date(2020, 12, 31)),
            ("2021-H1", date(2021, 1, 1), date(2021, 6, 30)), ("2020", date(2020, 1, 1), date(2020, 12, 31)))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=start, steps=st.lists(step, max_size=4), period=st.sampled_from(CALENDAR), level=st.sampled_from(LEVELS))
def test_three_ways_give_the_same_figures(migrated, tmp_path_factory, first, steps, period, level):
    path = tmp_path_factory.mktemp("agree") / "store.sqlite3"
    shutil.copy(migrated, path)
    before = os.environ.get("DATABASE_URL")
    os.environ["DATABASE_URL"] = f"sqlite:///{path}"
    try:
        _follow(first, steps, period, level)
    finally:
        get_engine().dispose()
        os.environ.pop("DATABASE_URL") if before is None else os.environ.update(DATABASE_URL=before)


def _follow(first, steps, period, level) -> None:
    text, start_on, end_on = period
    shown = [put(*_file(taken)) for taken in first]
    earlier, was = shown[-1], _told(text, level)
    for taken in steps:
        shown.append(_undone(taken, shown) if isinstance(taken, int) else put(*_file(taken)))
    now, kept = _told(text, level), _derived()
    assert _told(f"{start_on}..{end_on}", level) == now
    newest = max(filter(None, shown))
    assert _told(text, level, known_on=newest) == now
    for stretch in (CALENDAR[0][1:], CALENDAR[3][1:], (date(2020, 1, 31), date(2021, 2, 27))):
        assert _kinds(*stretch) == _kinds(*stretch, known_on=newest)
    assert _told(ACROSS, level) == _told(ACROSS, level, known_on=newest)
    assert _told(text, level, known_on=earlier) == was
    with writing() as connection:
        derived.rebuild(connection)
    assert _derived() == kept


def _file(taken: tuple) -> tuple:
    dataset, rows = taken
    return dataset, *rows


def _undone(position: int, shown: list) -> int | None:
    """One of the imports so far taken back, where that is allowed."""
    batches = [batch for batch in shown if batch]
    try:
        with writing() as connection:
            return undo(connection, batches[position % len(batches)], reason="试")
    except UndoRefused:
        return None


def _told(period: str, level: str, known_on: int | None = None) -> list[tuple]:
    with reading() as connection:
        table = figures(connection, period=period, level=level, known_on=known_on).drop(columns="period")
    return [tuple(None if cell != cell else cell for cell in row) for row in table.itertuples(index=False)]


def _kinds(first: date, last: date, known_on: int | None = None) -> list[list[tuple]]:
    """Services by kind and month of some places, from the derived table or, as known on an entry, from the records."""
    with reading() as connection:
        return [list(by_kind(connection, first=first, last=last, level=level, code=code, known_on=known_on).itertuples(index=False, name=None))
                for level, code in PLACES]


def _derived() -> list[list[tuple]]:
    with reading() as connection:
        return [sorted(map(tuple, connection.execute(select(model.__table__))), key=str)
                for model in (CountedVillage, MergedVillage, RegionPeriod, VillageYear, KindMonth)]
