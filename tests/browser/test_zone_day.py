"""The next day comes in by a file, and the sentence, the map and the matrix move; then the form refuses what cannot be."""

from playwright.sync_api import expect

from components.charts.theme import BLUES, GROUND, NOT_REPORTED
from components.maps.land import NAME, rgb
from tests.browser.conftest import settled
from tests.browser.screen import chart, fill, mark, pixels, says, until
from tests.browser.test_journeys import RETURN, SENTENCE

YESTERDAY = {"2020年4月1日": "2020年3月31日", "2020/4/2": "2020/4/1"}
KEPT = 160  # lines of the file: the zones below them did not report the day before
SILENT = "石河子高新区"  # one of those; 87.7 % on 1 April
HIGHEST, HIGH = BLUES[-1], BLUES[-2]  # 95 % and more, 85 % to 95 %


def day_before() -> bytes:
    """The return of 31 March: that of 1 April with its dates put back, some zones silent."""
    text = RETURN.read_bytes().decode("gbk")
    for now, then in YESTERDAY.items():
        text = text.replace(now, then)
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines[:KEPT] if "合计" not in line).encode("gbk")


def upload(page, address: str, name: str, content: bytes) -> None:
    page.goto(f"{address}/upload")
    settled(page)
    page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="检查文件").click()
    page.get_by_role("button", name="下一步：确认入库").click()
    page.get_by_label("经办人").fill("王五")
    page.get_by_role("button", name="确认入库").click()
    says(page, "已入库")


def test_a_file_of_the_next_day_moves_sentence_map_and_matrix(empty_site, window):
    address, _store = empty_site
    page = window()
    upload(page, address, "三月三十一日.csv", day_before())
    page.goto(f"{address}/zones")
    says(page, "截至3月31日，169家国家高新区中已报157家")
    expect(mark(page, "zones.map", SILENT)).to_have_attribute("stroke", NOT_REPORTED)
    page.goto(f"{address}/reporting")
    mark(page, "zones.matrix", f"名称: {SILENT}; 日期: 3月31日; 报送情况: 未报送")
    expect(chart(page, "zones.matrix").locator('path[aria-label*="4月1日"]')).to_have_count(0)

    upload(page, address, "四月一日.csv", RETURN.read_bytes())
    page.goto(f"{address}/zones")
    says(page, SENTENCE)
    expect(mark(page, "zones.map", SILENT)).to_have_attribute("fill", HIGH)
    page.goto(f"{address}/reporting")
    mark(page, "zones.matrix", f"名称: {SILENT}; 日期: 4月1日; 报送情况: 按时; 数值: 87.7%")

    page.goto(f"{address}/form?zone=苏州工业园区")
    settled(page)
    fill(page, "复工企业数 *", "99999")
    page.get_by_role("button", name="检查并报送").click()
    says(page, "没有入库，请改正后再次报送", "不能大于“企业总数”")
    page.goto(f"{address}/zones")
    says(page, SENTENCE)


def test_the_map_to_move_about_draws_the_zones_and_asks_nothing_from_outside(demonstration_site, window):
    page = window(1440, 900)
    with page.expect_response(lambda response: response.url.endswith(f"/app/static/geo/{NAME}")) as land:
        page.goto(f"{demonstration_site}/zones?map=move")
    assert land.value.status == 200
    settled(page)
    says(page, "未报送")
    picture, ground, zones = page.locator(".st-key-figure_zones_map canvas").first, tuple(rgb(GROUND)), tuple(rgb(HIGHEST))
    until(lambda: pixels(picture, ground) > 10_000 and pixels(picture, zones) > 500, "the country with its zones")
    before = pixels(picture, ground)
    box = picture.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.5)
    page.mouse.wheel(0, -600)
    until(lambda: pixels(picture, ground) > 1.5 * before, "the country after coming nearer")
