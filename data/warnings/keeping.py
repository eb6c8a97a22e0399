"""Warnings worked out and kept inside the transaction that changes what they stand on, at the usual day of each programme."""

import logging
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Connection, select

from data import calendar
from data.asking import PLAIN
from data.questions import Direct
from data.warnings import days, works
from data.warnings.declared import Finding, Look, Rule
from data.warnings.limits import limits
from data.warnings.rules import RULES
from data.warnings.rules.filings import owing
from db import clock, demonstration, warnings
from db.declare import Dataset
from db.store import is_known
from db.tables.zones_list import ReportingCalendar
from db.tokens import WARNINGS, touch

log = logging.getLogger("dashboard")


def refresh(connection: Connection, dataset: Dataset, batch_id: int) -> None:
    """Look again after a batch, by the rules that its dataset feeds, and by all of a programme whose day has moved."""
    fed = fed_by(connection, dataset)
    programmes = {works.of_dataset(dataset)} | {programme for programme, _code in fed}
    _go_round(connection, programmes, fed)


def fed_by(connection: Connection, dataset: Dataset) -> set[tuple[str, str]]:
    """The rules that rows of a dataset feed, as the calendar is now."""
    return {rule.name for rule in RULES if dataset.code in rule.datasets or _asked_by_calendar(connection, rule, dataset)}


def survey(connection: Connection) -> None:
    """Look again by every rule."""
    _go_round(connection, works.WORKS, {rule.name for rule in RULES})


def _asked_by_calendar(connection: Connection, rule: Rule, dataset: Dataset) -> bool:
    """Whether the calendar asks for something whose returns are rows of the dataset (a list of cities and parks is a filing)."""
    if not rule.asks_calendar or rule.programme != works.of_dataset(dataset):
        return False
    lines = [code for code in owing(rule.programme) if calendar.source(code).dataset == dataset.code]
    return connection.scalar(select(ReportingCalendar.row_id).where(
        is_known(ReportingCalendar, on=None), ReportingCalendar.dataset.in_(lines)).limit(1)) is not None


def _go_round(connection: Connection, programmes: Collection[str], wanted: set[tuple[str, str]]) -> None:
    moment, before, moved = clock.now(), warnings.rounds(connection), False
    for programme in programmes:
        day = days.usual(connection, programme, moment)
        rules = [rule for rule in RULES.of(programme) if rule.name in wanted or not is_of(rule, before.get(rule.name), day, moment.date())]
        moved |= _kept(connection, rules, day, moment)
    if moved:
        touch(connection, WARNINGS)


def is_of(rule: Rule, last: tuple[date | None, date] | None, day: date | None, today: date) -> bool:
    """Whether what is kept of a rule, which was `last` worked out for a day and on another, is that of a day and of today."""
    return last is not None and last[0] == day and (last[1] == today or not rule.by_clock)


def _kept(connection: Connection, rules: list[Rule], day: date | None, moment: datetime) -> bool:
    """Whether anything changed that a screen shows."""
    if not rules:
        return False
    look = None if day is None else Look(Direct(connection, PLAIN), day, moment.date(), limits(connection))
    invented = demonstration.loaded(connection)
    moved = [_keep(connection, rule, look, moment.date(), invented) for rule in rules]
    return any(moved)


def _keep(connection: Connection, rule: Rule, look: Look | None, today: date, invented: bool) -> bool:
    """A rule that fails must not stand in the way of what is stored: it is logged, and worked out anew for whoever reads."""
    try:
        with connection.begin_nested():
            findings = [] if look is None else [as_kept(rule, finding) for finding in rule.find(look)]
            return warnings.keep(connection, rule.name, findings, on_day=look.at if look else None, today=today, demonstration=invented)
    except Exception:
        log.exception("the warnings of %s %s could not be worked out", *rule.name)
        warnings.forget_round(connection, rule.name)
        return True


def as_kept(rule: Rule, finding: Finding) -> dict:
    """A finding as it is stored."""
    return {"key": finding.key, "severity": rule.severity_of(finding), "office": finding.office, "facts": dict(finding.facts),
            "page": finding.page, "choices": dict(finding.choices), "since": finding.since, "explained": finding.explained}
