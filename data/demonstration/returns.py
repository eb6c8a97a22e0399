"""Everything that is invented, dataset by dataset, in the order in which it can be imported."""

from collections.abc import Iterator
from itertools import chain

import pandas as pd

from data.demonstration.assignments import posted
from data.demonstration.commissioners import commissioners
from data.demonstration.exchange import achievements, demands, events
from data.demonstration.filings import hundred_filings, major_issues
from data.demonstration.firms import firm_services
from data.demonstration.ground import Ground
from data.demonstration.outcomes import outcomes
from data.demonstration.progress import hundred_progress
from data.demonstration.projects import hundred_projects
from data.demonstration.recovery import recovered
from data.demonstration.registers import of_registers
from data.demonstration.resources import resources
from data.demonstration.scale import FIRM_SERVICES, OUTCOMES, SERVICES, Scale
from data.demonstration.services import services
from data.demonstration.targets import hundred_evaluations, hundred_targets
from data.demonstration.units import hundred_units
from data.demonstration.villages import registered
from data.demonstration.zone_days import zone_daily
from data.demonstration.zone_details import zone_difficulties, zone_industry_daily

REFERRED_TO = ("hundred_units", "achievements", "villages", "commissioners")  # datasets whose rows the registers may name
Returns = Iterator[tuple[str, pd.DataFrame]]


def returns(ground: Ground, scale: Scale) -> Returns:
    """Pairs of dataset code and rows: stored values, but zones, cities and parks by name."""
    held = {}
    for code, rows in chain(of_hundred(ground), of_zones(ground), of_commissioners(ground, scale)):
        if code in REFERRED_TO:
            held[code] = rows
        yield code, rows
    yield from of_registers(ground, scale, held)


def of_hundred(ground: Ground) -> Returns:
    """The list, projects, progress, targets, filings, issues, exchange and evaluations; the same at every scale."""
    units, offered = hundred_units(ground), achievements()
    yield "hundred_units", units
    yield "hundred_projects", hundred_projects(units)
    yield "hundred_progress", hundred_progress(units)
    yield "hundred_targets", hundred_targets(units)
    yield "hundred_filings", hundred_filings(ground)
    yield "major_issues", major_issues(ground)
    yield "achievements", offered
    yield "demands", demands(units, offered)
    yield "hundred_evaluations", hundred_evaluations(units)
    yield "events", events(ground)


def of_zones(ground: Ground) -> Returns:
    """The daily and weekly reports of the 169 and the library; the same at every scale."""
    recovery = recovered(ground)
    yield "zone_daily", zone_daily(ground, recovery)
    yield "zone_difficulties", zone_difficulties(ground, recovery)
    yield "zone_industry_daily", zone_industry_daily(ground, recovery)
    yield "resources", resources()


def of_commissioners(ground: Ground, scale: Scale) -> Returns:
    """Registers and records of the commissioners at a scale."""
    register = registered(ground, scale.villages)
    people = commissioners(ground, register, scale.commissioners)
    posting = posted(register, people)
    yield "villages", register.villages
    yield "commissioners", people
    yield "assignments", posting.assignments
    yield "services", services(register, posting, scale.records(SERVICES))
    yield "outcomes", outcomes(register, posting, scale.records(OUTCOMES))
    yield "firm_services", firm_services(ground, people, scale.records(FIRM_SERVICES))
