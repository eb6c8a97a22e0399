"""Whatever zones reported: every number of a paragraph is one of the facts, worked out here from the reports alone."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import wording
from data.regions import HUBEI, NATION, WITHOUT_HUBEI
from tests.data.indicators.returns import stored
from tests.data.sentences.paragraphs.asked import (
    APRIL_1,
    DALIAN,
    MARCH_25,
    MARCH_31,
    NANJING,
    SUZHOU,
    WUHAN,
    WUXI,
    XIANGYANG,
    report,
    zones,
)
from tests.data.sentences.paragraphs.facts import of, store_of_its_own, strange

OFFICES = {320000: (NANJING, SUZHOU, WUXI), HUBEI: (WUHAN, XIANGYANG), 210200: (DALIAN,)}
ALL = tuple(zone for members in OFFICES.values() for zone in members)
LISTED = {NATION: 169, WITHOUT_HUBEI: 157, HUBEI: 12, 320000: 18, 210200: 1}  # zones in force
HOLDS = {NATION: 36, WITHOUT_HUBEI: 35, HUBEI: 1, 320000: 1, 210200: 1}  # reporting units with zones
REGIONS = {"东部": (70, OFFICES[320000]), "中部": (44, OFFICES[HUBEI]), "西部": (39, ()), "东北": (16, OFFICES[210200])}
FIXED = r"(截至)?4月1日|3月26日至4月1日|率100%|达到100%|超过5个百分点|连续2日及以上|仅1家|2家及以上"
HEADINGS = ("overall", "classes", "places", "reporting", "hubei")
one = st.none() | st.tuples(st.integers(0, 1000), st.sampled_from(("高", "中", "低", None)))
week = st.fixed_dictionaries({(zone, day): one for zone in ALL for day in (MARCH_25, MARCH_31, APRIL_1)})
Reports = dict[tuple[str, date], tuple[int, str | None]]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reports=week, region=st.sampled_from(list(LISTED)))
def test_every_number_is_a_fact(migrated, tmp_path, reports, region):
    given_reports = {key: each for key, each in reports.items() if each}
    with store_of_its_own(migrated, tmp_path):
        if given_reports:
            stored("zone_daily", *[report(zone, resumed, day, risk=tier) for (zone, day), (resumed, tier) in given_reports.items()])
        for heading in HEADINGS:
            texts = zones(heading, region=region)
            assert not strange(texts, facts(given_reports, NATION if heading == "hubei" else region), fixed=FIXED)
            assert not [text for text in texts if any(word in text for word in ("nan", "None", "—", "{", "大幅", "最低"))]


def facts(reports: Reports, region: int | str) -> set[str]:
    """Everything that may be said of a region."""
    members = inside(region)
    today = sorted(zone for zone in members if (zone, APRIL_1) in reports)
    tiers = [tuple(zone for zone in today if reports[zone, APRIL_1][1] == tier) for tier in ("高", "中", "低", None)]
    wholes = [(region, members)] + ([(each, inside(each)) for each in LISTED] if region in (NATION, WITHOUT_HUBEI) else [(NATION, ALL)])
    known = of(*(wording.count(LISTED[code]) for code, _members in wholes))
    for _code, group in [*wholes, *((None, each) for each in tiers), *((None, own) for _n, own in REGIONS.values())]:
        known |= levels(reports, group)
    known |= of(*(wording.count(n) for n, _own in REGIONS.values())) if region == NATION else of("70", "32", "39", "16")
    return known | silence(reports, region) | standing(reports, region, today)


def inside(region: int | str) -> tuple[str, ...]:
    if region == NATION:
        return ALL
    return tuple(zone for zone in ALL if zone not in OFFICES[HUBEI]) if region == WITHOUT_HUBEI else OFFICES[region]


def levels(reports: Reports, group: tuple[str, ...]) -> set[str]:
    """How many reported, their rate, their mean, how many in full, and the changes over those of both days."""
    own = [reports[zone, APRIL_1][0] for zone in group if (zone, APRIL_1) in reports]
    known = of(wording.count(len(own)), wording.count(own.count(1000)))
    if own:
        known |= of(wording.percent(sum(own) / (1000 * len(own))), wording.percent(sum(each / 1000 for each in own) / len(own)))
    for day in (MARCH_31, MARCH_25):
        both = [zone for zone in group if (zone, APRIL_1) in reports and (zone, day) in reports]
        if both:
            now, then = (sum(reports[zone, on][0] for zone in both) / (1000 * len(both)) for on in (APRIL_1, day))
            known |= of(wording.points(abs(now - then)), wording.count(len(both)))
    return known


def silence(reports: Reports, region: int | str) -> set[str]:
    """Who is silent, where, for how long; in time, against the day before, over the week."""
    members, listed = inside(region), LISTED[region]
    came = {day: sum((zone, day) in reports for zone in members) for day in (MARCH_31, APRIL_1)}
    either = sum((zone, MARCH_31) in reports or (zone, APRIL_1) in reports for zone in members)
    places = HOLDS[region] - ((DALIAN, APRIL_1) in reports and DALIAN in members)
    whole = sum(came.values())
    return of(*map(wording.count, (listed, came[APRIL_1], listed - came[APRIL_1], listed - either, places, abs(came[APRIL_1] - came[MARCH_31]),
                                   7 * listed, whole)),
              wording.percent(came[APRIL_1] / listed), wording.percent(whole / (7 * listed)))


def standing(reports: Reports, region: int | str, today: list[str]) -> set[str]:
    """Who leads, who is below, who fell, who changed tier, how far a unit is from the nation."""
    rates = {zone: reports[zone, APRIL_1][0] / 1000 for zone in today}
    offices = {code: [rates[zone] for zone in own if zone in rates] for code, own in OFFICES.items()}
    groups = [sum(each) / len(each) for each in offices.values() if len(each) > 1]
    whole_members = inside(region if region in (NATION, WITHOUT_HUBEI) else NATION)
    reported = [reports[zone, APRIL_1][0] for zone in whole_members if (zone, APRIL_1) in reports]
    if not rates:
        return set()
    whole, own = sum(reported) / (1000 * len(reported)), sum(rates.values()) / len(rates)
    tops = [max(each, default=0) for each in (list(rates.values()), groups)]
    counted = [sum(each < whole for each in rates.values()), sum(each < whole for each in groups), len(rates), fallen(reports, today), moved(reports, inside(region)),
               *(list(each).count(top) for each, top in zip((list(rates.values()), groups), tops, strict=True))]
    return of(*map(wording.percent, (*tops, whole)), wording.points(abs(own - whole)), *map(wording.count, counted))


def fallen(reports: Reports, today: list[str]) -> int:
    """How many fell by more than five points against their last report."""
    last = {zone: next((reports[zone, day][0] for day in (MARCH_31, MARCH_25) if (zone, day) in reports), None) for zone in today}
    return sum(last[zone] is not None and last[zone] - reports[zone, APRIL_1][0] > 50 for zone in today)


def moved(reports: Reports, members: tuple[str, ...]) -> int:
    """How many named another tier after 25 March than they had named last."""
    changed = 0
    for zone in members:
        named = [reports[zone, day][1] for day in (MARCH_25, MARCH_31, APRIL_1) if (zone, day) in reports and reports[zone, day][1]]
        changed += len(set(named)) > 1
    return changed


@pytest.mark.parametrize(("text", "missing"), [("已报3家，复工率85.0%", []), ("已报4家，复工率85.1%", ["4", "85.1"])])
def test_a_number_that_is_no_fact_is_found(text, missing):
    assert sorted(number for number, _text in strange([text], of("3家", "85.0%"), fixed=FIXED)) == missing
