"""Commissioners: villages long without a service, and terms that ended while the assignment goes on; month by month."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data import regions, wording
from data.coverage.records import UNSERVED_DAYS
from data.dependence import COUNTED
from data.indicators import commissioners
from data.indicators.commissioners.ended import ended
from data.language import _
from data.warnings import days
from data.warnings.declared import WARNING, Finding, Look, Threshold, rule

LONG = Threshold("unserved_days", UNSERVED_DAYS, lambda: _("村没有服务超过"), lambda: _("天"), least=7, most=365)
SHOWN = "warnings"


def _period(at: date) -> str:
    return f"{at:%Y-%m}"


def _unserved(look: Look, level: str) -> pd.DataFrame:
    rows = look.ask(commissioners.figures, period=_period(look.at), level=level, codes=("unserved_days",), days=int(look.limits[LONG.code]))
    return rows[rows["value"] > 0]


@rule("unserved", programme="commissioners", datasets=COUNTED, severity=WARNING, thresholds=(LONG,),
      title=lambda: _("村长期没有服务"),
      says=lambda facts: _("截至{day}，{unit}有{n}个村超过{days}天没有服务，占{share}", day=wording.full_day(facts.day("at")), unit=facts.unit,
                           n=wording.count(facts["n"]), days=facts["days"], share=wording.percent(facts["n"] / facts["of"])),
      together=lambda findings: _("截至{day}，{n}个村超过{days}天没有服务", day=wording.full_day(findings[0].day("at")),
                                  n=wording.count(sum(facts["n"] for facts in findings)), days=findings[0]["days"]),
      behind=lambda look, key: _counties(look, key))
def unserved(look: Look) -> Iterator[Finding]:
    """Reporting units with villages that had no service for long, at the end of a month that the records have reached."""
    if look.at < (look.ask(days.first_month) or date.max):
        return
    for row in _unserved(look, "reporting_unit").itertuples():
        facts = {"n": int(row.value), "of": int(row.denominator), "days": int(look.limits[LONG.code]), "at": look.at.isoformat()}
        yield Finding(row.code, facts, SHOWN, {"rule": "commissioners.unserved", "about": row.code}, office=int(row.code))


def _counties(look: Look, key: str) -> pd.DataFrame:
    """The counties of a reporting unit with the villages: code, name, province, n, of, period."""
    rows = _unserved(look, "county")
    rows = rows.assign(code=rows["code"].astype("int64"), n=rows["value"], of=rows["denominator"], period=_period(look.at))
    places = look.ask(_placed)
    return rows.merge(places, on="code")[lambda each: each["reporting_unit"] == int(key)]


def _placed(connection: Connection) -> pd.DataFrame:
    return regions.counties(connection)[["code", "reporting_unit", "province"]]


@rule("terms", programme="commissioners", datasets=COUNTED, severity=WARNING, title=lambda: _("聘期已满仍在选派"),
      says=lambda facts: _("截至{day}，{unit}有{n}名科技特派员聘期已满，选派的{m}个村没有结束", day=wording.full_day(facts.day("at")), unit=facts.unit,
                           n=wording.count(facts["n"]), m=wording.count(facts["villages"])),
      together=lambda findings: _("{n}名科技特派员聘期已满而选派没有结束", n=wording.count(sum(facts["n"] for facts in findings))),
      behind=lambda look, key: _ended_of(look, key))
def terms(look: Look) -> Iterator[Finding]:
    """Reporting units in whose villages commissioners are assigned whose term is over."""
    if look.at < (look.ask(days.first_month) or date.max):
        return
    rows = look.ask(ended, at=look.at)
    for office, of_office in rows.groupby("office", sort=False):
        facts = {"n": int(of_office["commissioner_no"].nunique()), "villages": int(of_office["village"].nunique()), "at": look.at.isoformat()}
        yield Finding(str(office), facts, SHOWN, {"rule": "commissioners.terms", "about": str(office)}, office=int(office))


def _ended_of(look: Look, key: str) -> pd.DataFrame:
    """The counties of a reporting unit: name, people (whose term is over), villages (they are assigned to), until (the earliest end)."""
    rows = look.ask(ended, at=look.at)
    rows = rows[rows["office"] == int(key)]
    return rows.groupby(["county", "name", "province"], sort=False, as_index=False).agg(
        people=("commissioner_no", "nunique"), villages=("village", "nunique"), until=("until", "min"))
