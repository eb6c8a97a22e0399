"""Long names beside bars: a bar keeps its room on a telephone."""

import pandas as pd
import vl_convert

from components.charts.bars import bars

CORPS = "Xinjiang Production and Construction Corps"


def drawn(*names: str) -> str:
    return vl_convert.vegalite_to_svg(bars(pd.DataFrame({"name": names, "value": [0.5] * len(names)})).to_json())


def test_a_long_name_of_latin_letters_stands_in_two_lines():
    picture = drawn("Beijing", CORPS)
    assert CORPS not in "".join(part for part in picture.split("<text")[1:] if "aria-label" not in part)
    assert ">Xinjiang Production</tspan>" in picture
    assert ">and Construction Corps</tspan>" in picture
    assert ">Beijing</text>" in picture


def test_a_name_of_four_lines_makes_its_rows_as_high():
    whole = "Jiangsu Nanjing National Agricultural High-tech Industry Demonstration Zone"
    picture = drawn("Nanjing", whole)
    assert all(f">{line}</tspan>" in picture for line in ("Jiangsu Nanjing", "National Agricultural", "High-tech Industry", "Demonstration Zone"))
    assert bars(pd.DataFrame({"name": ["Nanjing", whole], "value": [0.5, 0.5]})).height == 2 * (4 + 4 * 12)
    assert bars(pd.DataFrame({"name": ["Nanjing"], "value": [0.5]})).height == 26


def test_names_in_chinese_break_before_their_bracket_as_before():
    picture = drawn("新疆生产建设兵团开发区（不含石河子）", "北京市", CORPS)
    assert ">新疆生产建设兵团开发区</tspan>" in picture
    assert ">（不含石河子）</tspan>" in picture
