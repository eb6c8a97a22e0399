"""How far a point lies outside its own county."""

import numpy as np
import pandas as pd
import pytest

from data.coverage import boundaries
from data.reference import read


def outside(county, lon, lat):
    return boundaries.degrees_outside(pd.Series([county]), pd.Series([lon]), pd.Series([lat])).iloc[0]


def test_the_inner_point_of_every_county_lies_in_it():
    counties = read("regions").query("level == 'county'").astype({"adcode": int, "lon": float, "lat": float})
    distances = boundaries.degrees_outside(counties["adcode"], counties["lon"], counties["lat"])
    assert distances.notna().all()
    assert distances.max() == 0


@pytest.mark.parametrize(("county", "lon", "lat", "low", "high"), [
    (110101, 116.41, 39.91, 0, 0),  # 天安门 lies in 东城区
    (110101, 117.41, 39.91, 0.9, 1.0),  # one degree east of it
    (320302, 117.2, 34.3, 0, 0.1),
    (320302, 118.79, 32.06, 2.0, 3.0)])  # the 鼓楼区 of 南京 is not that of 徐州
def test_degrees_outside(county, lon, lat, low, high):
    assert low <= outside(county, lon, lat) <= high


@pytest.mark.parametrize(("county", "lon", "lat"), [(110101, np.nan, np.nan), (999999, 116.4, 39.9)])
def test_without_a_point_or_an_outline_nothing_is_said(county, lon, lat):
    assert np.isnan(outside(county, lon, lat))
