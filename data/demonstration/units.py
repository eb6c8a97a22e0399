"""The list of cities and parks: the published ones as they are, the rest chosen within the quotas."""

import numpy as np
import pandas as pd

from data.amounts import TEN_THOUSAND_YUAN
from data.demonstration import candidates
from data.demonstration.chance import days, dice
from data.demonstration.ground import Ground, listed
from data.demonstration.wording import CITY_THEMES, PARK_INDUSTRIES, goal_of, tasks_of
from data.regions import HUBEI

CITY, PARK = "城市", "园区"
JIANGSU = 320000
HUBEI_CITIES, HUBEI_PARKS = 10, 18  # 28 in all is published, the split is not
MANY_ZONES = 4  # provinces with fewer zones send two parks
LEFT_ON = "2021-04-01"
LATE_JOINERS, LEAVERS = 4, 2


def hundred_units(ground: Ground) -> pd.DataFrame:
    """One row a city or park, cities first, in the standard order of the reporting units."""
    units = pd.concat([_chosen(ground, CITY), _chosen(ground, PARK)], ignore_index=True)
    published = _published().set_index("name")["focus"]
    units["published"] = units["name"].isin(published.index)
    units["focus"] = units["name"].map(published).where(units["published"], _themes(units))
    units["tasks"], units["goal"] = units["focus"].map(tasks_of), units["focus"].map(goal_of)
    units = _with_money(units)
    units = _with_dates(units)
    return units.drop(columns="published")


def _published() -> pd.DataFrame:
    """The names that were published, with their theme where it was: name, focus."""
    rows = listed("hundred_cities_parks.csv")
    rows = rows[rows["kind"].isin(["city", "park"])]
    known = set(CITY_THEMES) | set(PARK_INDUSTRIES)
    focus = rows["theme_or_industry"]
    focus = focus.where(focus.isin(known) | focus.isna(), "其他:" + focus.fillna(""))
    return pd.DataFrame({"name": rows["name"], "focus": focus})


def _chosen(ground: Ground, kind: str) -> pd.DataFrame:
    """Candidates of a kind, the published ones first, cut at each reporting unit's number."""
    pool = candidates.cities(ground).assign(park_type=None) if kind == CITY else candidates.parks(ground)
    pool = pool.assign(kind=kind, published=pool["name"].isin(_published()["name"]))
    pool = pool[pool["published"] | (pool["reporting_unit"] != JIANGSU)]  # 6 + 7 there, all published
    pool["position"] = pool["reporting_unit"].map(ground.units.set_index("adcode")["position"])
    pool = pool.sort_values(["position", "published"], ascending=[True, False], kind="stable")
    place = pool.groupby("reporting_unit").cumcount()
    return pool[place < pool["reporting_unit"].map(_numbers(ground, kind))].drop(columns="position")


def _numbers(ground: Ground, kind: str) -> pd.Series:
    """How many each reporting unit sends: never above its quota, but for the published 6 + 7 of 江苏."""
    units = ground.units.set_index("adcode")
    if kind == CITY:
        return units["quota_city"].fillna(HUBEI_CITIES).where(units.index != JIANGSU, 6).astype(int)
    few = units.index.map(ground.zones["reporting_unit"].value_counts()).to_series(index=units.index) < MANY_ZONES
    few |= ~units.index.isin(ground.zones["reporting_unit"])
    quota = units["quota_park"].fillna(HUBEI_PARKS).mask(few & (units["quota_park"] == 3), 2)
    return quota.where(units.index != JIANGSU, 7).astype(int)


def _themes(units: pd.DataFrame) -> np.ndarray:
    random = dice("themes")
    theme = random.choice(CITY_THEMES, len(units), p=_weights(len(CITY_THEMES)))
    industry = random.choice(PARK_INDUSTRIES, len(units), p=_weights(len(PARK_INDUSTRIES)))
    return np.where(units["park_type"].isin(candidates.FARMING), "未来食品",
                    np.where(units["kind"] == CITY, theme, industry))


def _weights(count: int) -> np.ndarray:
    weights = np.linspace(2, 1, count)
    return weights / weights.sum()


def _with_money(units: pd.DataFrame) -> pd.DataFrame:
    random = dice("money")
    central = random.integers(10, 61, len(units)) * 10 * TEN_THOUSAND_YUAN
    local = (central * random.uniform(0.4, 1.6, len(units)) // (10 * TEN_THOUSAND_YUAN)).astype("int64") * 10 * TEN_THOUSAND_YUAN
    other = (central * random.gamma(2, 0.9, len(units)) // (10 * TEN_THOUSAND_YUAN)).astype("int64") * 10 * TEN_THOUSAND_YUAN
    mode = random.choice(["前补助", "后补助", "其他"], len(units), p=[0.8, 0.14, 0.06])
    return units.assign(funding_mode=mode, funds_central=central, funds_local=local, funds_other=other,
                        funds_total=central + local + other)


def _with_dates(units: pd.DataFrame) -> pd.DataFrame:
    """Selected by 31 March 2020, a few a year later; two have left; what was not published stays blank."""
    random = dice("selection")
    selected = pd.Series(days("2020-03-26", random.integers(0, 6, len(units))), index=units.index)
    free = units.index[~units["published"] & (units["reporting_unit"] != HUBEI)].to_numpy()
    late, left = np.split(random.choice(free, LATE_JOINERS + LEAVERS, replace=False), [LATE_JOINERS])
    selected[late] = np.datetime64("2021-03-26")
    year = pd.Series(2020, index=units.index)
    year[late] = 2021
    ended = pd.Series(np.datetime64("NaT", "s"), index=units.index)
    ended[left] = np.datetime64(LEFT_ON)
    number = units["reporting_unit"].map(lambda code: f"〔{{}}〕{code // 100}号")
    paper = [text.format(y) for text, y in zip(number, year, strict=True)]
    return units.assign(selected_on=selected.mask(units["published"]), list_year=year, ended_on=ended,
                        document_no=["演示科函" + text for text in paper],
                        finance_document_no=["演示财函" + text for text in paper])
