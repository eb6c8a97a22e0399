"""The register of poor villages: real names and codes of the poor counties, invented ones where they do not reach."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.demonstration.chance import dice, shared
from data.demonstration.ground import LISTS, Ground, listed
from data.demonstration.scale import VILLAGES

REGISTER_YEAR = 2014
LEFT_AFTER = {2018: 26_000, 2019: 2_707, 2020: 0}  # villages not yet removed at the year's end, published
MERGED = 0.0005
LOCATED = 0.7
INVENTED_FROM = 990_000  # the last six digits of invented codes: no township is numbered so high
IN_COUNTY = r"(?:县|旗|市)$"


@dataclass(frozen=True)
class InventedVillages:
    """villages: the stored columns; county: the six-digit code of each row."""

    villages: pd.DataFrame

    @property
    def county(self) -> np.ndarray:
        return (self.villages["village_code"] // 1_000_000).to_numpy()


def registered(ground: Ground, number: int) -> InventedVillages:
    """So many villages, in the proportions of the provinces, and beside them a few that merged into others."""
    random = dice("villages")
    pool = _national(ground, random)
    picked = pool.iloc[np.arange(number) * len(pool) // number]
    named = pd.concat([picked, _merged(picked, random)]).sort_values("village_code", ignore_index=True)
    county = (named["village_code"] // 1_000_000).to_numpy()
    households = random.gamma(5, 85, len(named)).clip(40, 2500).astype("int64")
    lon, lat = _places(ground, county, random)
    return InventedVillages(named.assign(
        register_year=REGISTER_YEAR, removed_on=_removed_on(county, random), households=households,
        poor_households=(households * random.uniform(0.12, 0.5, len(named))).astype("int64"),
        has_industry=random.random(len(named)) < 0.84, lon=lon, lat=lat))


def _national(ground: Ground, random: np.random.Generator) -> pd.DataFrame:
    """128,000 rows of village_code and name, by code."""
    real, wanted = _real(ground), _wanted(ground)
    parts = []
    for province, number in wanted.items():
        there = real[real["village_code"] // 10**10 == province // 10_000]
        if len(there) > number:
            there = there.iloc[np.sort(random.choice(len(there), number, replace=False))]
        parts += [there, _invented(ground, province, number - len(there))]
    return pd.concat(parts).sort_values("village_code", ignore_index=True)


def _wanted(ground: Ground) -> pd.Series:
    """Villages a province: the published register, or what had left it where only that is known."""
    counts = listed("poor_villages_by_province.csv")
    counts = counts[(counts["level"] == "province") & (counts["metric"] == "registered_poor_villages")]
    counts = counts.drop_duplicates("entity").set_index("entity")["value"].astype(int)
    codes = ground.level("province").reset_index().set_index("name")["adcode"]
    return pd.Series(shared(VILLAGES, counts.to_numpy()), index=codes[counts.index].to_numpy()).sort_index()


def _real(ground: Ground) -> pd.DataFrame:
    """Villages of the poor counties that still stand under a known county, without communities of towns."""
    listing = pd.read_csv(LISTS / "villages_in_poor_counties.csv.gz", encoding="utf-8-sig",
                          dtype={"village_code": "int64", "name": str})
    known = (listing["village_code"] // 1_000_000).isin(ground.level("county").index)
    town = listing["name"].str.contains("社区|居民|居委|虚拟|开发区|工业园")
    listing = listing[known & ~town].drop_duplicates("village_code")
    name = listing["name"].str.replace(r"村?(?:牧?民)?委员?会$", "", regex=True)
    return listing.assign(name=name.where(name.str.contains(r"(?:村|嘎查)$"), name + "村"))


def _invented(ground: Ground, province: int, number: int) -> pd.DataFrame:
    """Villages called 演示村001 … in real counties; counties outside the list of 832 come first."""
    counties = ground.level("county")
    counties = counties[(counties["province"] == province) & counties["name"].str.contains(IN_COUNTY)]
    poor = counties.index.isin(listed("poor_counties.csv")["adcode"].astype(int))
    codes = counties.index[~poor].to_numpy() if (~poor).any() else counties.index.to_numpy()
    nth = np.arange(number) // max(len(codes), 1) + 1
    code = codes[np.arange(number) % max(len(codes), 1)] * 1_000_000 + INVENTED_FROM + nth
    return pd.DataFrame({"village_code": code.astype("int64"), "name": [f"演示村{each:03d}" for each in nth]})


def _merged(picked: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Invented villages that were merged into one of the register."""
    into = np.sort(random.choice(picked["village_code"], round(len(picked) * MERGED), replace=False))
    nth = 900 + np.arange(len(into)) % 90
    return pd.DataFrame({"village_code": into // 1_000_000 * 1_000_000 + INVENTED_FROM + 9_000 + nth,
                         "name": [f"演示村{each}（已并入）" for each in nth],
                         "merged_into": pd.array(into, dtype="Int64")})


def _removed_on(county: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """The date of 出列: counties in the order of their own removal, as many a year as was published."""
    counties = listed("poor_counties.csv").drop_duplicates("adcode")
    year = pd.Series(county).map(counties.set_index(counties["adcode"].astype(int))["year_removed"].astype(float))
    order = np.argsort((year.fillna(2018) + random.normal(0, 0.6, len(county))).to_numpy(), kind="stable")
    rank = np.empty(len(county))
    rank[order] = np.arange(len(county)) / len(county)
    left = [1 - LEFT_AFTER[2018] / VILLAGES, 1 - LEFT_AFTER[2019] / VILLAGES]
    early = np.array([f"{y}-11-20" for y in (2016, 2017, 2018)], dtype="datetime64[s]")[
        (rank / left[0] * 3).clip(0, 2).astype(int)]
    first = np.select([rank < left[0], rank < left[1]], [early, np.datetime64("2019-11-20", "s")],
                      np.datetime64("2020-09-20", "s"))
    return first + random.integers(0, 41, len(county)).astype("timedelta64[D]")


def _places(ground: Ground, county: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Points near the seat of the county, for a share of the villages."""
    seats = ground.level("county")[["lon", "lat"]].reindex(county).to_numpy()
    points = seats + random.normal(0, 0.05, seats.shape).clip(-0.12, 0.12)
    points[random.random(len(points)) >= LOCATED] = np.nan
    return points[:, 0].round(4), points[:, 1].round(4)
