"""What the parts of this dashboard read."""

from collections.abc import Collection
from datetime import date, timedelta

import pandas as pd
from sqlalchemy import Connection

from components.figures.figure import CHANGES, LOOKING_BACK
from data import spans
from data.coverage.places import located
from data.coverage.places import places as divisions
from data.coverage.records import UNSERVED_DAYS
from data.coverage.register import register_year
from data.indicators import changes, commissioners
from data.indicators.commissioners import area
from data.indicators.periods import Period, containing
from data.language import _
from data.questions import Ask
from data.regions import NATION, WITHOUT_HUBEI

RATES = ("villages", "assigned", "served", "employment", "industry_support", "full", "uncovered", "unserved_days")
DATASETS = ("villages", "commissioners", "assignments", "services", "outcomes")
PAGE = "commissioners"  # the address of the dashboard
BY_UNIT = "unit"  # the nation by the 37 reporting units, not by provinces
MOST_MONTHS = 24  # of a course


def figures(ask: Ask, *, period: str, level: str, code: int | str, codes: Collection[str] = RATES) -> pd.DataFrame:
    """The figures of one place, with what changed against the period before where that has records and counts by the same register."""
    now, earlier = ask(commissioners.figures, period=period, level=level, codes=codes), spans.before(period)
    comparable = earlier in ask(spans.periods) and ask(register, period=earlier) == ask(register, period=period)
    then = ask(commissioners.figures, period=earlier, level=level, codes=codes) if comparable else now[:0]
    changed = changes.against(now, then)
    return changed[changed["code"] == str(code)]


def against(period: str, *, days: int = UNSERVED_DAYS) -> tuple[tuple[str, date, date], ...]:
    """With which days the figures of a period are compared: those of the period before, and those that an unserved village is looked for in."""
    last, earlier = Period.parse(period).last_day, spans.before(period)
    looked = (LOOKING_BACK, last - timedelta(days=days), last)
    return (looked, (CHANGES, Period.parse(earlier).first_day, Period.parse(earlier).last_day)) if earlier else (looked,)


def since(period: str) -> str:
    """The word for what a change compares with; empty where two dates were chosen, which have no period before."""
    return _("较上期") if spans.before(period) else ""


def register_said(ask: Ask, *, period: str) -> str:
    """Which register the villages are counted by: 2014年名册."""
    year = ask(register, period=period)
    return _("{year}年名册", year=year) if year else ""


def no_register(ask: Ask, *, period: str) -> str:
    """That there is no register to count by, which is not that every village is covered; empty where there is one."""
    return "" if ask(register, period=period) else _("{period}没有可用的贫困村名册，无从统计", period=Period.parse(period).label)


def register(connection: Connection, *, period: str, known_on: int | None = None) -> int:
    """The year of the register that a period's villages are counted by; 0 without one."""
    return register_year(connection, up_to=Period.parse(period).last_day.year, on=known_on)


def places(ask: Ask, *, period: str, level: str, province: int = 0, prefecture: int = 0, reporting_unit: int = 0,
              codes: Collection[str] = RATES) -> pd.DataFrame:
    """The figures of all places of a level, or of those of one province, prefecture or reporting unit."""
    rows = ask(commissioners.figures, period=period, level=level, codes=codes)
    for column, chosen in (("province", province), ("prefecture", prefecture), ("reporting_unit", reporting_unit)):
        if chosen:
            rows = rows[located(ask(divisions), rows["code"].astype("int64"), column) == chosen]
    return rows


def counties_of(ask: Ask, *, prefecture: int = 0, reporting_unit: int = 0) -> set[int]:
    """The codes of the counties of a prefecture or of a reporting unit."""
    level, code = ("prefecture", prefecture) if prefecture else ("reporting_unit", reporting_unit)
    return set(ask(area.counties_of, level=level, code=code))


def next_level(ask: Ask, *, period: str, by: str = "", province: int = 0, prefecture: int = 0, county: int = 0, reporting_unit: int = 0) -> str:
    """What a table of the chosen place lists: provinces (or the 37), prefectures, counties; a county stands alone.

    A province or unit that is a single prefecture is listed by its counties.
    """
    if county or prefecture:
        return "county"
    if not province and not reporting_unit:
        return "reporting_unit" if by == BY_UNIT else "province"
    listed = places(ask, period=period, level="prefecture", province=province, reporting_unit=reporting_unit, codes=("villages",))
    return "prefecture" if len(listed) > 1 else "county"


def whole(*, province: int = 0, prefecture: int = 0, reporting_unit: int = 0, without_hubei: bool = False) -> dict[str, int | str]:
    """Level and code of what the places of the next level add up to."""
    named = (("reporting_unit", reporting_unit), ("prefecture", prefecture), ("province", province))
    level, code = next(((level, code) for level, code in named if code), ("nation", WITHOUT_HUBEI if without_hubei else NATION))
    return {"level": level, "code": code}


def address(ask: Ask, *, period: str, level: str, code: int) -> dict[str, str]:
    """How an address names a place of the dashboard and the period; the usual choices leave no trace."""
    periods = ask(spans.periods)
    named = {} if periods and period == periods[0] else {"period": period}
    return named | {name: str(each) for name, each in way(ask, level=level, code=code).items() if each}


def way(ask: Ask, *, level: str, code: int) -> dict[str, int | str]:
    """The choices that lead to a place: province, prefecture, county, or the reporting unit; 0 where there is none.

    A county that is its own prefecture, or lies in a municipality, has none between it and its province.
    """
    if level == "nation":
        return {}
    if level == "reporting_unit":
        return {"by": BY_UNIT, "reporting_unit": code}
    row = ask(divisions).reindex([code]).fillna(0).astype("int64").iloc[0]
    province = code if level == "province" else int(row["province"]) or code // 10000 * 10000
    above = int(row["prefecture"]) if level in ("prefecture", "county") else 0
    own = 0 if above in (province, code) and level == "county" else above
    return {"province": province, "prefecture": own, "county": code if level == "county" else 0}


def months(ask: Ask, *, period: str) -> tuple[str, ...]:
    """The months of a course: of the year of a calendar period, or those that two dates touch, up to the newest; at most MOST_MONTHS."""
    chosen = Period.parse(period)
    first, last = chosen.first_day, chosen.last_day
    if chosen.is_calendar:
        first, last = first.replace(month=1, day=1), last.replace(month=12, day=31)
    start, end = containing(first)[0].text, containing(last)[0].text
    known = sorted(text for text in ask(spans.periods) if len(text) == 7 and text[5] not in "QH")
    return tuple(text for text in known if start <= text <= end)[-MOST_MONTHS:]
