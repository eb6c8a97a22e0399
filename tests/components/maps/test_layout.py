"""At every size the country is whole, the inset covers nothing of it, and all ten dashes are drawn."""

import numpy as np
import pytest

from components.maps.boundaries import outlines
from components.maps.layout import PAD, TITLE, country, province, solve
from components.maps.projection import project, unproject
from components.maps.province import HAINAN, frame

SIZES = [
    (300, 260), (300, 900), (320, 300), (358, 330), (390, 420), (420, 300), (500, 390), (560, 430), (640, 420),
    (700, 700), (850, 520), (900, 400), (1000, 560), (1150, 620), (1400, 500), (1400, 900),
]  # fmt: skip
ROWS = [6, 8, 9]
WORDS = [0.0, 0.15]  # beside the map
SOUTH_OF_HAINAN_ISLAND = 18.0  # degrees; what lies further south is in the inset
HAIR = 0.001  # px, for the rounding of constants


def placed(spot, points, frame="map"):
    """Pixels of (lon, lat) points in a frame of a solved layout."""
    x, y = project(points[:, 0], points[:, 1])
    return np.column_stack([spot[f"{frame}_x"] + spot[f"{frame}_scale"] * x, spot[f"{frame}_y"] + spot[f"{frame}_scale"] * y])


def box(points):
    return *points.min(axis=0), *points.max(axis=0)


def inside(inner, outer):
    low = inner[0] >= outer[0] - HAIR and inner[1] >= outer[1] - HAIR
    return low and inner[2] <= outer[2] + HAIR and inner[3] <= outer[3] + HAIR


def apart(one, other):
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def main_box(spot):
    return 0, 0, spot["width"], spot["map_bottom"]


def sea_box(spot):
    left, top = spot["inset_left"], spot["inset_top"]
    return left, top, left + spot["inset_width"], top + spot["inset_height"]


def inset_box(spot):
    left, top, right, bottom = sea_box(spot)
    return left, top, right, bottom + TITLE


def legend_box(spot, rows):
    left, top = spot["legend_left"], spot["legend_top"]
    return left, top, left + spot["legend_columns"] * spot["legend_column"], top + spot["legend_lines"] * spot["legend_row"]


@pytest.fixture(scope="module")
def provinces():
    """Name → points of a province, of Hainan those of its island and what lies as far north."""
    points = {}
    for properties, rings in outlines("china", "provinces"):
        north = [ring for ring in rings if properties["adcode"] != "460000" or ring[:, 1].max() > SOUTH_OF_HAINAN_ISLAND]
        points[properties["name"]] = np.vstack(north)
    return points


@pytest.fixture(scope="module")
def dashes():
    return [line for properties, lines in outlines("china", "lines") if properties["kind"] == "ten_dash" for line in lines]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_each_province_is_whole_and_outside_the_inset(provinces, width, height, rows, words):
    spot = solve(country(rows, words=words), width=width, height=height)
    for name, points in provinces.items():
        province_box = box(placed(spot, points))
        assert inside(province_box, main_box(spot)), f"{name} {province_box}"
        assert apart(province_box, inset_box(spot)), f"{name} under the inset"
    assert len(provinces) == 34


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_each_of_the_ten_dashes_is_whole_in_a_frame_and_none_is_under_the_inset(dashes, width, height, rows, words):
    spot = solve(country(rows, words=words), width=width, height=height)
    assert len(dashes) == 10
    for line in dashes:
        in_main, in_sea = box(placed(spot, line)), box(placed(spot, line, "inset"))
        seen = inside(in_main, main_box(spot)) and apart(in_main, inset_box(spot))
        assert seen or inside(in_sea, sea_box(spot))
        assert seen or not inside(in_main, main_box(spot))  # a dash drawn in the main frame is not covered


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_islands_south_of_hainan_are_in_the_inset(width, height):
    spot = solve(country(8), width=width, height=height)
    hainan = next(rings for properties, rings in outlines("china", "provinces") if properties["adcode"] == "460000")
    for ring in hainan:
        assert inside(box(placed(spot, ring, "inset")), sea_box(spot))


