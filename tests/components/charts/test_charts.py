"""What the charts say, in what order, and that nothing in them is cut, English or on top of another."""

import re
from itertools import pairwise

import altair as alt
import numpy as np
import pandas as pd
import pytest
import vl_convert

from components.charts import labels, picture, theme
from components.charts.bars import bars
from components.charts.gaps import gaps
from components.charts.lines import alone, lines
from components.charts.marks import beside, placed, width
from components.charts.matrix import _runs as matrix_runs
from components.charts.matrix import matrix
from components.charts.multiples import multiples
from components.charts.packing import _written as packed
from components.charts.picture import specification
from components.charts.progress import progress
from components.charts.sparkline import sparkline
from components.charts.values import reading, written
from components.maps.classes import LegendEntry
from data import language

DAYS = pd.date_range("2020-02-26", "2020-04-01")
LINES = pd.concat([
    pd.DataFrame({"date": DAYS, "series": name, "value": np.linspace(low, high, len(DAYS)), "n": "167/169"})
    for name, low, high in (("规上", 0.55, 0.942), ("整体", 0.31, 0.79), ("中小", 0.27, 0.786))
])  # fmt: skip
MARKS = pd.DataFrame({"date": ["2020-02-28", "2020-03-21", "2020-03-25", "2021-01-01"], "label": ["通知", "若干措施", "服务科技型企业", "以后"]})
RANKED = pd.DataFrame({
    "name": ["湖北省", "江苏省", "内蒙古自治区", "新疆维吾尔自治区（不含兵团）"], "value": [0.31, 0.98, np.nan, 0.48],
    "code": [420000, 320000, 150000, 650000], "note": ["2/12", "13/13", "0/3", "3/4"]})  # fmt: skip
EVERY = {
    "lines": lambda **more: lines(LINES, marks=MARKS, target=(0.9, "目标90%"), **more),
    "bars": lambda **more: bars(RANKED, title="复工率", **more),
    "gaps": lambda **more: gaps(RANKED.assign(value=RANKED["value"] - 0.5), title="与序时进度差", **more),
    "progress": lambda **more: progress(RANKED, title="预算执行率", due=(0.624, "序时进度62.4%"), **more),
    "multiples": lambda **more: multiples(LINES.rename(columns={"series": "name"}), **more),
}


@pytest.fixture(autouse=True)
def chinese():
    language.use("zh")
    yield
    language.use("zh")


def texts(chart, **sized):
    """Every text of the finished picture, in drawing order."""
    drawn = vl_convert.vegalite_to_svg(specification(chart, **sized))
    return [re.sub("<[^>]+>", "", each) for each in re.findall(r"<text[^>]*>(.*?)</text>", drawn) if each]


@pytest.mark.parametrize(("wanted", "gap", "result"), [
    ([0.5], 0.1, [0.5]),
    ([0.1, 0.9], 0.1, [0.1, 0.9]),
    ([0.5, 0.5], 0.2, [0.4, 0.6]),
    ([0.79, 0.786, 0.942], 0.05, [0.813, 0.763, 0.942]),
    ([0.0, 0.0, 0.0], 0.2, [0.0, 0.2, 0.4]),
    ([1.0, 1.0], 0.2, [0.8, 1.0]),
    ([0.5, 0.5, 0.5], 0.9, [0.0, 0.5, 1.0])])  # no room for all at that distance: they share it
def test_labels_stand_apart_and_near(wanted, gap, result):
    assert labels.apart(np.array(wanted), gap=gap, low=0, high=1) == pytest.approx(result)


def test_each_line_is_named_with_its_last_value():
    assert {"规上 94.2%", "整体 79.0%", "中小 78.6%"} <= set(texts(lines(LINES)))


def test_a_line_that_ends_earlier_says_its_day():
    ended = LINES[(LINES["series"] != "中小") | (LINES["date"] < "2020-03-30")]
    assert "规上 94.2%" in texts(lines(ended))
    assert any(re.fullmatch(r"中小 \d\d\.\d%（3月29日）", each) for each in texts(lines(ended)))


def test_end_labels_do_not_overlap():
    drawn = vl_convert.vegalite_to_svg(specification(lines(LINES, height=200), width=420, height=200))
    heights = [float(y) for y in re.findall(r'translate\([\d.]+,([\d.]+)\)"[^>]*font-weight="bold"[^>]*fill="#(?:1f4e9e|a35c0d|00734f)"', drawn)]
    assert len(heights) == 3
    assert min(abs(a - b) for i, a in enumerate(heights) for b in heights[i + 1:]) >= 12


