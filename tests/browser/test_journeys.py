"""What people do, in a real browser: look around, upload and see the figures move, take it back."""

from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.screen import chart, mark, says, says_not
from tests.conftest import FILES

SENTENCE = "截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%，其中规上94.2%，35家复工率100%。"
NOTHING = "还没有高新区复工复产日报"
RETURN = FILES / "zone_return_2020-04-01_gbk.csv"


def test_an_officer_looks_around(demonstration_site, window):
    page = window()
    page.goto(f"{demonstration_site}/")
    settled(page)
    says(page, "演示数据")
    for link, title, word in (("百城百园", "百城百园", "序时进度"), ("高新区复工监测", "高新区复工复产监测", "企业整体复工率"),
                              ("科技特派员覆盖", "科技特派员覆盖", "科技服务覆盖率"), ("指标口径", "指标口径", "分子"), ("数据来源", "数据来源", "待核实（未见原件）")):
        page.get_by_role("link", name=link, exact=True).first.click()
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()  # the words alone may be those of the page before
        says(page, word)
        settled(page)
    page.goto(f"{demonstration_site}/zones?date=2020-04-01")
    says(page, SENTENCE)
    mark(page, "zones.map", "深圳高新区")
    mark(page, "zones.trend", "日期: 2020年4月1日; 指标: 整体; 数值: 79.0%")


def test_an_office_uploads_its_day_sees_it_and_takes_it_back(empty_site, window):
    address, _store = empty_site
    page = window()
    page.goto(f"{address}/zones")
    says(page, NOTHING)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(0)
    page.goto(f"{address}/upload")
    settled(page)
    page.locator("input[type=file]").set_input_files(RETURN)
    page.get_by_role("button", name="检查文件").click()
    says(page, "检查通过，可以入库", "169=169+0+0+0+0")
    page.get_by_role("button", name="下一步：确认入库").click()
    page.get_by_label("经办人").fill("王五")
    page.get_by_role("button", name="确认入库").click()
    says(page, "已入库")

    page.goto(f"{address}/zones")
    says(page, SENTENCE, "演示数据", "已报169/169")
    mark(page, "zones.map", "深圳高新区")

    page.goto(f"{address}/batches")
    page.get_by_label("撤销原因（必填）").fill("演练")
    page.get_by_role("button", name="撤销这次上报").click()
    says(page, "已撤销第")
    page.goto(f"{address}/zones")
    says(page, NOTHING)
    says_not(page, "79.0%")
    expect(chart(page, "zones.map")).to_have_count(0)


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
    says(page, "文件有错误", "石佳庄高新技术产业开发区", "-806", "苏州工业园区", "551")
    settled(page)
    assert count_of_rows() == before
