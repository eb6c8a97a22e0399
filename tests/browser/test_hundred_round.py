"""An officer of a province sees what is owed and files it; the ministry sees it come, and settles the year."""

from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.screen import choose, fill, says
from tests.data.indicators.returns import stored

JIANGSU, DAY = 320000, "2020-11-05"
LETTER = "报送单位,报送事项,年度,报送日期,文号\n江苏省,阶段性执行情况,2020,2020-11-03,苏科〔2020〕8号\n"


def test_what_a_province_owes_is_filed_seen_and_settled(empty_site, window, monkeypatch):
    address, store = empty_site
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{store}")
    stored("hundred_units", {"name": "南京市", "kind": "城市", "reporting_unit": JIANGSU, "selected_on": "2020-03-30", "list_year": 2020})
    stored("hundred_filings", {"reporting_unit": JIANGSU, "filing": "名单", "year": 2020, "filed_on": "2020-03-30"})
    page = window(1366, 768)

    page.goto(f"{address}/hundred_office?region={JIANGSU}&date={DAY}")
    says(page, "逾期未报1项", "2020年百城百园执行情况", "逾期5天")
    page.locator("tr", has_text="2020年百城百园执行情况").get_by_role("link", name="上传", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="数据上报")).to_be_visible()
    settled(page)
    page.locator("input[type=file]").set_input_files({"name": "执行情况.csv", "mimeType": "text/csv", "buffer": LETTER.encode()})
    page.get_by_role("button", name="检查文件").click()
    page.get_by_role("button", name="下一步：确认入库").click()
    page.get_by_label("经办人").fill("王五")
    page.get_by_role("button", name="确认入库").click()
    says(page, "已入库")

    page.goto(f"{address}/hundred_office?region={JIANGSU}&date={DAY}")
    says(page, "没有逾期未报的事项", "迟3天", "2020-11-03", "苏科〔2020〕8号")
    page.goto(f"{address}/hundred_filing?date={DAY}")
    says(page, "36个推荐单位有72项逾期未报", "迟3天 · 2020-11-03 · 苏科〔2020〕8号")

    page.goto(f"{address}/batches")
    settled(page)
    page.get_by_text("审定：已审定0个期间").click()
    form = page.get_by_test_id("stForm").filter(has_text="审定这个期间")
    choose(page, form.get_by_role("combobox").first, "名单与执行情况报送")
    fill(page, "期间（必填）", "2020")
    fill(page, "文号（必填）", "国科〔2020〕1号")
    form.get_by_role("button", name="审定这个期间").click()
    says(page, "已审定“名单与执行情况报送”2020年。")
    page.goto(f"{address}/hundred_filing?date={DAY}")
    says(page, "36个推荐单位有72项逾期未报", "数据截至2020年11月5日 · 已审定")