@pytest.mark.parametrize(("lon", "lat"), [(123.47, 25.74), (124.57, 25.92), (121.5, 25.0), (121.55, 22.05)])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_diaoyu_dao_chiwei_yu_and_taiwan_are_in_sight(width, height, lon, lat):
    spot = solve(country(8), width=width, height=height)
    x, y = placed(spot, np.array([[lon, lat]]))[0]
    assert 0 < x < width
    assert 0 < y < spot["map_bottom"]
    assert apart((x, y, x, y), inset_box(spot))


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_inset_the_legend_and_the_peers_keep_apart_and_inside(provinces, width, height, rows, words):
    spot = solve(country(rows, words=words), width=width, height=height)
    legend, whole = legend_box(spot, rows), (0, 0, width, height)
    peers = (spot["peer_left"], spot["peer_top"], width - PAD, spot["peer_top"] + 6 * spot["peer_row"])
    assert inside(inset_box(spot), whole)
    assert inside(legend, whole)
    assert apart(legend, inset_box(spot))
    assert apart(peers, inset_box(spot))
    assert spot["legend_row"] >= 12
    for name, points in provinces.items():
        land = placed(spot, points)
        for left, top, right, bottom in (legend, peers):
            hidden = (land[:, 0] > left) & (land[:, 0] < right) & (land[:, 1] > top) & (land[:, 1] < bottom)
            assert not hidden.any(), name


@pytest.mark.parametrize("code", [110000, 150000, HAINAN, 620000, 650000])
@pytest.mark.parametrize(("width", "height"), [(340, 320), (479, 400), (480, 400), (800, 500)])
def test_a_province_is_whole_beside_its_legend(code, width, height):
    meridian, window = frame(code)
    spot = solve(province(7, window, islands=code == HAINAN), width=width, height=height)
    left, top = spot["map_x"] + spot["map_scale"] * window.west, spot["map_y"] + spot["map_scale"] * window.north
    right, bottom = spot["map_x"] + spot["map_scale"] * window.east, spot["map_y"] + spot["map_scale"] * window.south
    room = (0, 0, width, spot["legend_top"]) if spot["narrow"] else (spot["map_left"], 0, width, height)
    assert inside((left, top, right, bottom), room)
    assert 73 < meridian < 135
    if code == HAINAN:
        assert apart((left, top, right, bottom), inset_box(spot))


@pytest.mark.parametrize("label", [60, 96, 107, 181])  # the longest words of legends in Chinese and in English
@pytest.mark.parametrize(("width", "height"), [(300, 320), (340, 320), (479, 400), (480, 400), (800, 500)])
def test_the_words_of_a_legend_of_a_province_do_not_run_into_each_other_or_the_map(label, width, height):
    _meridian, window = frame(520000)
    spot = solve(province(6, window, label), width=width, height=height)
    assert spot["legend_column"] >= label + 17, "17 px of a row before its words"
    assert spot["legend_left"] + spot["legend_columns"] * spot["legend_column"] <= width
    lines = 1 + -(-6 // spot["legend_columns"])
    assert spot["legend_top"] + lines * spot["legend_row"] <= height
    assert spot["map_scale"] * window.height >= 0.4 * height or spot["map_scale"] * window.width >= 0.6 * (width - spot["legend_column"])
    if spot["narrow"]:
        assert spot["map_y"] + spot["map_scale"] * window.south <= spot["legend_top"]


def test_a_point_worked_by_hand():
    """On the middle meridian the equator is the origin; both parallels keep their true length."""
    assert np.allclose(project(105, 0), (0, 0))
    for parallel in (25, 47):
        x, y = project([105, 105.001], [parallel, parallel])
        assert np.hypot(x[1] - x[0], y[1] - y[0]) == pytest.approx(np.radians(0.001) * np.cos(np.radians(parallel)), rel=1e-6)


def test_equal_areas_stay_equal():
    """A field of one degree has the area sin(b) − sin(a) per radian, wherever it lies."""
    for lon, lat in ((80, 40), (120, 20), (105, 50)):
        corners = np.array([[lon, lat], [lon + 0.1, lat], [lon + 0.1, lat + 0.1], [lon, lat + 0.1]])
        x, y = project(corners[:, 0], corners[:, 1])
        area = abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2
        true = np.radians(0.1) * (np.sin(np.radians(lat + 0.1)) - np.sin(np.radians(lat)))
        assert area == pytest.approx(true, rel=1e-4)


def test_back_from_the_plane():
    lon, lat = np.array([73.5, 105.0, 135.0, 112.3]), np.array([39.0, 3.4, 48.0, 16.8])
    assert np.allclose(unproject(*project(lon, lat)), (lon, lat))


@pytest.mark.parametrize(("width", "height"), [size for size in SIZES if size[0] >= 390])
def test_a_latin_name_beside_the_map_is_not_cut(width, height):
    spot = solve(country(6, words=0.15), width=width, height=height)
    assert spot["peer_words"] >= 9 * 0.56 * spot["peer_font"]  # Shenzhen and a letter
