"""The figures of the Hundred Cities and Hundred Parks action at a date."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.amounts import TEN_THOUSAND_YUAN
from data.indicators import regional
from data.indicators.catalogue import CATALOGUE
from data.indicators.hundred import exchange, filings, funds, quotas, register, self_scores, targets
from data.indicators.indicator import Indicator
from data.indicators.shape import COLUMNS, NO_DAY, Facts, Places, Rows, amount, arranged, empty, ratio, values
from data.regions import NATION

MONEY = tuple(funds.SHARES)  # their numerators and denominators are amounts, told in 万元 as they are filed


def figures(connection: Connection, *, at: date, level: str = "nation", known_on: int | None = None,
            codes: Collection[str] | None = None) -> pd.DataFrame:
    """Every indicator at a date, in the shape of rule 1; amounts of money in 万元.

    `codes` limits the indicators. Those of filings, quotas and issues exist for reporting units, their
    provinces and the nation alone.
    """
    asked = {code: one for (programme, code), one in CATALOGUE.items()
             if programme == "hundred" and level in one.levels and (codes is None or code in codes)}
    if not asked:
        return empty()
    listed = register.units(connection, known_on=known_on)
    places = regional.places(connection, listed, level=level, own="unit")
    found = [_time(asked, places, level, at), *_of_units(connection, asked, listed, places, at, known_on)]
    if level in regional.OFFICES:
        found += _of_offices(connection, asked, listed, level, at, known_on)
    found = [part for part in found if len(part)]
    return _in_10k(arranged(pd.concat(found, ignore_index=True))) if found else empty()


def _in_10k(found: pd.DataFrame) -> pd.DataFrame:
    amounts = found["indicator"].isin(MONEY)
    for name in ("numerator", "denominator"):
        found[name] = found[name].where(~amounts, found[name] / TEN_THOUSAND_YUAN)
    return found


def _time(asked: dict[str, Indicator], places: Places, level: str, at: date) -> pd.DataFrame:
    """序时进度 runs for every place alike; nobody has to report it, so reported and expected are 0."""
    if "time_progress" not in asked:
        return empty()
    told = [(str(NATION), regional.nation())] if level == "nation" else list(
        zip(places.codes, places.names, strict=True))
    days = float(funds.days_elapsed(at))
    return pd.DataFrame([("time_progress", "", level, code, name, at.isoformat(), days, float(funds.TERM_DAYS),
                          funds.elapsed(at), asked["time_progress"].unit, 0, 0, at.isoformat()) for code, name in told],
                        columns=COLUMNS)


def _of_units(connection: Connection, asked: dict[str, Indicator], listed: pd.DataFrame, places: Places, at: date,
              known_on: int | None) -> list[pd.DataFrame]:
    """What is summed over the cities and parks in force, and over their demands."""
    expected = register.in_force(listed, at).to_numpy()
    found = [_selected(asked, listed, places, expected, at)]
    money = [one for code, one in asked.items() if code in (*funds.SHARES, *funds.RESULTS)]
    if money:
        standing = pd.concat([listed, funds.progress(connection, listed, at=at, known_on=known_on)], axis=1)
        rows = _rows(listed, places, at, standing["data_date"])
        found.append(values(rows, [funds.facts(one, standing, expected, at=at) for one in money]))
    goals = [one for code, one in asked.items() if code in targets.CODES]
    if goals or "self_score" in asked:
        set_ = targets.targets(connection, listed, at=at, known_on=known_on)
        found.append(values(_rows(listed, places, at), targets.facts(goals, set_, listed, expected)))
        found += _self_scores(connection, asked, listed, set_, places, at, known_on)
    demands = [one for code, one in asked.items() if code in exchange.DEMANDS]
    if demands:
        raised = exchange.demands(connection, listed, at=at, known_on=known_on)
        found.append(exchange.demand_figures(demands, raised, places, at=at))
    return found


def _selected(asked: dict[str, Indicator], listed: pd.DataFrame, places: Places, expected: np.ndarray,
              at: date) -> pd.DataFrame:
    if "units_selected" not in asked:
        return empty()
    one, nothing = expected.astype(float), np.full(len(listed), np.nan)
    rows = _rows(listed, places, at, listed["selected_on"])
    return values(rows, [Facts(asked["units_selected"], np.where(expected, one, np.nan), nothing, expected, expected, amount)])


def _self_scores(connection: Connection, asked: dict[str, Indicator], listed: pd.DataFrame, set_: pd.DataFrame,
                 places: Places, at: date, known_on: int | None) -> list[pd.DataFrame]:
    """The mean score of each year that has ended; undivided, that of the latest of them."""
    if "self_score" not in asked:
        return []
    indicator = asked["self_score"]
    scored = self_scores.scores(self_scores.steps(connection, listed, set_, at=at, known_on=known_on))
    whole, found = replace(indicator, splits=()), []
    for year in self_scores.years(at):
        expected = register.in_force(listed, date(year, 12, 31)).to_numpy()
        of_year = scored[scored["year"] == year].set_index("position").reindex(listed.index)
        score = of_year["score"].to_numpy(dtype=float)
        given = ~np.isnan(score) & expected
        fact = Facts(indicator, np.where(given, score, np.nan), np.where(given, 1.0, np.nan), given, expected, ratio)
        total = values(_rows(listed, places, at, of_year["data_date"]), [replace(fact, indicator=whole)])
        found.append(total.assign(split=f"year={year}"))
    return found + [total.assign(split="") for total in found[-1:]]


def _of_offices(connection: Connection, asked: dict[str, Indicator], listed: pd.DataFrame, level: str, at: date,
                known_on: int | None) -> list[pd.DataFrame]:
    """What is counted over the 37 reporting units: quotas, filings, major issues."""
    offices = regional.offices(connection)
    places = regional.places(connection, offices.assign(reporting_unit=offices["adcode"]), level=level, own="")
    found = []
    if "quota_use" in asked:
        selected = listed[register.in_force(listed, at)]
        found.append(quotas.figures(asked["quota_use"], offices, selected, places, at=at))
    filed = [one for code, one in asked.items() if code in filings.CODES]
    if filed:
        found += filings.figures(connection, filed, offices, places, at=at, known_on=known_on)
    issues = [one for code, one in asked.items() if code in exchange.ISSUES]
    if issues:
        raised = exchange.issues(connection, offices, at=at, known_on=known_on)
        found.append(exchange.issue_figures(issues, raised, places, at=at))
    return found


def _rows(listed: pd.DataFrame, places: Places, at: date, dated: pd.Series | None = None) -> Rows:
    """One row a city or park, with its kind and theme, and the date its figures are of."""
    position = np.arange(len(listed))
    themes = sorted(listed["focus"].dropna().str.strip().unique())
    splits = {"kind": (register.KINDS, listed["kind"].map(register.KINDS.index).to_numpy(dtype=np.int64)),
              "focus": (themes, pd.Categorical(listed["focus"].str.strip(), themes).codes.astype(np.int64))}
    days = None
    if dated is not None:
        stamps = pd.to_datetime(dated)
        days = np.where(stamps.isna(), NO_DAY, stamps.to_numpy().astype("datetime64[D]").astype(np.int64))
    return Rows(places, position, np.zeros(len(listed), dtype=np.int64), [at.isoformat()], splits, days)
