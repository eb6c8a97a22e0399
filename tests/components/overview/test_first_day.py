"""The first day as it is read: datasets after those that they refer to, their rows and entries, the next deadlines."""

from datetime import datetime

from components.filing import rows
from components.overview.first_day import datasets, due, ways
from data.asking import Asking, asked_as
from data.filing import FORMS
from db.datasets import DATASETS, in_order_of_need, referred_to
from tests.components.read import cells, figure, under
from tests.rows import put

SUPPLIED = "随系统提供，不必上报"


def by_title(*titles: str) -> dict[str, tuple[str, ...]]:
    """Of each dataset, without its number, what stands under the headings."""
    return {title.split(" ", 1)[1]: tuple(rest) for title, *rest in under(figure(datasets), "数据集", *titles)}


def test_a_dataset_stands_after_those_that_it_refers_to():
    ordered = [dataset.code for dataset in in_order_of_need()]
    assert sorted(ordered) == sorted(DATASETS)
    before = {dataset.code: {needed.code for needed, _required in referred_to(dataset)} for dataset in in_order_of_need()}
    assert all(ordered.index(needed) < ordered.index(code) for code, needs in before.items() for needed in needs)
    assert before["zone_daily"] == {"zones"}
    assert before["demands"] == {"hundred_units", "achievements"}


def test_what_a_row_can_do_without_says_so(store):
    needs = by_title("要先有")
    assert needs["特派员选派"] == ("建档立卡贫困村名册、科技特派员名册",)
    assert needs["重大技术需求"] == ("百城百园名单、先进技术成果（选填）",)
    assert needs["百城百园名单"] == ("—",)


def test_an_empty_store_holds_the_permanent_reference_alone(store):
    stands = {title: rest for title, rest in by_title("现有", "要先有").items() if rest[0] != "无"}
    assert stands == {"国家高新区名录": ("179行", SUPPLIED), "政策节点": ("3行", SUPPLIED), "报送日历": ("3行", SUPPLIED)}
    assert figure(datasets).title == f"{len(DATASETS)}个数据集，3个已有数据"
    assert figure(ways).title == "库中只有固定参考数据，还没有上报；可以这样开始"


def test_what_came_stands_with_its_entry(store):
    entry = put("commissioners", {"commissioner_no": "T1", "name": "张三", "role": "科技特派员", "base": 320500, "since": "2020-01-01"})
    stored, last = by_title("现有", "最近一次记录")["科技特派员名册"]
    assert stored == "1行"
    assert last.startswith(f"第{entry}号，20")
    assert figure(ways).title == "看板还没有可以显示的数据；可以这样开始"


def test_what_is_due_next_is_read_from_the_calendar(store):
    morning = figure(due, moment=datetime(2020, 3, 2, 11, 59))
    assert cells(morning, "title", "period", "by", "came") == [
        ("高新区复工复产日报", "2020年3月1日", "2020年3月2日12:00", "已报0/169"),
        ("百城百园名单", "2020年", "2020年3月31日", "已报0/37"),
        ("百城百园执行情况", "2020年", "2020年10月31日", "已报0/37")]
    assert morning.title == "最近的截止时间：2020年3月2日12:00"
    noon = figure(due, moment=datetime(2020, 3, 2, 12, 0))
    assert cells(noon, "period", "by")[0] == ("2020年3月2日", "2020年3月3日12:00")


def test_what_is_asked_for_no_more_is_told(store):
    later = figure(due, moment=datetime(2022, 1, 1, 8, 0))
    assert [title for title, in cells(later, "title")] == ["高新区复工复产日报"]
    assert later.body.caption == "不再要求报送：百城百园名单（最后一期2021年）；百城百园执行情况（最后一期2021年）"


def test_a_calendar_that_asks_for_nothing_more_says_so(store):
    put("reporting_calendar", {"dataset": "zone_daily", "start_on": "2020-02-26", "end_on": "2020-04-25", "frequency": "每日", "due": "12:00"})
    nothing = figure(due, moment=datetime(2026, 11, 27, 8, 0))
    assert nothing.body.rows.empty
    assert nothing.title == "没有将到期的报送"
    assert "高新区复工复产日报（最后一期2020年4月25日）" in nothing.body.empty


def test_the_form_is_where_a_daily_report_is_filed(store):
    ways_on = figure(due, moment=datetime(2020, 3, 2, 8, 0)).body.rows["title"]
    assert [(way.page, dict(way.address)) for way in ways_on] == [("form", {"report": "zone_daily"}), ("upload", {}), ("upload", {})]


def test_every_form_of_the_page_is_one_that_the_data_knows():
    assert set(FORMS) == {"zone_daily", *rows.LAID}


def test_to_an_english_reader_it_is_english(store):
    with asked_as(Asking("en")):
        assert figure(due, moment=datetime(2020, 3, 2, 8, 0)).title == "Next deadline: 2 March 2020, 12:00"
        assert figure(datasets).title == f"{len(DATASETS)} datasets, 3 have data"
