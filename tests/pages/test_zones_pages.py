"""The zone pages: one zone by its name, the matrix, the library, carrying forward, the form."""

import re

import pytest

from tests.pages.conftest import text_of
from tests.rows import held

ZONES, ZONE, REPORTING = "pages/dashboards/zones.py", "pages/zones/zone.py", "pages/zones/reporting.py"
RESOURCES, FORM, RANKING = "pages/zones/resources.py", "pages/zones/form.py", "pages/zones/ranking.py"


def plain(app) -> str:
    return text_of(app).replace("<b>", "").replace("</b>", "")


def test_overview_and_zone_page_give_the_same_change_of_the_same_day(with_demonstration, visit):
    def change(app) -> str:
        told = plain(app)
        return told[told.index("较上周提高"):].split("百分点")[0]

    assert change(visit("pages/dashboards/overview.py")) == change(visit(ZONES))


def test_a_change_on_another_basis_says_over_how_many_zones(with_demonstration, visit):
    assert "可比口径" in plain(visit(ZONES))


def test_published_figures_stand_beside_on_their_day(with_demonstration, visit):
    told = plain(visit(ZONES, date="2020-04-01"))
    assert "公布值79.0%" in told
    assert "公布值94.2%" in told
    assert "公布值35家" in told
    assert "公布值" not in plain(visit(ZONES, date="2020-04-02"))


def test_carrying_forward_is_off_until_asked_and_says_how_many_and_from_when(with_demonstration, visit):
    assert "沿用4家" not in plain(visit(ZONES))
    told = plain(visit(ZONES, carry="True"))
    assert "已沿用4家未报送高新区" in told
    assert "4月24日" in told
    assert "已报165家" in told


@pytest.mark.parametrize("name", ["苏州工业园区", "中关村", "中关村科技园区"])
def test_a_zone_opens_by_its_short_or_full_name(with_demonstration, visit, name):
    told = plain(visit(ZONE, zone=name))
    assert name in told
    assert "没有更正" in told


def test_a_ranked_zone_leads_to_its_page(with_demonstration, visit):
    told = plain(visit(RANKING, date="2020-04-01"))
    assert 'href="zone?zone=' in told
    assert re.findall(r"(\d+\.\d)%</td>", told)[0] == "100.0"


def test_the_matrix_holds_every_zone_in_little_room(with_demonstration, visit):
    (matrix,) = visit(REPORTING).get("vega_lite_chart")
    assert 40_000 < matrix.proto.ByteSize() < 80_000


def test_the_library_is_searched_and_narrowed(with_demonstration, visit):
    app = visit(RESOURCES)
    app.text_input(key="words").set_value("测温").run()
    assert "找到1条，共11条" in plain(app)
    app.text_input(key="words").set_value("没有的词").run()
    assert "没有符合条件的条目" in plain(app)


def filled(app, *, firms: int, resumed: int):
    """The form with firms and resumed firms, sent."""
    of = {field.label.rstrip(" *"): field for field in app.number_input}
    of["企业总数"].set_value(firms)
    of["复工企业数"].set_value(resumed)
    return next(button for button in app.button if button.label == "检查并报送").click().run()


def test_the_form_refuses_more_resumed_than_there_are_and_stores_nothing(store, visit):
    app = filled(visit(FORM), firms=800, resumed=900)
    assert "不能大于“企业总数”" in app.error[0].value
    assert held("zone_daily", "firms") == set()


def test_the_form_stores_a_right_report_and_the_sentence_moves(store, visit):
    app = filled(visit(FORM), firms=800, resumed=600)
    assert not app.error
    assert "已入库" in app.success[0].value
    assert held("zone_daily", "firms", "firms_resumed") == {(800, 600)}
    assert "企业整体复工率75.0%" in plain(app)


def test_a_province_without_a_zone_has_no_data_and_is_not_called_silent(with_demonstration):
    from datetime import date

    from components.zones.map import by_province
    from db.engine import reading

    with reading() as connection:
        spec = by_province(connection, at=date(2020, 4, 25))
    rows = next(rows for rows in spec["datasets"].values() if "state" in rows[0])
    states = {row["name"]: row["state"] for row in rows}
    assert states["西藏自治区"] == "无数据"
    assert "未报送" not in states.values()
    assert len(states) == 31
