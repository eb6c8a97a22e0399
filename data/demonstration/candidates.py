"""Which real cities and parks could be on the list: innovative cities, hosts of zones, zones, agricultural parks."""

import pandas as pd

from data.demonstration.ground import Ground, listed

ZONE = "国家高新区"
FARMING = ("国家农业高新技术产业示范区", "国家农业科技园区")
LATER = "2022-01 batch of 25"  # not yet innovative cities when the action began
COLUMNS = ["reporting_unit", "name", "adcode"]


def cities(ground: Ground) -> pd.DataFrame:
    """Innovative cities, then counties, those named in 2022, other hosts of zones: reporting_unit, name, adcode."""
    places = listed("innovative_cities.csv").dropna(subset=["adcode"])
    places = places[~places["status"].fillna("").str.contains("drop", case=False)]
    places["adcode"] = places["adcode"].astype(int)
    places["reporting_unit"] = places["adcode"].map(_units(ground))
    of_corps = places["name"] == "石河子市"  # 659001 stands on the land of 新疆, its zone and city are the Corps'
    places.loc[of_corps, "reporting_unit"] = 660000
    rank = places["kind"].str.contains("县(市)", regex=False) + 2 * (places["batch"] == LATER)
    places = places.assign(rank=rank).sort_values(["rank", "adcode"], kind="stable")
    places = places.dropna(subset=["reporting_unit"]).astype({"reporting_unit": int})[COLUMNS]
    return pd.concat([places, _hosts(ground)]).drop_duplicates("adcode").drop_duplicates("name")


def _hosts(ground: Ground) -> pd.DataFrame:
    """Prefecture-level cities with a national zone."""
    seats = ground.level("prefecture")
    hosts = seats[seats.index.isin(ground.zones["prefecture"]) & seats["name"].str.endswith("市")]
    hosts = hosts[hosts["prefecture"] != hosts["province"]]  # a municipality is no city of its own here
    return hosts.reset_index()[COLUMNS]


def parks(ground: Ground) -> pd.DataFrame:
    """High-tech zones and agricultural parks, mixed two to one: the columns of cities and park_type."""
    zones = ground.zones.rename(columns={"host_adcode": "adcode"})[COLUMNS].assign(park_type=ZONE)
    zones["rank"] = zones.groupby("reporting_unit").cumcount() * 2
    fields = _agricultural()
    fields["rank"] = fields.groupby("reporting_unit").cumcount() * 4 + 1
    mixed = pd.concat([zones, fields]).sort_values(["rank", "adcode"], kind="stable")
    return mixed[[*COLUMNS, "park_type"]].drop_duplicates("name")


def _agricultural() -> pd.DataFrame:
    """Parks approved by 2019 whose place is known."""
    park_rows = listed("agri_zones.csv").dropna(subset=["adcode", "reporting_unit"])
    park_rows = park_rows[~(park_rows["year"].astype(float) > 2019)].rename(columns={"name_zh": "name", "kind": "park_type"})
    return park_rows.astype({"adcode": int, "reporting_unit": int})[[*COLUMNS, "park_type"]]


def _units(ground: Ground) -> pd.Series:
    areas = ground.divisions[ground.divisions["level"].isin(["prefecture", "county"])]
    return areas.drop_duplicates("adcode").set_index("adcode")["reporting_unit"]