def ends(chart) -> tuple[dict, set]:
    """Of each series the place of its label and the value of its line, and the series whose label is joined to its line."""
    made, named = chart.to_dict(), {}
    for layer in made["layer"]:
        rows = made["datasets"].get(layer.get("data", {}).get("name", ""), [])
        if rows and "label" in rows[0] and "place" in rows[0]:
            named |= {row["series"]: (row["place"], row["value"]) for row in rows if layer.get("name") != "leaders"}
    leaders = next((layer for layer in made["layer"] if layer.get("name") == "leaders"), None)
    return named, {row["series"] for row in made["datasets"][leaders["data"]["name"]]} if leaders else set()


def test_a_label_stands_at_the_height_of_its_line_or_is_joined_to_it():
    named, led = ends(lines(LINES))
    assert set(named) == {"规上", "整体", "中小"}
    assert named["规上"][0] == pytest.approx(named["规上"][1])
    assert {series for series, (place, value) in named.items() if place != pytest.approx(value)} == led == {"整体", "中小"}
    apart_, alone_ = ends(lines(LINES[LINES["series"] != "中小"]))
    assert all(place == pytest.approx(value) for place, value in apart_.values())
    assert alone_ == set()


def test_policies_outside_the_days_are_left_out_and_words_that_meet_stand_in_two_rows():
    rows = placed(MARKS, LINES["date"])
    assert rows["label"].tolist() == ["通知", "若干措施", "服务科技型企业"]
    assert rows["side"].tolist() == ["left", "left", "right"]
    assert rows["row"].tolist() == [0, 0, 1]


def test_words_of_marks_do_not_meet_beside_a_long_name_on_a_telephone():
    marks = pd.DataFrame({"date": pd.to_datetime(["2020-06-30", "2020-07-02", "2020-10-08", "2021-01-05", "2021-04-01", "2021-07-03", "2021-10-02"]),
                          "label": ["二季度活动19场", "三季度活动40场", "四季度活动40场", "一季度活动30场", "二季度活动28场", "三季度活动26场", "四季度活动37场"]})
    days = pd.Series(pd.to_datetime(["2020-06-30", "2021-12-31"]))
    narrow = beside(["推广应用技术成果 2,546"])
    assert narrow < 160 < beside(["整体 79.0%"])
    rows = placed(marks, days, narrow=narrow)
    span = (days.iloc[1] - days.iloc[0]).days
    ends: dict[int, list[tuple[float, float]]] = {}
    for each in rows.itertuples():
        at = narrow * (pd.Timestamp(each.day) - days.iloc[0]).days / span
        left = at - (width(each.label) if each.side == "right" else 0)
        assert all(left > end or left + width(each.label) < start for start, end in ends.setdefault(each.row, []))
        ends[each.row].append((left, left + width(each.label)))
    assert len(rows) == 7


def test_words_behind_a_shorter_bar_have_room_too():
    steps = pd.DataFrame({"name": ["登记", "对接"], "value": [460.0, 363.0], "note": ["", "占上一步78.9%"]})
    drawn = bars(steps, unit="count", ordered=True).to_dict()
    room = next(each for each in drawn["layer"] if each.get("name") == "room")
    words = drawn["datasets"][room["data"]["name"]][0]
    assert words == {"end": 460.0, "word": "363\u2002占上一步78.9%"}
    assert room["mark"]["opacity"] == 0
    assert not [each for each in bars(steps.assign(note=["占全部100.0%", ""]), unit="count", ordered=True).to_dict()["layer"] if each.get("name") == "room"]


def test_a_gap_in_the_days_is_a_gap_in_the_line_and_not_zero():
    chart = lines(LINES.assign(value=LINES["value"].where(LINES["date"] != "2020-03-05"))).to_dict()
    packed = next(table for table in chart["datasets"].values() if "at" in table[0])
    assert len(packed) == 3
    for row in packed:
        assert row["at"] == "0"  # a day after the other from the first on
        gaps = [day for day, value in enumerate(row["value"].split("|")) if value == ""]
        assert gaps == [(pd.Timestamp("2020-03-05") - pd.to_datetime(LINES["date"]).min()).days]


