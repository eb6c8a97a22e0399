"""Data that stand still: the calendar asks for newer days, and nobody's have come."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from data import calendar, wording
from data.language import _, chosen
from data.warnings import works
from data.warnings.declared import WARNING, Finding, Look, Threshold, rule
from data.warnings.facts import Facts
from data.warnings.rules.filings import DAY_BY_DAY, asked_of, owing
from db import demonstration
from db.datasets import DATASETS
from db.declare import Kind
from db.store import is_known

STILL = Threshold("stale_days", 3, lambda: _("截止后没有新数据满"), lambda: _("天"), most=365)
AHEAD = (timedelta(days=40), timedelta(days=400))  # in which the next day that is due is looked for


def newest(connection: Connection, *, dataset: str, known_on: int | None = None) -> date | None:
    """The newest day of the rows of a dataset; None where it is empty."""
    declared = DATASETS[dataset]
    return connection.scalar(select(func.max(declared.table.c[calendar.source(dataset).period.code])).where(is_known(declared.model, on=known_on)))


def missed(connection: Connection, *, dataset: str, after: date, before: date, known_on: int | None = None) -> date | None:
    """The deadline of the first period after a day, where it had passed by another; None where none had."""
    for ahead in AHEAD:
        dues = calendar.asked(connection, dataset, first=after + timedelta(days=1), last=min(after + ahead, before), known_on=known_on)
        by = next((due.by.date() for due in dues if due.by and due.period.first_day > after), None)
        if by is not None:
            return by if by <= before else None
    return None


def watched(programme: str) -> list[str]:
    """The datasets of a programme that are filed day by day, week by week …: a day stands in their key."""
    daily = [code for code in works.datasets(programme) if code == DAY_BY_DAY]
    return [code for code in (*daily, *owing(programme)) if calendar.source(code).period.kind is Kind.DATE]


def dated(connection: Connection, *, programme: str, known_on: int | None = None) -> list[str]:
    """The datasets of a programme that the calendar asks for day by day, week by week …, invented ones aside: they are a picture
    of a time that is over."""
    asked = {*asked_of(connection, programme=programme, known_on=known_on), DAY_BY_DAY}
    return [code for code in watched(programme) if code in asked and not demonstration.feeds(connection, code, known_on=known_on)]


def _said(facts: Facts) -> str:
    dataset = DATASETS[facts["dataset"]]
    return _("{dataset}最近数据为{day}，此后应报的数据自{by}截止起{n}天没有入库", dataset=chosen(dataset.zh, dataset.en),
             day=wording.full_day(facts.day("newest")), by=wording.full_day(facts.day("by")), n=wording.count((facts.day("today") - facts.day("by")).days))


for code in filter(watched, works.WORKS):

    @rule("stale", programme=code, datasets=(*watched(code), "reporting_calendar"), severity=WARNING,
          thresholds=(STILL,), title=lambda: _("数据过时"), says=_said, by_clock=True,
          together=lambda findings: _said(findings[0]))
    def stale(look: Look, of: str = code) -> Iterator[Finding]:
        for dataset in look.ask(dated, programme=of):
            last = look.ask(newest, dataset=dataset)
            by = last and look.ask(missed, dataset=dataset, after=last, before=look.today)
            if by and look.today - by >= timedelta(days=look.limits[STILL.code]):
                facts = {"dataset": dataset, "newest": last.isoformat(), "by": by.isoformat(), "today": look.today.isoformat()}
                yield Finding(dataset, facts, "batches", {"dataset": dataset}, since=by + timedelta(days=1))
