"""The warnings that are kept: opened, followed, closed and opened again by set, in the writer's own transaction."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update

from db import clock
from db.tables.warnings import KeptWarning, WarningRound

ROWS, ROUNDS = KeptWarning.__table__, WarningRound.__table__
FOLLOWED = ("severity", "office", "facts", "page", "choices", "explained")  # what may change while a warning stays open
Rule = tuple[str, str]  # programme and code


def keep(connection: Connection, rule: Rule, findings: Sequence[Mapping], *, on_day: date | None, today: date,
         demonstration: bool) -> bool:
    """Bring what is kept of a rule in line with what it finds now; whether anything changed that a screen shows.

    A finding has key, FOLLOWED and since (None: the day on which it was first seen).
    """
    open_rows = {row.key: row for row in connection.execute(select(ROWS).where(_of(rule), ROWS.c.closed_at.is_(None)))}
    now = {finding["key"]: finding for finding in findings}
    mended = [row.id for key, row in open_rows.items() if key not in now]
    changed = [_changes(row, now[key]) for key, row in open_rows.items() if key in now and _differs(row, now[key])]
    fresh = [finding for key, finding in now.items() if key not in open_rows]
    seen_again = open_rows and connection.execute(update(ROWS).where(
        _of(rule), ROWS.c.closed_at.is_(None), ROWS.c.id.not_in(mended), ROWS.c.last_seen != today).values(last_seen=today)).rowcount
    if mended:
        connection.execute(update(ROWS).where(ROWS.c.id.in_(mended)).values(closed_at=clock.stamp()))
    if changed:
        connection.execute(update(ROWS).where(ROWS.c.id == bindparam("row")), changed)
    if fresh:
        _open(connection, rule, fresh, on_day=on_day, today=today, demonstration=demonstration)
    return bool(mended or changed or fresh or seen_again) | _went_round(connection, rule, on_day, today)


def _of(rule: Rule):
    return and_(ROWS.c.programme == rule[0], ROWS.c.rule == rule[1])


def _differs(row, finding: Mapping) -> bool:
    since = finding["since"] or row.since
    return since != row.since or any(getattr(row, name) != finding[name] for name in FOLLOWED)


def _changes(row, finding: Mapping) -> dict:
    return {"row": row.id, "since": finding["since"] or row.since} | {name: finding[name] for name in FOLLOWED}


def _open(connection: Connection, rule: Rule, findings: list[Mapping], *, on_day: date | None, today: date, demonstration: bool) -> None:
    keys = [finding["key"] for finding in findings]
    before = dict(connection.execute(select(ROWS.c.key, func.count()).where(_of(rule), ROWS.c.key.in_(keys)).group_by(ROWS.c.key)).all())
    common = {"programme": rule[0], "rule": rule[1], "first_seen": clock.stamp(), "last_seen": today, "demonstration": demonstration}
    connection.execute(insert(ROWS), [common | {name: finding[name] for name in ("key", *FOLLOWED)} | {
        "since": finding["since"] or on_day or today, "reopened": before.get(finding["key"], 0)} for finding in findings])


def _went_round(connection: Connection, rule: Rule, on_day: date | None, today: date) -> bool:
    """Note the day that a rule was looked at for; whether it is another one."""
    same = and_(ROUNDS.c.programme == rule[0], ROUNDS.c.rule == rule[1])
    before = connection.execute(select(ROUNDS.c.on_day, ROUNDS.c.today).where(same)).first()
    if before is None:
        connection.execute(insert(ROUNDS).values(programme=rule[0], rule=rule[1], on_day=on_day, today=today))
    elif tuple(before) != (on_day, today):
        connection.execute(update(ROUNDS).where(same).values(on_day=on_day, today=today))
    return before is None or tuple(before) != (on_day, today)


def forget_round(connection: Connection, rule: Rule) -> None:
    """What is kept of a rule is not of now: whoever reads works it out."""
    connection.execute(delete(ROUNDS).where(ROUNDS.c.programme == rule[0], ROUNDS.c.rule == rule[1]))


def rounds(connection: Connection) -> dict[Rule, tuple[date | None, date]]:
    """By rule: the day for which it was last worked out, and the day in Beijing on which that was."""
    return {(row.programme, row.rule): (row.on_day, row.today) for row in connection.execute(select(ROUNDS))}


def open_rows(connection: Connection, rules: Collection[Rule]) -> list:
    """The open rows of some rules."""
    rows = connection.execute(select(ROWS).where(ROWS.c.closed_at.is_(None)).order_by(ROWS.c.id))
    return [row for row in rows if (row.programme, row.rule) in rules]


def closed_rows(connection: Connection, *, limit: int) -> list:
    """The newest of those that were closed."""
    return connection.execute(select(ROWS).where(ROWS.c.closed_at.is_not(None)).order_by(ROWS.c.closed_at.desc(), ROWS.c.id.desc()).limit(limit)).all()


def acknowledge(connection: Connection, keys: Collection[tuple[str, str, str]], *, by: str, note: str) -> int:
    """Note that a person knows of open warnings (programme, rule, key), as they stand now; how many they were. What another
    person acknowledged before keeps that name and note."""
    rows = [row for row in open_rows(connection, {key[:2] for key in keys})
            if (row.programme, row.rule, row.key) in set(keys) and row.acknowledged_at is None]
    if rows:
        connection.execute(update(ROWS).where(ROWS.c.id == bindparam("row")), [{
            "row": row.id, "acknowledged_at": clock.stamp(), "acknowledged_by": by, "acknowledged_note": note,
            "acknowledged_as": row.facts} for row in rows])
    return len(rows)


def forget_demonstration(connection: Connection) -> None:
    """Delete the warnings of invented data, the open and the closed ones."""
    connection.execute(delete(ROWS).where(ROWS.c.demonstration))
