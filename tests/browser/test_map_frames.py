"""The map as a real browser draws it, at the sizes that its column has in four windows."""

import pandas as pd
import pytest
import vl_convert

from components.charts.picture import specification
from components.maps.boundaries import outlines
from components.maps.classes import rates
from components.maps.regions import region_map

# Window → the size of the map in it: 1920×1080, 1440×900, 1280×720, 390×844; then a low, wide box and a square one.
SIZES = [(890, 520), (650, 430), (560, 330), (358, 330), (900, 300), (420, 420)]
WHOLE = """() => [...document.querySelectorAll('svg.marks g.mark-shape')].some(group => group.querySelectorAll('path').length === 34)
  && document.querySelector('g.mark-rect path') && document.querySelector('svg.marks g.mark-text text')"""
READ = """() => {
  const found = {areas: [], dashes: [], words: {}};
  const whole = document.querySelector('svg.marks').getBoundingClientRect();
  const box = element => { const b = element.getBoundingClientRect();
    return [b.left - whole.left, b.top - whole.top, b.right - whole.left, b.bottom - whole.top]; };
  const groups = [...document.querySelectorAll('svg.marks g.mark-shape')];
  const areas = groups.find(group => group.querySelectorAll('path').length === 34);
  for (const path of areas.querySelectorAll('path')) found.areas.push([path.getAttribute('aria-label'), ...box(path)]);
  for (const group of groups) for (const path of group.querySelectorAll('path'))
    if (path.getAttribute('stroke') === '#1b2432' && !path.getAttribute('stroke-dasharray'))
      for (const piece of (path.getAttribute('d') || '').split(/(?=M)/).filter(each => each.length > 1)) {
        const alone = path.cloneNode(); alone.setAttribute('d', piece); path.parentNode.appendChild(alone);
        const b = alone.getBBox(), m = alone.getCTM(); alone.remove();
        found.dashes.push([b.x, b.y, b.x + b.width, b.y + b.height].map((v, i) => v + (i % 2 ? m.f : m.e)));
      }
  found.inset = box(document.querySelector('g.mark-rect path'));
  for (const text of document.querySelectorAll('g.mark-text text')) found.words[text.textContent] = box(text);
  found.size = [whole.width, whole.height];
  return found;
}"""


def page_of(level, window, width, height):
    codes = [(int(properties["adcode"]), properties["name"]) for properties, _ in outlines("china", "provinces")]
    peers = [(210200, "大连"), (330200, "宁波"), (350200, "厦门"), (370200, "青岛"), (440300, "深圳"), (660000, "兵团")]
    values = pd.DataFrame(codes + peers, columns=["code", "name"]).assign(value=0.8, told="80.0%")
    chart = region_map(values, level=level, classes=rates("企业整体复工率"), tooltip={"told": "复工率"}, click="area")
    html = vl_convert.vegalite_to_html(specification(chart, width=width, height=height) | {"padding": 0}, bundle=True)
    page = window(width + 20, height + 20)
    page.set_content(html)
    page.wait_for_function(WHOLE)
    return page


def apart(one, other):
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_each_province_and_dash_is_drawn_whole_and_outside_the_inset(window, width, height):
    drawing = page_of("reporting_unit", window, width, height).evaluate(READ)
    assert drawing["size"] == [width, height]
    assert len(drawing["areas"]) == 34
    inset = drawing["inset"]
    for name, left, top, right, bottom in drawing["areas"]:
        assert left >= 0 and top >= 0 and right <= width and bottom <= height, name  # noqa: PT018  one statement
        assert right - left > 0.2, name
        assert apart((left, top, right, bottom), inset), name
    outside = [dash for dash in drawing["dashes"] if apart(dash, inset)]
    within = [d for d in drawing["dashes"] if d[0] >= inset[0] and d[1] >= inset[1] and d[2] <= inset[2] and d[3] <= inset[3]]
    assert len(outside) == 3  # those east and south-east of Taiwan
    assert len(within) == 8  # the seven further south, and the one that both frames show
    assert len(drawing["dashes"]) == 11


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_word_lies_on_another_or_on_the_inset_or_leaves_the_picture(window, width, height):
    drawing = page_of("reporting_unit", window, width, height).evaluate(READ)
    words = drawing["words"]
    assert {"南海诸岛", "未统计", "大连", "兵团", "企业整体复工率", "95%及以上"} <= set(words)
    placed = list(words.items())
    for place, (word, box) in enumerate(placed):
        assert box[0] >= -1 and box[1] >= -1 and box[2] <= width + 1 and box[3] <= height + 1, word  # noqa: PT018
        assert word == "南海诸岛" or apart(box, drawing["inset"]), word
        for other, beside in placed[place + 1:]:
            low = (beside[0] + 1, beside[1] + 3, beside[2] - 1, beside[3] - 3)  # a line of text is higher than its letters
            assert apart(box, low), f"{word} on {other}"


def test_a_click_chooses_the_province_under_it(window):
    page = page_of("province", window, 650, 430)
    drawing = page.evaluate(READ)
    xinjiang = max(drawing["areas"], key=lambda area: -area[1])
    svg = page.locator("svg.marks").bounding_box()
    page.mouse.click(svg["x"] + (xinjiang[1] + xinjiang[3]) / 2, svg["y"] + (xinjiang[2] + xinjiang[4]) / 2)
    page.wait_for_function("""() => new Set([...document.querySelectorAll('svg.marks g.mark-shape')]
        .find(g => g.querySelectorAll('path').length === 34).querySelectorAll('path').values()
        .map(p => p.getAttribute('opacity'))).size === 2""")
