"""Pictures carry their own font and need nothing from outside the machine."""

import gzip
import io
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import vl_convert
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops

from components.charts import picture
from components.charts.fonts import build
from components.charts.lines import lines
from components.maps.classes import rates
from components.maps.regions import region_map

ROOT = Path(__file__).parents[3]
WEIGHTS = ("Regular", "Bold")
TWO_DAYS = pd.DataFrame({"date": ["2020-03-31", "2020-04-01"], "series": "整体", "value": [0.784, 0.79]})
ONE = pd.DataFrame({"code": [320000], "name": ["江苏省"], "value": [0.98], "told": ["98.0%"]})
WITHOUT_FONTS = """
import sys
from components.charts import picture
from components.charts.lines import lines
import numpy as np
import pandas as pd
frame = pd.DataFrame({"date": ["2020-03-31", "2020-04-01"], "series": "整体", "value": [0.784, 0.79]})
sys.stdout.buffer.write(picture.png(lines(frame), width=400, height=200, title="复工率"))
"""


def size(png):
    return Image.open(io.BytesIO(png)).size


def test_a_picture_is_as_large_as_asked_at_twice_the_points():
    assert size(picture.png(lines(TWO_DAYS), width=500, height=240)) == (1000, 480)
    assert size(picture.png(lines(TWO_DAYS), width=500, height=240, scale=1)) == (500, 240)


def test_a_map_is_drawn_whole_from_the_disk():
    chart = region_map(ONE, level="province", classes=rates("率"), tooltip={"told": "率"})
    assert size(picture.png(chart, width=700, height=460)) == (1400, 920)
    assert "南海诸岛" in picture.svg(chart).decode()
    assert picture.pdf(chart).startswith(b"%PDF")


def test_no_address_is_left_in_an_exported_map():
    spec = picture.specification(region_map(ONE, level="county", classes=rates("率"), tooltip={"told": "率"}))
    assert "url" not in str([layer.get("data", {}).keys() for layer in spec["layer"]])


def test_title_and_footnote_stand_in_the_picture():
    svg = picture.svg(lines(TWO_DAYS), title="复工率提高", footnote=["数据截至4月1日", "来源：日报"]).decode()
    assert all(word in svg for word in ("复工率提高", "数据截至4月1日", "来源：日报"))


def test_without_any_font_of_the_system_the_words_are_the_same(tmp_path):
    """A machine without fonts draws no text at all unless the shipped font is registered."""
    bare = tmp_path / "fonts.conf"
    bare.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>', encoding="utf-8")
    env = os.environ | {"FONTCONFIG_FILE": str(bare), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    drawn = subprocess.run([sys.executable, "-c", WITHOUT_FONTS], env=env, cwd=ROOT, capture_output=True, check=True).stdout
    here = picture.png(lines(TWO_DAYS), width=400, height=200, title="复工率")
    assert Image.open(io.BytesIO(drawn)).tobytes() == Image.open(io.BytesIO(here)).tobytes()


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_font_of_pictures_and_of_the_browser_hold_the_same_letters(weight):
    assert _letters(build.HERE / f"NotoSansSC-{weight}.otf") == _letters(ROOT / f"static/fonts/NotoSansSC-{weight}.woff2")


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_character_of_our_names_and_texts_can_be_drawn(weight):
    held = _letters(build.HERE / f"NotoSansSC-{weight}.otf")
    villages = gzip.decompress((ROOT / "data/reference/villages_in_poor_counties.csv.gz").read_bytes()).decode("utf-8-sig")
    texts = [path.read_text(encoding="utf-8-sig") for folder in ("data/reference", "components", "pages", "data/locale")
             for path in (ROOT / folder).rglob("*") if path.suffix in {".csv", ".py", ".po"}]  # fmt: skip
    needed = {letter for text in [villages, *texts] for letter in text if letter.isprintable() and letter != "\ufeff"}
    assert not needed - held
    assert set("埇埗沚浉瀍猇硚鄠镕喆") <= held


@pytest.mark.parametrize("weight", WEIGHTS)
def test_figures_are_of_one_width(weight):
    font = TTFont(build.HERE / f"NotoSansSC-{weight}.otf")
    assert len({font["hmtx"][font.getBestCmap()[ord(figure)]][0] for figure in "0123456789"}) == 1


def _letters(path):
    return {chr(code) for code in TTFont(path).getBestCmap()}


@pytest.mark.parametrize(("wide", "tall", "scale"), [(300, 120, 2), (589.6, 121.3, 2), (590.25, 120.5, 1), (1123, 794, 2), (794, 15003, 2)])
def test_a_picture_has_the_very_points_of_its_drawing_whatever_its_size(wide, tall, scale):
    picture.png(lines(TWO_DAYS), width=300, height=200)  # the font is known from here on
    drawing = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}" font-family="Noto Sans SC">'
               f'<rect x="0" y="0" width="{wide}" height="{tall}" fill="#ffffff"/><path d="M3,3L90.5,70.25L40,8Z" fill="#1f4e9e" stroke="#000"/>'
               '<text x="20" y="60" font-size="13">复工率 79.0%</text><text x="20" y="90" font-size="13" font-weight="bold">江苏省</text></svg>')
    mine, its = (Image.open(io.BytesIO(one)).convert("RGB") for one in (picture.png_of(drawing, scale=scale), vl_convert.svg_to_png(drawing, scale=scale)))
    assert mine.size == its.size == (int(wide * scale), int(tall * scale))
    differences = np.asarray(ImageChops.difference(mine, its)).max(axis=2)
    assert differences.max() <= 16  # of 255, and that at an edge here and there
    assert (differences > 3).sum() < 40
