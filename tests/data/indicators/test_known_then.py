"""What a list or figure said after an entry of the ledger it says again when it is asked for that entry, whatever came later."""

from datetime import date

import pandas as pd
import pytest

from data.indicators import commissioners, hundred, zones
from data.indicators.commissioners import uncovered, villages
from data.indicators.zones import one, sizes, tiers
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.data.indicators.test_commissioners import WA, YANG, A, assignment, outcome, person, service, village

AT, START = date(2020, 4, 1), date(2020, 3, 25)
END, PERIOD = date(2020, 12, 31), "2020-10"
ZGC, CHENGDU, CITY = "中关村科技园区", "成都高新技术产业开发区", "甲市"


def report(zone: str, on: str, resumed: int, risk: str) -> dict:
    return {"zone": zone, "data_date": on, "firms": 1000, "firms_resumed": resumed, "risk": risk, "reported_at": f"{on} 23:00"}


def of_zones(*, later: bool) -> int:
    """Reports of two zones; later corrected, with a third zone, another place of the first and other difficulties."""
    more = 99 if later else 0
    if later:
        stored("zones", {"name": ZGC, "reporting_unit": 120000, "host_adcode": 120101, "approved_year": 1988, "lon": 117.0, "lat": 39.0})
        stored("zone_daily", report("苏州工业园区", "2020-04-01", 77, "中"), report(CHENGDU, "2020-03-28", 705, "低"))
    stored("zone_daily", *(report(zone, day, resumed + more, "高" if later else risk) for zone, day, resumed, risk in (
        (ZGC, "2020-03-25", 500, "低"), (CHENGDU, "2020-03-25", 700, "低"), (ZGC, "2020-03-31", 550, "低"), (ZGC, "2020-04-01", 400, "中"))))
    stored("zone_industry_daily", {"zone": ZGC, "data_date": "2020-03-30", "industry": "新材料", "firms": 200, "firms_resumed": 100 + more})
    return stored("zone_difficulties", {"zone": ZGC, "data_date": "2020-03-30", "difficulty": "其他", "raised": 9 + more, "solved": 3})


def of_hundred(*, later: bool) -> int:
    more = 1_000_000 if later else 0
    stored("hundred_units", {"kind": "城市", "name": CITY, "reporting_unit": 320000 if later else 330000, "adcode": 320100,
                             "funding_mode": None, "selected_on": "2020-02-01", "ended_on": None})
    stored("hundred_progress", {"unit_name": CITY, "data_date": "2020-10-31", "budget": 5_000_000, "spent": 1_000_000 + more, "in_place": 2_000_000 + more})
    stored("hundred_targets", {"unit_name": CITY, "year": 2020, "indicator": "成果", "category": "产出指标", "target": 10, "actual": 5 + more})
    stored("hundred_filings", {"reporting_unit": 320000, "filing": "名单", "year": 2020, "filed_on": "2020-05-01" if later else "2020-03-01"})
    stored("demands", {"demand_no": "1", "title": "需求", "field": "农业", "unit_name": CITY, "raised_on": "2020-05-01", "status": "应用" if later else "登记"})
    return stored("major_issues", {"issue_no": "1", "reporting_unit": 320000, "title": "事项", "raised_on": "2020-05-01",
                                   "due_on": "2020-06-01", "closed_on": "2020-05-20" if later else None})


def of_commissioners(*, later: bool) -> int:
    more = 99 if later else 0
    stored("villages", village(A, lon=113.0, lat=38.0), village(A + 1, lon=113.5 + more / 1000, lat=38.0), village(WA * 10**6 + 7, has_industry=later))
    stored("commissioners", person("甲", YANG), person("乙", WA, role="科技专员"), person("丙", YANG, until="2020-02-01" if later else None))
    stored("assignments", assignment("甲", A, "2020-01-01", "2020-02-01" if later else None), assignment("丙", A, "2020-01-01"))
    stored("services", service("1", "甲", A, "2020-10-09", farmers=3 + more), service("2", "甲", A + (1 if later else 0), "2020-09-01"))
    stored("firm_services", {"record_no": "1", "commissioner_no": "乙", "firm": "甲公司", "served_on": "2020-11-01" if later else "2020-10-01"})
    return stored("outcomes", outcome("1", A, "2020-10-09", "就业", 5 + more, 6))


ZONES = {
    "figures": (zones.figures, {"at": AT}), "figures of zones": (zones.figures, {"at": AT, "level": "zone"}),
    "series": (zones.series, {"start": START, "end": AT}), "changes": (zones.changes, {"at": AT}), "missing": (zones.missing, {"at": AT}),
    "ranking": (zones.ranking, {"at": AT}), "points": (zones.points, {"at": AT}), "matrix": (zones.matrix, {"start": START, "end": AT}),
    "punctual": (zones.punctual, {"start": START, "end": AT}), "carried": (zones.carried, {"at": AT}),
    "parts": (zones.parts, {"at": AT, "by": "risk"}), "industries": (zones.industries, {"at": AT}),
    "industry_days": (zones.industry_days, {"start": START, "end": AT}), "troubles": (zones.troubles, {"at": AT, "level": "zone"}),
    "plausibility": (zones.plausibility, {"at": AT}), "reporting": (zones.reporting, {"at": AT, "start": START}),
    "tier counts": (tiers.counts, {"start": START, "end": AT}), "tier moves": (tiers.moves, {"start": AT, "end": AT}),
    "tier courses": (tiers.courses, {"start": START, "end": AT}),
    "sizes": (sizes.days, {"start": START, "end": AT, "office": 110000}), "reports": (one.reports, {"zone": ZGC}),
    "neighbours": (one.neighbours, {"zone": ZGC, "at": AT}), "tier_days": (one.tier_days, {"zone": ZGC, "start": START, "end": AT})}
HUNDRED = {
    "figures": (hundred.figures, {"at": END}), "figures of units": (hundred.figures, {"at": END, "level": "unit"}),
    **{name: (getattr(hundred, name), {"at": END}) for name in (
        "by_time", "demands", "filings", "issues", "quota_ledger", "self_score_steps", "targets", "units")}}
COMMISSIONERS = {
    "figures": (commissioners.figures, {"period": PERIOD, "level": "nation"}),
    "figures of counties": (commissioners.figures, {"period": "2020-10-01..2020-10-20", "level": "county"}),
    "villages": (villages, {"period": PERIOD}), "uncovered": (uncovered, {"period": PERIOD})}


@pytest.mark.parametrize(("fill", "lists"), [(of_zones, ZONES), (of_hundred, HUNDRED), (of_commissioners, COMMISSIONERS)])
def test_what_was_said_then_is_said_again(store, fill, lists):
    def said(known_on: int | None = None) -> dict[str, pd.DataFrame]:
        with reading() as connection:
            return {name: listed(connection, **asked, known_on=known_on) for name, (listed, asked) in lists.items()}

    entry = fill(later=False)
    then = said()
    fill(later=True)
    now, again = said(), said(entry)
    for name in lists:
        assert not now[name].equals(then[name]), f"what came later does not matter to {name}"
        pd.testing.assert_frame_equal(again[name], then[name], check_dtype=False, obj=name)
