"""An office fills in its day on the page: refused in words, then right, and the sentence moves."""

from tests.browser.conftest import settled
from tests.browser.test_journeys import told


def fill(page, label: str, number: int) -> None:
    field = page.get_by_label(label, exact=True)
    field.fill(str(number))
    field.press("Tab")


def test_the_form_refuses_more_resumed_than_there_are_and_takes_a_right_report(empty_site, window):
    address, _store = empty_site
    page = window()
    page.goto(f"{address}/form?zone=苏州工业园区")
    settled(page)
    assert "无数据" in told(page) or "已报" not in told(page)
    fill(page, "企业总数 *", 800)
    fill(page, "复工企业数 *", 900)
    page.get_by_role("button", name="检查并报送").click()
    page.get_by_text("没有入库，请改正后再次报送", exact=False).first.wait_for()
    assert "不能大于“企业总数”（800）" in told(page)
    fill(page, "复工企业数 *", 600)
    page.get_by_role("button", name="检查并报送").click()
    page.get_by_text("已入库，见第", exact=False).first.wait_for()
    settled(page)
    assert "企业整体复工率75.0%" in told(page)

    page.goto(f"{address}/zone?zone=苏州工业园区")
    page.get_by_text("共1次填报，没有更正", exact=False).first.wait_for()


def test_a_click_on_the_map_opens_the_zone(demonstration_site, window):
    page = window(1920, 1080)
    page.goto(f"{demonstration_site}/zones")
    settled(page)
    drawn = page.locator("[data-testid=stVegaLiteChart]").first.locator("canvas, svg").first
    drawn.wait_for()
    page.wait_for_timeout(2500)
    box = drawn.bounding_box()
    for across, down in ((0.648, 0.865), (0.64, 0.85), (0.632, 0.86), (0.655, 0.873)):  # 深圳, the largest in the south
        page.mouse.click(box["x"] + across * box["width"], box["y"] + down * box["height"])
        page.wait_for_timeout(1500)
        if "/zone?" in page.url:
            break
    page.wait_for_url("**/zone?**", timeout=5000)
    page.get_by_text("同等级高新区", exact=False).first.wait_for()
