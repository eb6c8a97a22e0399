"""The warnings as they stand at some days, for whoever reads: those kept, or worked out where another day or moment is asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from data.asking import Asking, Moment, present
from data.dependence import by_its_rows
from data.indicators import regional
from data.language import _
from data.questions import Direct
from data.warnings.days import Days
from data.warnings.declared import SEVERITIES, Look, Rule
from data.warnings.facts import Facts
from data.warnings.keeping import as_kept, is_of
from data.warnings.limits import limits
from data.warnings.rules import RULES
from data.warnings.warned import Acknowledged, Warned
from data.warnings.works import WORKS
from db import clock, warnings

CLOSED_SHOWN = 300


@by_its_rows
def standing(connection: Connection, *, days: Days, today: date, known_on: int | None = None) -> tuple[Warned, ...]:
    """What stands at the days: the urgent first, then by programme, rule and unit.

    What is kept for the very day is read; what is of another day or moment is worked out and kept nowhere. At a later day it
    goes on from what is kept.
    """
    rounds = warnings.rounds(connection) if known_on is None else {}
    every = [(rule, day) for programme, day in days for rule in RULES.of(programme)]
    kept = [rule.name for rule, day in every if is_of(rule, rounds.get(rule.name), day, today)]
    later = {rule.name for rule, day in every if rule.name not in kept and (rounds.get(rule.name, (None,))[0] or date.max) <= day}
    rows = warnings.open_rows(connection, {*kept, *later})
    found = [(RULES.by_name[row.programme, row.rule], row._mapping) for row in rows if (row.programme, row.rule) in kept]
    before = {(row.programme, row.rule, row.key): row._mapping for row in rows if (row.programme, row.rule) in later}
    ask, known = Direct(connection, _asking(known_on)), limits(connection, known_on=known_on)
    for rule, day in every:
        if rule.name not in kept:
            found += [(rule, {**before.get((*rule.name, finding.key), {}), **as_kept(rule, finding), "since": finding.since or day})
                      for finding in rule.find(Look(ask, day, today, known))]
    offices = regional.offices(connection)
    return _ordered([_warned(rule, row, _labels(offices)) for rule, row in found], offices["adcode"].tolist())


@by_its_rows
def closed(connection: Connection) -> tuple[Warned, ...]:
    """The newest of those that mended themselves, the last first."""
    rows = [row for row in warnings.closed_rows(connection, limit=CLOSED_SHOWN) if (row.programme, row.rule) in RULES.by_name]
    labels = _labels(regional.offices(connection))
    return tuple(_warned(RULES.by_name[row.programme, row.rule], row._mapping, labels) for row in rows)


@by_its_rows
def behind(connection: Connection, *, rule: str, about: str, days: Days, today: date, known_on: int | None = None) -> pd.DataFrame:
    """The rows behind a warning of a rule (hundred.targets) that no other page has; its own columns. Raises KeyError."""
    programme, _dot, code = rule.partition(".")
    declared, day = RULES.by_name[programme, code], dict(days).get(programme)
    if day is None or declared.behind is None:
        return pd.DataFrame()
    return declared.behind(Look(Direct(connection, _asking(known_on)), day, today, limits(connection, known_on=known_on)), about)


def _asking(known_on: int | None) -> Asking:
    """Who asks at present, as known after a batch: the connection of the question is the one that is asked."""
    moment = None if known_on is None else Moment(str(known_on), clock.now(), known_on)
    return replace(present(), moment=moment)


def _labels(offices: pd.DataFrame) -> dict[int, str]:
    return dict(zip(offices["adcode"], offices["label"], strict=True))


def _warned(rule: Rule, row: Mapping[str, Any], labels: Mapping[int, str]) -> Warned:
    unit = labels.get(row["office"], "")
    facts = Facts(row["facts"], unit=unit)
    sentence = rule.says(facts)
    if row["explained"]:
        sentence = _("{sentence}，已说明：{text}", sentence=sentence, text=row["explained"])
    return Warned(rule.programme, rule.code, row["key"], row["severity"], rule.title(), sentence, facts, row["page"], row["choices"], row["since"],
                  row["office"], unit, row["explained"] or "", _at(row.get("first_seen")), row.get("last_seen"), row.get("reopened") or 0,
                  _acknowledged(rule, row, unit), _at(row.get("closed_at")))


def _at(stamp: datetime | None) -> datetime | None:
    return stamp and clock.to_beijing(stamp)


def _acknowledged(rule: Rule, row: Mapping[str, Any], unit: str) -> Acknowledged | None:
    if not row.get("acknowledged_at"):
        return None
    then = row["acknowledged_as"]
    return Acknowledged(row["acknowledged_by"], row["acknowledged_note"], clock.to_beijing(row["acknowledged_at"]),
                        rule.says(Facts(then, unit=unit)) if then and then != row["facts"] else "")


def _ordered(warned: Iterable[Warned], offices: list[int]) -> tuple[Warned, ...]:
    """The urgent first, then by programme and rule in their order and by unit in the standard one."""
    place = {office: position for position, office in enumerate(offices)}
    rules = list(RULES.by_name)
    return tuple(sorted(warned, key=lambda one: (SEVERITIES.index(one.severity), WORKS.index(one.programme), rules.index((one.programme, one.rule)),
                                                 place.get(one.office, len(place)))))
