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
from data.indicators.shape import COLUMNS, NO_DAY, Facts, Places, Summands, amount, arranged, empty, ratio, values
from data.regions import NATION

MONEY = (*funds.SHARES, *funds.SPENT)  # their numerators and denominators are amounts, told in 万元 as they are filed
AMOUNTS = tuple(funds.SPENT)  # whose values are amounts too


def figures(connection: Connection, *, at: date, level: str = "nation", known_on: int | None = None,
            codes: Collection[str] | None = None) -> pd.DataFrame:
    """Every indicator at a date, in the shape of rule 1; amounts of money in 万元.

    `codes` limits the indicators. Those of filings, quotas and issues exist for reporting units, their
    provinces and the nation alone.
    """
    indicators = {code: indicator for (programme, code), indicator in CATALOGUE.items()
                  if programme == "hundred" and level in indicator.levels and (codes is None or code in codes)}
    if not indicators:
        return empty()
    listed = register.units(connection, known_on=known_on)
    places = regional.places(connection, listed, level=level, own="unit")
    parts = [_time(indicators, places, level, at), *_of_units(connection, indicators, listed, places, at, known_on)]
    if level in regional.OFFICES:
        parts += _of_offices(connection, indicators, listed, level, at, known_on)
    parts = [part for part in parts if len(part)]
    return _in_10k(arranged(pd.concat(parts, ignore_index=True))) if parts else empty()


def _in_10k(rows: pd.DataFrame) -> pd.DataFrame:
    amounts = rows["indicator"].isin(MONEY)
    for name in ("numerator", "denominator"):
        rows[name] = rows[name].where(~amounts, rows[name] / TEN_THOUSAND_YUAN)
    rows["value"] = rows["value"].where(~rows["indicator"].isin(AMOUNTS), rows["numerator"])
    return rows


def _time(indicators: dict[str, Indicator], places: Places, level: str, at: date) -> pd.DataFrame:
    """序时进度 runs for every place alike; nobody has to report it, so reported and expected are 0."""
    pairs = [(str(NATION), regional.nation())] if level == "nation" else list(
        zip(places.codes, places.names, strict=True))
    elapsed = {"time_progress": (funds.days_elapsed(at), funds.TERM_DAYS), "time_progress_year": funds.days_of_year(at)}
    return pd.DataFrame([(code, "", level, place, name, at.isoformat(), float(days), float(whole), days / whole,
                          indicators[code].unit, 0, 0, at.isoformat())
                         for code, (days, whole) in elapsed.items() if code in indicators for place, name in pairs], columns=COLUMNS)


def _of_units(connection: Connection, indicators: dict[str, Indicator], listed: pd.DataFrame, places: Places, at: date,
              known_on: int | None) -> list[pd.DataFrame]:
    """What is summed over the cities and parks in force, and over their demands."""
    expected = register.in_force(listed, at).to_numpy()
    parts = [_selected(indicators, listed, places, expected, at)]
    money = [indicator for code, indicator in indicators.items() if code in (*funds.SHARES, *funds.SPENT, *funds.RESULTS)]
    if money:
        standing = pd.concat([listed, funds.progress(connection, listed, at=at, known_on=known_on)], axis=1)
        rows = _rows(listed, places, at, standing["data_date"])
        parts.append(values(rows, [funds.facts(indicator, standing, expected, at=at) for indicator in money]))
    goals = [indicator for code, indicator in indicators.items() if code in targets.CODES]
    if goals or "self_score" in indicators:
        set_ = targets.targets(connection, listed, at=at, known_on=known_on)
        parts.append(values(_rows(listed, places, at), targets.facts(goals, set_, listed, expected)))
        parts += _self_scores(connection, indicators, listed, set_, places, at, known_on)
    demands = [indicator for code, indicator in indicators.items() if code in exchange.DEMANDS]
    if demands:
        raised = exchange.demands(connection, listed, at=at, known_on=known_on)
        parts.append(exchange.demand_figures(demands, raised, places, at=at))
    return parts


