"""The explained warnings of the imports in force: by business key, zone, city or park, reporting unit, place."""

import json
from collections.abc import Collection, Iterable
from datetime import date

import pandas as pd
from sqlalchemy import Connection, Text, cast, or_, select

from data import said
from data.uploads.problems.problem import WARNING, title_of
from data.uploads.storing.keeping import own_mark
from db import clock
from db.datasets import DATASETS
from db.folding import fold
from db.store import is_known
from db.tables.hundred_list import HundredUnits
from db.tables.ledger import Batch
from db.tables.reference import Identity
from db.tables.zones_list import Zones

COLUMNS = ["batch", "at", "by", "dataset", "day", "row", "who", "kind", "warning", "message", "explanation", "explained", "count", "further"]


def of_key(connection: Connection, *, dataset: str, key: tuple, known_on: int | None = None) -> pd.DataFrame:
    """Of one row, by its business key as stored: see `_found`."""
    return _found(connection, [own_mark(dataset, list(key))], on=known_on)


def of_zone(connection: Connection, *, zone: str, known_on: int | None = None) -> pd.DataFrame:
    """Of a zone by its full name, in whatever report: see `_found`."""
    return _found(connection, _of_entity(connection, "zone", "zones", [zone]), on=known_on)


def of_unit(connection: Connection, *, unit: str, known_on: int | None = None) -> pd.DataFrame:
    """Of a city or park by its name: see `_found`."""
    return _found(connection, _unit_marks(connection, HundredUnits.name == unit, known_on), on=known_on)


def of_office(connection: Connection, *, office: int, programme: str = "", known_on: int | None = None) -> pd.DataFrame:
    """Of a reporting unit itself, of its cities and parks and of its zones, in one programme or all: see `_found`."""
    zones = connection.scalars(select(Zones.name).where(Zones.reporting_unit == office, is_known(Zones, on=known_on)))
    return _found(connection, [f"office:{office}", *_unit_marks(connection, HundredUnits.reporting_unit == office, known_on),
                               *_of_entity(connection, "zone", "zones", list(zones))], programme, on=known_on)


def of_places(connection: Connection, *, places: tuple[int, ...], programme: str, known_on: int | None = None) -> pd.DataFrame:
    """Of what lies in some counties or provinces (their codes) in the datasets of a programme: see `_found`."""
    return _found(connection, [f"place:{place}" for place in places], programme, on=known_on)


def of_programme(connection: Connection, *, programme: str, known_on: int | None = None) -> pd.DataFrame:
    """All there are in the datasets of a programme, those about whole files included: see `_found`."""
    return _found(connection, None, programme, on=known_on)


def of_batches(connection: Connection, *, batches: list[int], kinds: Collection[str]) -> dict[tuple[int, str, date | None], str]:
    """What was written about warnings of some kinds in some imports: (batch, mark of whom it is about, day) → the text."""
    rows = connection.execute(select(Batch.id, Batch.problems).where(Batch.id.in_([int(batch) for batch in batches])).order_by(Batch.id))
    return {(row.id, mark, date.fromisoformat(problem["day"]) if problem.get("day") else None): problem["explanation"]
            for row in rows for problem in row.problems if problem["kind"] in kinds and problem.get("explanation")
            for mark in problem.get("of", ())}


def _of_entity(connection: Connection, kind: str, dataset: str, names: list[str]) -> list[str]:
    """The marks of permanent identities by their names, and those of their own rows in the register."""
    known = connection.scalars(select(Identity.id).where(Identity.kind == kind, Identity.name.in_(names)))
    return [*(f"{kind}:{identity}" for identity in known), *(own_mark(dataset, [fold(name)]) for name in names)]


def _unit_marks(connection: Connection, which, on: int | None) -> list[str]:
    rows = connection.execute(select(HundredUnits.identity, HundredUnits.kind, HundredUnits.key_text).where(
        which, is_known(HundredUnits, on=on))).all()
    return [mark for identity, kind, text in rows for mark in (f"unit:{identity}", own_mark("hundred_units", [kind, text]))]


def _found(connection: Connection, marks: Iterable[str] | None, programme: str = "", *, on: int | None) -> pd.DataFrame:
    """The newest import first: batch, at (Beijing), by, dataset (code), day (date or None), row, who (the key in words),
    kind, warning (its title), message, explanation, explained (row, kind or all), count, further (whether the row stands for
    `count` warnings of a large file that are not written out one by one).

    A mark says whom a warning is about (zone:12); None: every warning. Neither imports that were undone count nor rows that
    did not enter; `on` looks back to the ledger as it stood after that batch.
    """
    wanted = None if marks is None else set(marks)
    rows = [_row(entry, problem, count) for entry in _entries(connection, wanted, programme, on) for problem in entry.problems
            if problem["severity"] == WARNING and problem.get("explanation") and (count := _count(problem, wanted))]
    table = pd.DataFrame(rows, columns=[*COLUMNS, "key"])
    for code in table["dataset"].unique():
        keyed = (table["dataset"] == code) & table["key"].notna()
        table.loc[keyed, "who"] = _in_words(connection, code, table.loc[keyed, "key"])
    return table.drop(columns="key")


def _entries(connection: Connection, wanted: set[str] | None, programme: str, on: int | None):
    """The imports in force whose problems hold an explanation, and one of the marks where these are given."""
    if wanted is not None and not wanted:
        return []
    text, undone = cast(Batch.problems, Text), select(Batch.undoes).where(
        Batch.undoes.is_not(None), *([] if on is None else [Batch.id <= on]))
    query = (select(Batch.id, Batch.at, Batch.by, Batch.dataset, Batch.problems)
             .where(Batch.id.not_in(undone), text.contains('"explanation"')).order_by(Batch.id.desc()))
    if on is not None:
        query = query.where(Batch.id <= on)
    if programme:
        query = query.where(Batch.dataset.in_([code for code, dataset in DATASETS.items() if dataset.programme == programme]))
    if wanted is not None:  # as the marks stand in the stored JSON
        query = query.where(or_(*(text.contains(json.dumps(mark), autoescape=True) for mark in sorted(wanted))))
    return connection.execute(query).all()


def _count(problem: dict, wanted: set[str] | None) -> int:
    """How many warnings about whom is wanted a problem stands for; none where its row did not enter."""
    about = problem.get("of", ())
    if "further" not in problem:
        entered = problem["row"] is None or "key" in problem
        return int(entered and (wanted is None or not wanted.isdisjoint(about)))
    if wanted is None:
        return problem.get("entered", problem["further"])
    return sum(about[mark] for mark in wanted.intersection(about))


def _row(entry, problem: dict, count: int) -> tuple:
    day = problem.get("day")
    return (entry.id, clock.to_beijing(entry.at), entry.by, entry.dataset, date.fromisoformat(day) if day else None, problem["row"],
            problem["value"] or "" if problem["row"] is None else "", problem["kind"], title_of(problem["kind"]),
            problem["message"], problem["explanation"], problem.get("explained", ""), count, "further" in problem, problem.get("key"))


def _in_words(connection: Connection, code: str, keys: pd.Series) -> list[str]:
    """Business keys as people read them; a day aside, which stands in a column of its own."""
    parts = [said.said_of(connection, column, pd.Series([key[place] for key in keys], dtype=object))
             for place, column in enumerate(DATASETS[code].key) if column.kind != "date"]
    return [" · ".join(each) for each in zip(*parts, strict=True)]
