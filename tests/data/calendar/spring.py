"""Returns of a spring to all three programmes, and what the command line says of them."""

import json
from pathlib import Path

import typer
from sqlalchemy import delete
from typer.testing import CliRunner

from data.indicators.commands import indicators
from db.engine import writing
from db.tables.ledger import Setting
from db.tables.zones_list import ReportingCalendar
from tests.data.indicators.returns import WAN, stored

ZGC, DALIAN, SHENYANG = "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区"
ASKED = ("hundred", "hundred --date 2020-04-01", "hundred --date 2020-04-20", "hundred --date 2021-11-01",
         "zones", "zones --date 2020-03-31", "zones --date 2020-02-25", "commissioners", "commissioners --period 2020-Q2")
KNOWN_ON = (None, 1, 4, 7)
NUMBERS = ("indicator", "split", "code", "period", "numerator", "denominator", "value", "reported", "expected", "data_date")
FROZEN = Path(__file__).parents[2] / "files" / "indicators_before_the_calendar.json"


def go_back() -> None:
    """Make a store what the version before left: one line in the calendar, and no note of the files loaded."""
    lines, files = ReportingCalendar.__table__, [f"reference/{name}.csv" for name in ("zones", "policy_dates", "reporting_calendar")]
    with writing() as connection:
        connection.execute(delete(lines).where(lines.c.dataset != "zone_daily"))
        connection.execute(delete(Setting.__table__).where(Setting.name.in_(files)))


def import_returns() -> None:
    """Batches 4 to 10 of a store that holds the permanent reference in 1 to 3."""
    brought("hundred_filings", filing(110000, "2020-03-31"), filing(120000, "2020-04-01"),
            filing(130000, "2020-04-10", "2020-04-15"), filing(210200, "2020-04-20", "2020-04-15"))
    brought("hundred_units", {"kind": "城市", "name": "沈阳市", "reporting_unit": 210000, "adcode": 210100, "funding_mode": None},
            {"kind": "园区", "name": "沈阳园", "reporting_unit": 210000, "adcode": 210112, "funding_mode": "后补助"})
    brought("hundred_progress", {"unit_name": "沈阳市", "data_date": "2020-10-31", "budget": 1000 * WAN, "spent": 500 * WAN})
    brought("zone_daily", report(ZGC, "2020-03-31", 90, "2020-04-01 09:00"), report(ZGC, "2020-04-01", 95, "2020-04-02 12:00"),
            report(DALIAN, "2020-04-01", 40, "2020-04-02 12:00:01"), report(SHENYANG, "2020-02-25", 10, "2020-02-27 09:00"))
    brought("zone_daily", report(ZGC, "2020-04-01", 96, "2020-04-02 15:00"))
    brought("villages", {"village_code": 140321200001, "name": "村", "register_year": 2014})
    brought("outcomes", {"record_no": "1", "village_code": 140321200001, "on_date": "2020-05-31", "kind": "就业", "jobs": 3})


def brought(dataset: str, *rows: dict) -> None:
    stored(dataset, *rows, rows=len(rows))


def filing(office: int, on: str, extended: str | None = None) -> dict:
    return {"reporting_unit": office, "filing": "名单", "year": 2020, "filed_on": on, "extended_to": extended}


def report(zone: str, day: str, resumed: int, at: str) -> dict:
    return {"zone": zone, "data_date": day, "reported_at": at, "firms": 100, "firms_resumed": resumed}


def told(words: str, known_on: int | None) -> list[dict]:
    """The values that `python -m data indicators` prints."""
    app = typer.Typer()
    app.command()(indicators)
    done = CliRunner().invoke(app, [*words.split(), *(() if known_on is None else ("--known-on", str(known_on)))])
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def numbers() -> dict[str, list[list]]:
    """The numbers of every value asked for, without its words, by command."""
    return {f"{words} known on {known_on}": [[value[name] for name in NUMBERS] for value in told(words, known_on)]
            for words in ASKED for known_on in KNOWN_ON}


def departures() -> dict[str, list]:
    """The numbers of the version before that are others now, by command; one that is not there any more is None."""
    now, changed = numbers(), {}
    for asked, rows in json.loads(FROZEN.read_text("utf-8")).items():
        given = {tuple(row[:4]): row for row in now[asked]}
        changed[asked] = [(row, given.get(tuple(row[:4]))) for row in rows
                          if given.get(tuple(row[:4])) != row and not _of_lists(row, given.get(tuple(row[:4])))]
    return {asked: rows for asked, rows in changed.items() if rows}


def _of_lists(row: list, now: list | None) -> bool:
    """The use of a quota: n/N counts those who filed a list since, and of a unit without one nothing is said where 0 was; no number differs."""
    return row[0] == "quota_use" and now is not None and (now[4] == row[4] or (row[4] == 0 and now[4] is None))