def _selected(indicators: dict[str, Indicator], listed: pd.DataFrame, places: Places, expected: np.ndarray,
              at: date) -> pd.DataFrame:
    if "units_selected" not in indicators:
        return empty()
    ones, nothing = expected.astype(float), np.full(len(listed), np.nan)
    rows = _rows(listed, places, at, listed["selected_on"])
    return values(rows, [Facts(indicators["units_selected"], np.where(expected, ones, np.nan), nothing, expected, expected, amount)])


def _self_scores(connection: Connection, indicators: dict[str, Indicator], listed: pd.DataFrame, set_: pd.DataFrame,
                 places: Places, at: date, known_on: int | None) -> list[pd.DataFrame]:
    """The mean score of each year that has ended; undivided, that of the latest of them."""
    if "self_score" not in indicators:
        return []
    indicator = indicators["self_score"]
    scored = self_scores.scores(self_scores.steps(connection, listed, set_, at=at, known_on=known_on))
    whole, parts = replace(indicator, splits=()), []
    for year in self_scores.years(at):
        expected = register.in_force(listed, date(year, 12, 31)).to_numpy()
        of_year = scored[scored["year"] == year].set_index("position").reindex(listed.index)
        score = of_year["score"].to_numpy(dtype=float)
        given = ~np.isnan(score) & expected
        fact = Facts(indicator, np.where(given, score, np.nan), np.where(given, 1.0, np.nan), given, expected, ratio)
        total = values(_rows(listed, places, at, of_year["data_date"]), [replace(fact, indicator=whole)])
        parts.append(total.assign(split=f"year={year}"))
    return parts + [total.assign(split="") for total in parts[-1:]]


def _of_offices(connection: Connection, indicators: dict[str, Indicator], listed: pd.DataFrame, level: str, at: date,
                known_on: int | None) -> list[pd.DataFrame]:
    """What is counted over the 37 reporting units: quotas, filings, major issues."""
    if not {"quota_use", *filings.CODES, *exchange.ISSUES} & indicators.keys():
        return []
    offices = regional.offices(connection)
    places = regional.places(connection, offices.assign(reporting_unit=offices["adcode"]), level=level, own="")
    parts = []
    if "quota_use" in indicators:
        selected = listed[register.in_force(listed, at)]
        listed_offices = filings.listed(connection, offices, listed[register.selected(listed, at)], at=at, known_on=known_on)
        parts.append(quotas.figures(indicators["quota_use"], offices, selected, places, listed=listed_offices, at=at))
    filed = [indicator for code, indicator in indicators.items() if code in filings.CODES]
    if filed:
        parts += filings.figures(connection, filed, offices, places, at=at, known_on=known_on)
    issues = [indicator for code, indicator in indicators.items() if code in exchange.ISSUES]
    if issues:
        raised = exchange.issues(connection, offices, at=at, known_on=known_on)
        parts.append(exchange.issue_figures(issues, raised, places, at=at))
    return parts


def _rows(listed: pd.DataFrame, places: Places, at: date, dated: pd.Series | None = None) -> Summands:
    """One row a city or park, with its kind and theme, and the date its figures are of."""
    position = np.arange(len(listed))
    themes = sorted(listed["focus"].dropna().str.strip().unique())
    modes = sorted(listed["funding_mode"].dropna().unique())
    splits = {"kind": (register.KINDS, listed["kind"].map(register.KINDS.index).to_numpy(dtype=np.int64)),
              "funding_mode": (modes, pd.Categorical(listed["funding_mode"], modes).codes.astype(np.int64)),
              "focus": (themes, pd.Categorical(listed["focus"].str.strip(), themes).codes.astype(np.int64))}
    days = None
    if dated is not None:
        stamps = pd.to_datetime(dated)
        days = np.where(stamps.isna(), NO_DAY, stamps.to_numpy().astype("datetime64[D]").astype(np.int64))
    return Summands(places, position, np.zeros(len(listed), dtype=np.int64), [at.isoformat()], splits, days)
