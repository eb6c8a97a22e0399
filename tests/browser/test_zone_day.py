"""The next day comes in by a file, and the sentence, the map and the matrix move; then the form refuses what cannot be."""

from tests.browser.conftest import settled
from tests.browser.test_journeys import RETURN, SENTENCE, told
from tests.browser.test_zone_form import fill

YESTERDAY = {"2020年4月1日": "2020年3月31日", "2020/4/2": "2020/4/1"}
KEPT = 160  # lines of the file: the zones below them did not report the day before


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
    page.get_by_text("高新区复工复产日报", exact=False).first.wait_for()
    page.get_by_role("button", name="检查文件").click()
    page.get_by_role("button", name="下一步：确认入库").click()
    page.get_by_label("经办人").fill("王五")
    page.get_by_role("button", name="确认入库").click()
    page.get_by_text("已入库", exact=False).first.wait_for()


def drawn(page, key: str) -> bytes:
    """The picture in a figure as it is seen, once it has come to rest."""
    chart = page.locator(f".st-key-figure_{key} [data-testid=stVegaLiteChart]").locator("canvas, svg").first
    chart.wait_for()
    before = b""
    while (now := chart.screenshot()) != before:
        before = now
        page.wait_for_timeout(1200)
    return now


def seen(page, address: str) -> tuple[str, bytes, bytes]:
    """What the section says, and its map and matrix as pictures."""
    page.goto(f"{address}/zones")
    settled(page)
    said, map_picture = told(page), drawn(page, "map")
    page.goto(f"{address}/reporting")
    settled(page)
    return said, map_picture, drawn(page, "matrix")


def test_a_file_of_the_next_day_moves_sentence_map_and_matrix(empty_site, window):
    address, _store = empty_site
    page = window()
    upload(page, address, "三月三十一日.csv", day_before())
    said, map_before, matrix_before = seen(page, address)
    assert "截至3月31日，169家国家高新区中已报157家" in said
    upload(page, address, "四月一日.csv", RETURN.read_bytes())
    said, map_after, matrix_after = seen(page, address)
    assert SENTENCE in said
    assert map_after != map_before
    assert matrix_after != matrix_before

    page.goto(f"{address}/form?zone=苏州工业园区")
    settled(page)
    fill(page, "复工企业数 *", 99_999)
    page.get_by_role("button", name="检查并报送").click()
    page.get_by_text("没有入库，请改正后再次报送", exact=False).first.wait_for()
    assert "不能大于“企业总数”" in told(page)
    page.goto(f"{address}/zones")
    page.wait_for_function("document.querySelector('[data-testid=stMain]').innerText.includes('35家')")
    assert SENTENCE in told(page)


def test_the_map_to_move_about_draws_the_zones_and_asks_nothing_from_outside(demonstration_site, window):
    page = window(1440, 900)
    asked = []
    page.on("response", lambda response: asked.append((response.url, response.status)))
    page.goto(f"{demonstration_site}/zones?map=move")
    settled(page)
    page.locator(".st-key-figure_map canvas").first.wait_for()
    page.wait_for_timeout(3000)
    assert [status for url, status in asked if url.endswith("/app/static/geo/land.json")] == [200]
    assert "未报送" in told(page)
    first = page.locator(".st-key-figure_map canvas").first.screenshot()
    box = page.locator(".st-key-figure_map canvas").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.5)
    page.mouse.wheel(0, -600)
    page.wait_for_timeout(2500)
    assert page.locator(".st-key-figure_map canvas").first.screenshot() != first
