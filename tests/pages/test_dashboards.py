"""The dashboards say what the figures say, at the date and place that were chosen."""

from tests.pages.conftest import text_of

ZONES = "pages/dashboards/zones.py"


def plain(app) -> str:
    return text_of(app).replace("<b>", "").replace("</b>", "")


def test_the_sentence_is_that_of_the_chosen_date(shared_demonstration, visit):
    page_text = plain(visit(ZONES, date="2020-04-01"))
    assert "截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%，其中规上94.2%，35家复工率100%。" in page_text


def test_every_card_has_its_date_and_who_reported(shared_demonstration, visit):
    assert plain(visit(ZONES, date="2020-04-01")).count('已报169/169 · 2020-04-01') >= 5


def test_a_region_in_the_address_is_chosen(shared_demonstration, visit):
    app = visit(ZONES, region="320000")
    assert app.selectbox(key="zones_region").value == 320000
    assert "江苏省" in plain(app)


def test_what_is_no_date_or_region_in_the_address_is_passed_over(shared_demonstration, visit):
    app = visit(ZONES, region="1", date="yesterday")
    assert app.selectbox(key="zones_region").value == 100000
    assert not app.exception


def test_the_ledger_begins_with_the_total_and_holds_the_37(shared_demonstration, visit):
    page_text = plain(visit("pages/dashboards/hundred.py"))
    ledger = page_text[page_text.index("推荐单位</th>"):]
    assert ledger.index("合计") < ledger.index("北京市") < ledger.index("新疆（不含兵团）") < ledger.index("大连市")
    assert "6/3（超3）" in ledger
    assert "/不限" in ledger


def test_a_province_leads_to_its_counties(shared_demonstration, visit):
    app = visit("pages/dashboards/commissioners.py", province="520000")
    counties = app.selectbox(key="commissioners_county").options
    assert len(counties) > 10
    assert not app.exception


def test_the_language_stands_in_the_address(shared_demonstration, visit):
    app = visit(ZONES, lang="en")
    assert "Work resumption" in text_of(app)
    app.get("button_group")[0].set_value("zh").run()
    assert "高新区复工复产监测" in text_of(app)


def test_the_wall_has_a_style_of_its_own(shared_demonstration, visit):
    assert "html { font-size: 18px; }" in text_of(visit(wall="1"))
    assert "html { font-size: 18px; }" not in text_of(visit())


def test_the_uncovered_villages_of_a_province_are_named_and_counted(shared_demonstration, visit):
    page_text = plain(visit("pages/dashboards/commissioners.py", province="520000"))
    assert "贵州省未覆盖村" in page_text
    assert "村代码" in page_text


def test_the_villages_say_by_which_register_they_are_counted(shared_demonstration, visit):
    assert "2014年名册" in plain(visit("pages/dashboards/commissioners.py"))
