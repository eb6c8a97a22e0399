"""What people do, in a real browser: look around, upload and see the figures move, take it back."""

import re

from tests.browser.conftest import settled
from tests.conftest import FILES

SENTENCE = "截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%，其中规上94.2%，35家复工率100%。"
RETURN = FILES / "zone_return_2020-04-01_gbk.csv"


def told(page) -> str:
    """What the page says, as one line."""
    return re.sub(r"\s+", "", page.locator("[data-testid=stMain]").inner_text())


def test_an_officer_looks_around(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/")
    settled(page)
    assert "演示数据" in told(page)
    for link, title in (("百城百园", "序时进度"), ("高新区复工监测", "企业整体复工率"), ("科技特派员覆盖", "科技服务覆盖率"),
                        ("指标口径", "分子"), ("数据来源", "未核实")):
        page.get_by_role("link", name=link, exact=True).first.click()
        page.wait_for_function(f"document.querySelector('[data-testid=stMain]').innerText.includes('{title}')")
        settled(page)
    page.goto(f"{demonstration_site}/zones?date=2020-04-01")
    page.wait_for_function("document.querySelector('[data-testid=stMain]').innerText.includes('35家')")
    assert SENTENCE in told(page)
    drawn = page.locator("[data-testid=stVegaLiteChart]").locator("svg, canvas")
    drawn.nth(1).wait_for()  # the map and the lines beside it


def test_an_office_uploads_its_day_sees_it_and_takes_it_back(empty_site, window):
    address, _store = empty_site
    page = window()
    page.goto(f"{address}/zones")
    page.get_by_text("还没有高新区复工复产日报", exact=False).first.wait_for()
    assert page.locator("[data-testid=stVegaLiteChart]").count() == 0
    page.goto(f"{address}/upload")
    settled(page)
    page.locator("input[type=file]").set_input_files(RETURN)
    page.get_by_text("高新区复工复产日报", exact=False).first.wait_for()
    page.get_by_role("button", name="检查文件").click()
    page.get_by_text("检查通过，可以入库").wait_for()
    assert "169=169+0+0+0+0" in told(page)
    page.get_by_role("button", name="下一步：确认入库").click()
    page.get_by_label("经办人").fill("王五")
    page.get_by_role("button", name="确认入库").click()
    page.get_by_text("已入库", exact=False).first.wait_for()

    page.goto(f"{address}/zones")
    page.wait_for_function("document.querySelector('[data-testid=stMain]').innerText.includes('35家')")
    settled(page)
    assert SENTENCE in told(page)
    assert "演示数据" in told(page)
    page.locator("[data-testid=stVegaLiteChart]").locator("svg, canvas").first.wait_for()
    assert "已报169/169" in told(page)

    page.goto(f"{address}/batches")
    page.get_by_label("撤销原因（必填）").fill("演练")
    page.get_by_role("button", name="撤销这次上报").click()
    page.get_by_text("已撤销第", exact=False).first.wait_for()
    page.goto(f"{address}/zones")
    page.get_by_text("还没有高新区复工复产日报", exact=False).first.wait_for()
    assert "79.0%" not in told(page)


def test_a_bad_file_is_refused_whole_and_every_problem_is_named(empty_site, window, monkeypatch):
    from tests.rows import count_of_rows

    address, store = empty_site
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{store}")
    before = count_of_rows()
    page = window()
    page.goto(f"{address}/upload")
    settled(page)
    page.locator("input[type=file]").set_input_files(FILES / "zone_return_2020-04-01_bad_gbk.csv")
    page.get_by_role("button", name="检查文件").click()
    page.get_by_text("文件有错误", exact=False).first.wait_for()
    settled(page)
    said = told(page)
    for named in ("石佳庄高新技术产业开发区", "-806", "苏州工业园区", "551"):
        assert named in said
    assert count_of_rows() == before


def test_an_address_without_a_page_is_told_in_chinese(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/nowhere")
    page.get_by_role("dialog").wait_for()
    page.wait_for_function("document.querySelector('[data-testid=stMain] .title')")  # drawn, so its style sheet is there
    shown = page.evaluate("""() => [...document.querySelectorAll('[data-testid=stDialog] h2, [data-testid=stDialog] h2 + div > div')].map(
        part => [getComputedStyle(part).fontSize, getComputedStyle(part, '::after').content])""")
    assert [size for size, _told in shown] == ["0px", "0px"]
    assert "请核对页面" in shown[0][1]
    assert "从左侧菜单选择" in shown[1][1]