def test_bars_start_from_zero_the_longest_first_the_silent_last():
    chart = bars(RANKED, title="复工率")
    spec = chart.to_dict()
    layer = next(each for each in spec["layer"] if each.get("name") == "bars")
    assert layer["encoding"]["y"]["sort"] == ["江苏省", "新疆维吾尔自治区（不含兵团）", "湖北省", "内蒙古自治区"]
    assert layer["encoding"]["x"]["scale"]["domain"][0] == 0
    assert "未报送" in texts(chart)


def test_a_long_name_breaks_before_its_bracket_and_is_whole():
    words = texts(bars(RANKED, title="复工率"), width=340)
    assert "新疆维吾尔自治区（不含兵团）" in "".join(words)
    assert not any("…" in each for each in words)


def test_gaps_are_said_with_their_sign():
    words = texts(gaps(pd.DataFrame({"name": ["甲", "乙", "丙"], "value": [0.046, -0.12, np.nan]}), title="与序时进度差"))
    assert {"+4.6", "−12.0", "无数据"} <= set(words)


def test_progress_beyond_the_whole_is_said_uncapped_and_drawn_full():
    chart = progress(pd.DataFrame({"name": ["甲"], "value": [1.25]}), title="执行率")
    rows = next(table for table in chart.to_dict()["datasets"].values() if "length" in table[0])
    assert (rows[0]["length"], rows[0]["told"]) == (1, "125.0%")


@pytest.mark.parametrize("frame", [LINES.iloc[:0], LINES.assign(value=np.nan)])
def test_without_rows_a_chart_says_so(frame):
    assert texts(lines(frame)) == ["无数据"]


@pytest.mark.parametrize("draw", [
    lambda: bars(RANKED.iloc[:0]), lambda: gaps(RANKED.iloc[:0], title="差"), lambda: progress(RANKED.iloc[:0], title="率"), lambda: multiples(LINES.iloc[:0])])  # fmt: skip
def test_an_empty_table_is_a_word_and_not_an_empty_frame(draw):
    assert texts(draw()) == ["无数据"]


def test_a_sparkline_of_nothing_and_of_one_day():
    assert texts(sparkline(LINES.iloc[:0])) == []
    assert texts(sparkline(LINES.iloc[:1])) == []


@pytest.mark.parametrize("name", list(EVERY))
def test_no_english_word_stands_in_a_chinese_picture(name):
    words = " ".join(texts(EVERY[name](demonstration=True)))
    assert not re.search("[A-Za-z]", words), words


@pytest.mark.parametrize("name", list(EVERY))
def test_no_missing_value_is_shown_as_such(name):
    assert not re.search("nan|null|None|undefined", " ".join(texts(EVERY[name]())), re.IGNORECASE)


@pytest.mark.parametrize("name", list(EVERY))
def test_invented_figures_are_marked_inside_each_picture(name):
    assert "演示数据" in texts(EVERY[name](demonstration=True))
    assert "演示数据" not in texts(EVERY[name]())


@pytest.mark.parametrize("days", [2, 3, 5, 9, 13, 14, 60])
def test_no_day_is_written_twice_on_an_axis(days):
    frame = pd.DataFrame({"date": pd.date_range("2020-03-29", periods=days), "series": "整体", "value": np.linspace(0.5, 0.8, days)})
    said = [each for each in texts(lines(frame), width=600, height=260) if re.fullmatch(r"\d+月\d+日", each)]
    assert len(said) == len(set(said)) >= 2


def test_days_are_written_in_the_language_in_use():
    assert any(re.fullmatch(r"\d+月\d+日", each) for each in texts(lines(LINES)))
    language.use("en")
    assert any(re.fullmatch(r"\d+ [A-Z][a-z]{2}", each) for each in texts(lines(LINES)))


@pytest.mark.parametrize(("value", "unit", "told"), [
    (0.79, "percent", "79.0%"), (0.046, "points", "+4.6"), (-0.046, "points", "−4.6"), (1234567, "count", "1,234,567"),
    (0.2875, "percent", "28.8%"), (0.9998, "percent", "99.98%"), (0.0004, "points", "0.0"), (np.nan, "percent", "—")])
def test_a_value_as_it_is_read(value, unit, told):
    assert written(pd.Series([value]), unit).tolist() == [told]


@pytest.mark.parametrize(("unit", "values"), [
    ("percent", [0.79, 0.2875, 0.5785, 0.9425, 0.0005, 0.9994, 0.9995, 0.99984, 0.99996, 0.999996, 1.0, 0.0, 0.00049, 0.00002, 1.2875, 12.5]),
    ("points", [0.046, -0.046, 0.02875, -0.02875, 0.0004, -0.0004, 0.0, 0.00051, -0.5]), ("count", [0, 35, 1234567])])
