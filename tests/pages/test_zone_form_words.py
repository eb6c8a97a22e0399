"""The form of a zone's reports: what stands beside the fields, and that only what was shown is explained."""

from datetime import date, timedelta

import pytest

from components.filing import sending
from tests.data.indicators.returns import stored
from tests.pages.conftest import text_of
from tests.pages.test_zone_form import FORM, answer, filled, industry, numbers, sent
from tests.rows import held

ZGC, YESTERDAY = "中关村科技园区", str(date.today() - timedelta(days=1))
CUMULATIVE = "件数为截至当日的累计数。"


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(sending, "READING", 0.0)


def test_beneath_a_field_stands_what_was_filed_the_last_time_and_in_it_what_is_filed_for_the_day(store, visit):
    stored("zone_daily", {"zone": ZGC, "data_date": "2020-03-30", "firms": 700, "firms_resumed": 500},
           {"zone": ZGC, "data_date": "2020-04-01", "firms": 800, "firms_resumed": 600})
    app = visit(FORM, zone="中关村", date="2020-04-01")
    assert [numbers(app)[name].value for name in ("企业总数 *", "复工企业数 *")] == ["800", "600"]
    assert [caption.value for caption in app.caption if caption.value.startswith("3月30日：")][1:3] == ["3月30日：700", "3月30日：500"]  # behind the tier


def test_difficulties_are_said_to_be_cumulative_and_industries_are_not(store, visit):
    told = {report: text_of(visit(FORM, report=report, zone="中关村")) for report in ("zone_difficulties", "zone_industry_daily")}
    assert [CUMULATIVE in told[report] for report in told] == [True, False]


def test_the_name_of_an_industry_is_told_as_text(store, visit):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    industry(app, 1, "<i>甲业</i>", firms=5, resumed=6)
    told = text_of(sent(app))
    assert "&lt;i&gt;甲业&lt;/i&gt; · 复工企业数" in told
    assert "<i>甲业" not in told


def test_an_explanation_does_not_count_for_a_warning_that_came_after_it(store, visit):
    stored("zone_daily", {"zone": ZGC, "data_date": str(date.today() - timedelta(days=2)), "firms": 200, "firms_resumed": 200})
    app = visit(FORM, zone="中关村", date=YESTERDAY)
    app.text_area[0].set_value("新入驻")
    app = filled(app, firms=300, resumed=290)
    assert "相比增长50%" in answer(app).replace("50.0%", "50%")
    app = filled(app, firms=900, resumed=890)
    assert "相比增长350%" in answer(app).replace("350.0%", "350%")
    assert held("zone_daily", "firms") == {(200,)}
    assert "已入库" in answer(sent(app))
