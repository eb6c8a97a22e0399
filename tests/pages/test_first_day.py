"""A store without returns is a first day: the overview says how to begin, and every dashboard leads there; then it is over."""

import pytest

from components.shell import menu
from db.datasets import DATASETS
from tests.pages.conftest import text_of
from tests.rows import put

DASHBOARDS = [*menu.DASHBOARDS.values(), menu.REPORTING, menu.RANKING, menu.TIERS, menu.DIFFICULTIES, menu.CHECKS, menu.ZONE, menu.RESOURCES]
WAY = "到“总览”看从哪里开始"


def links(app) -> list[str]:
    return [link.proto.label for link in app.get("page_link")]


def register() -> None:
    """A commissioner, whom no dashboard counts yet."""
    put("commissioners", {"commissioner_no": "T1", "name": "张三", "role": "科技特派员", "base": 320500, "since": "2020-01-01"})


def test_the_overview_of_an_empty_store_says_what_to_do_first(visit):
    shown = text_of(visit())
    assert "库中只有固定参考数据，还没有上报" in shown
    assert "python -m data demo load --scale small" in shown
    assert 'href="upload"' in shown
    assert "无数据" not in shown


def test_it_hands_out_a_template_of_each_dataset_that_is_not_there(visit):
    names = [button.proto.label for button in visit().get("download_button")]
    assert len(names) == sum(not dataset.permanent for dataset in DATASETS.values())
    assert "1 百城百园名单" in names


def test_it_speaks_english(visit):
    shown = text_of(visit(lang="en"))
    assert "The store holds only the permanent reference" in shown
    assert "从哪里开始" not in shown


@pytest.mark.parametrize("page", DASHBOARDS)
def test_a_dashboard_of_an_empty_store_says_so_and_leads_to_the_overview(page, visit):
    app = visit(page)
    assert "还没有" in text_of(app)
    assert WAY in links(app)


def test_a_register_alone_is_still_the_first_day_and_says_what_came(visit):
    register()
    shown = text_of(visit())
    assert "看板还没有可以显示的数据" in shown
    assert ">1行<" in shown


def test_with_the_first_returns_it_is_over(visit):
    put("zone_daily", {"zone": 1, "data_date": "2020-04-01", "reported_at": "2020-04-02 09:00", "firms": 100, "firms_resumed": 79})
    shown = text_of(visit())
    assert "从哪里开始" not in shown
    assert "79.0%" in shown
    empty = visit(menu.COMMISSIONERS)
    assert "还没有科技特派员服务记录" in text_of(empty)
    assert WAY not in links(empty)


def test_an_earlier_moment_without_returns_is_no_first_day(visit):
    put("zone_daily", {"zone": 1, "data_date": "2020-04-01", "reported_at": "2020-04-02 09:00", "firms": 100, "firms_resumed": 79})
    shown = text_of(visit(known="3"))
    assert "python -m data demo load" not in shown
    assert "无数据" in shown