def test_the_browser_says_a_value_as_it_is_said_everywhere_else(unit, values):
    rows = alt.Data(values=[{"value": value} for value in values])
    chart = alt.Chart(rows).transform_calculate(told=reading(unit, "datum.value")).mark_text().encode(text="told:N", y="value:N")
    said = re.findall(r">([^<>]*)</text>", vl_convert.vegalite_to_svg(chart.to_dict()))
    for value_text in written(pd.Series(values), unit):
        assert value_text in said


@pytest.mark.parametrize("firms", [7, 400, 1386, 16000, 154042])
def test_a_rate_that_travels_short_is_read_as_the_rate_itself(firms):
    rates = np.arange(firms + 1)[:: max(firms // 997, 1)] / firms
    sent = [float(packed(value)) for value in rates]
    assert written(pd.Series(sent), "percent").tolist() == written(pd.Series(rates), "percent").tolist()
    assert [packed(value) for value in (0.79, 1.0, 0.0, 123456.0, -0.05, 0.2875)] == [".79", "1", "0", "123456", "-0.05", ".2875"]


def test_a_day_between_gaps_is_a_point():
    rows = pd.DataFrame({"series": "整体", "date": pd.date_range("2020-03-01", periods=7), "value": [0.5, None, 0.6, 0.7, None, 0.8, None]})
    assert alone(rows)["value"].tolist() == [0.5, 0.8]
    assert alone(rows.iloc[::-1])["value"].tolist() == [0.5, 0.8]
    assert alone(rows.head(1))["value"].tolist() == [0.5]
    assert alone(rows.iloc[[2, 3]]).empty


def test_the_small_pictures_of_a_single_day_show_it_and_name_it_once():
    one = pd.DataFrame({"name": ["甲", "乙"], "date": "2020-02-26", "value": [0.5, 0.6]})
    drawn = picture.svg(multiples(one, compare=one.head(1)[["date", "value"]])).decode()
    assert drawn.count("2月26日</text>") == 2
    assert len(re.findall(r'<path[^>]*fill="#(?:1f4e9e|c[0-9a-f]{5})"', drawn)) >= 2


def luminance(colour):
    parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", [*theme.INKS, theme.INK, theme.GREY, theme.BAD, theme.ACCENT])
def test_text_can_be_read_on_white(colour):
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5


def test_the_five_blues_grow_darker_by_steps_that_an_eye_tells_apart():
    steps = [luminance(colour) for colour in theme.BLUES]
    assert all(lighter / darker > 1.3 for lighter, darker in pairwise(steps))


def test_the_cells_and_points_say_what_was_sent_packed():
    frame = pd.DataFrame({"name": "甲", "date": ["2020-03-01", "2020-03-02", "2020-03-03", "2020-03-05"], "state": ["高", "高", "低", "无"],
                         "value": [0.794, 1.0, 0.007, None]})
    assert runs(frame) == [("3月1日—3月2日（2天）", "高", "79.4%→100.0%"), ("3月3日", "低", "0.7%"), ("3月5日", "无", "—")]
    days = pd.DataFrame({"date": ["2020-03-01", "2020-03-02", "2020-03-05"], "series": "整体", "value": [0.79, None, 1.0],
                         "reported": ["168/169", "—", "169/169"]})
    points = picture.svg(lines(days, tooltip={"reported": "已报"})).decode()
    assert re.findall(r"日期: (\S+?); 指标: 整体; 数值: (\S+?); 已报: ([^\"]+)\"", points) == [
        ("2020年3月1日", "79.0%", "168/169"), ("2020年3月5日", "100.0%", "169/169")]


def runs(frame):
    """Days, state and value of each mark of the matrix."""
    drawn = picture.svg(matrix(frame, states=[LegendEntry(word, "#fff", "#000") for word in ("高", "低", "无")], title="状态")).decode()
    return re.findall(r"日期: (\S+?); 状态: (.); 数值: (\S+?);", drawn)


def test_days_of_a_state_are_one_mark_but_never_across_a_gap_another_unit_or_part():
    days = ["2020-03-01", "2020-03-02", "2020-03-04", "2020-03-05"]
    frame = pd.DataFrame({"name": ["甲"] * 4 + ["乙"] * 4, "date": days * 2, "state": "高", "value": 0.5})
    assert runs(frame) == [("3月1日—3月2日（2天）", "高", "50.0%"), ("3月4日—3月5日（2天）", "高", "50.0%")] * 2
    assert len(runs(frame.assign(part=["a", "b", "b", "b"] * 2))) == 6
    shuffled = frame.sample(frac=1, random_state=4)
    assert sorted(runs(shuffled)) == sorted(runs(frame))


def test_the_marks_of_a_matrix_hold_every_cell_once():
    chance = np.random.default_rng(7)
    frame = pd.DataFrame([(name, day) for name in "甲乙丙" for day in pd.date_range("2020-03-01", periods=40)], columns=["name", "date"])
    frame = frame[chance.random(len(frame)) < 0.8].assign(state=lambda rows: chance.choice(["高", "低"], len(rows)), value=0.5)
    first = frame["date"].min()
    cells = [(run[1], first + pd.Timedelta(days=run.at + n), run.state)
             for run in matrix_runs(frame, first).itertuples() for n in range(run.days)]
    assert sorted(cells) == sorted(frame[["name", "date", "state"]].itertuples(index=False, name=None))


def test_small_pictures_name_the_value_of_the_last_day_only():
    frame = pd.DataFrame({"name": ["甲", "甲", "乙", "乙"], "date": ["2020-03-01", "2020-03-02"] * 2, "value": [0.5, 0.6, 0.4, None]})
    assert {"甲 60.0%", "乙"} <= set(texts(multiples(frame)))


def test_a_missing_day_is_a_gap_in_a_small_picture():
    whole = pd.DataFrame({"name": "甲", "date": pd.date_range("2020-03-01", periods=5), "value": [0.5, 0.6, 0.7, 0.8, 0.9]})
    holed = whole.assign(value=whole["value"].where(whole["date"] != "2020-03-03"))
    strokes = [re.search(r'mark-line[^>]*>\s*<path[^>]* d="([^"]+)"', picture.svg(multiples(each)).decode()).group(1).count("M")
               for each in (whole, holed)]
    assert strokes == [1, 2]


def test_the_grid_of_small_pictures_holds_every_value():
    for low, high in ((0.08, 0.95), (0.61, 0.62), (0.5, 0.5), (0, 1200), (-0.03, 0.04)):
        frame = pd.DataFrame({"name": "甲", "date": ["2020-03-01", "2020-03-02"], "value": [low, high]})
        drawn = picture.svg(multiples(frame, unit="count")).decode()
        path = re.search(r'mark-line[^>]*>\s*<path[^>]* d="([^"]+)"', drawn).group(1)
        assert all(24 <= float(y) <= 114 for y in re.findall(r",(-?[\d.]+)", path))


def test_a_chart_of_many_marks_has_no_spoken_label_for_each():
    days = pd.date_range("2020-03-01", periods=730)
    many = pd.concat([pd.DataFrame({"date": days, "series": name, "value": 0.5}) for name in "甲乙丙"])
    assert lines(many).to_dict()["config"]["mark"] == {"aria": False}
    assert "mark" not in lines(LINES).to_dict()["config"]


def test_of_two_years_every_second_day_can_be_pointed_at_up_to_the_last():
    days = pd.date_range("2020-03-01", periods=730)
    drawn = picture.svg(lines(pd.DataFrame({"date": days, "series": "整体", "value": np.linspace(0.5, 0.9, 730)}))).decode()
    day_texts = re.findall(r"日期: (\S+?);", drawn)
    assert len(day_texts) == 365
    assert day_texts[-1] == "2022年2月28日"


@pytest.mark.parametrize("number", [1, 3, 50])
def test_each_row_of_a_matrix_has_its_height_though_legend_and_axis_take_theirs(number):
    frame = pd.DataFrame({"name": [f"高新区{n}" for n in range(number)], "date": "2020-03-01", "state": "高", "value": 0.5})
    chart = matrix(frame, states=[LegendEntry(word, "#fff", "#000") for word in "高低"], title="状态")
    drawn = vl_convert.vegalite_to_svg(specification(chart, width=1000, height=chart.height))  # fitted, as on the screen
    rows = re.findall(r'aria-roledescription="rect mark" d="M[\d.]+,[\d.]+h[\d.]+v([\d.]+)', drawn)
    assert len(rows) == number
    assert min(map(float, rows)) > 8


def fills(chart, role: str) -> list[str]:
    """The fills of the marks of a kind, in drawing order."""
    drawn = vl_convert.vegalite_to_svg(specification(chart))
    return [fill for group in re.findall(rf'<g class="{role}[^>]*>(.*?)</g>', drawn, re.DOTALL) for fill in re.findall(r'fill="([^"]+)"', group)]


def test_what_is_level_with_time_is_not_behind():
    frame = pd.DataFrame({"name": list("甲乙丙"), "value": [0.5, 0.501, 0.499]})
    assert fills(progress(frame, title="执行率", due=(0.5, "序时进度")), "mark-rect role-mark bars")[-3:] == [theme.ACCENT, theme.ACCENT, theme.BEHIND]


def test_no_difference_is_drawn_as_not_behind():
    frame = pd.DataFrame({"name": list("甲乙丙"), "value": [-0.01, 0.0, 0.01]})
    assert fills(gaps(frame, title="差"), "mark-rect role-mark bars") == [theme.BEHIND, theme.AHEAD, theme.AHEAD]


def test_a_mark_of_a_matrix_is_as_wide_as_its_days_the_last_one_too():
    frame = pd.DataFrame({"name": "甲", "date": [f"2020-03-0{day}" for day in range(1, 6)], "state": ["高", "高", "高", "低", "无"], "value": 0.5})
    drawn = picture.svg(matrix(frame, states=[LegendEntry(word, "#fff", "#000") for word in ("高", "低", "无")], title="状态")).decode()
    cells = re.search(r'<g class="mark-rect role-mark cells[^>]*>(.*?)</g>', drawn, re.DOTALL).group(1)
    widths = [float(width) for width in re.findall(r' d="M[-\d.]+,[-\d.]+h([\d.]+)', cells)]
    assert [width / sum(widths) for width in widths] == pytest.approx([3 / 5, 1 / 5, 1 / 5])


def test_a_bar_that_needs_attention_is_red_and_one_that_was_not_reported_gold():
    told = RANKED.assign(attention=[True, False, False, False])  # 湖北省
    assert fills(bars(told, title="复工率"), "mark-rect role-mark bars") == [theme.ACCENT, theme.ACCENT, theme.BAD, theme.NOT_REPORTED]


@pytest.mark.parametrize("demonstration", [True, False])
def test_invented_reports_are_marked_inside_the_matrix(demonstration):
    told = pd.DataFrame({"name": ["甲", "乙"], "date": "2020-03-01", "state": "高", "value": 0.5})
    chart = matrix(told, states=[LegendEntry("高", "#fff", "#000")], title="状态", demonstration=demonstration)
    assert ("演示数据" in texts(chart)) is demonstration


def test_the_end_of_a_line_is_its_last_day_in_whatever_order_the_rows_come():
    told = texts(lines(LINES.sample(frac=1, random_state=3)))
    assert {"规上 94.2%", "整体 79.0%", "中小 78.6%"} <= set(told)


def test_a_value_beside_a_dashed_line_stands_behind_it():
    """Else the line goes through the value of whoever nearly reached it; a value far from the line stays at the end of its bar."""
    table = pd.DataFrame({"name": ["甲", "乙", "丙", "丁"], "value": [0.3, 0.95, 1.0, 1.2]})
    frames = bars(table, title="执行率", target=(1.0, "序时进度"), second=(0.5, "年度序时进度")).to_dict()["datasets"].values()
    (drawn,) = [rows for rows in frames if "word_at" in rows[0]]
    assert [row["word_at"] for row in drawn] == [1.2, 1.0, 1.0, 0.5]  # 0.3 is within a fifth of the longest of 0.5
    assert "word_at" not in str(bars(table, title="执行率").to_dict())


@pytest.mark.parametrize(("step", "frequency", "whole", "first", "newest"), [
    ("year", "YE", 3, "2019年", "2021年"), ("quarter", "QE", 12, "2019年第三季度", "2021年第四季度"), ("month", "ME", 36, "2019年9月", "2021年12月")])
def test_an_axis_of_periods_names_the_period_that_ends_at_its_tick(step, frequency, whole, first, newest):
    days = pd.date_range("2019-01-01", "2021-12-31", freq=frequency)
    assert len(days) == whole
    frame = pd.DataFrame({"date": days, "series": "累计", "value": [float(n) for n in range(whole)]})
    dated = [word for word in texts(lines(frame, unit="count", step=step), width=700, height=240) if re.fullmatch(r"\d{4}年.*", word)]
    assert (dated[0], dated[-1]) == (first, newest)
