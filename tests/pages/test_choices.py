"""What is chosen on a page reaches every part of it: one that took another value would show another place, day or order."""

from datetime import date
from inspect import signature

import pytest
from sqlalchemy import select

from components import cached
from components.shell import menu
from db.engine import reading
from db.tables.reference import Region
from tests.pages.conftest import text_of

DAY, JIANGSU, GUIZHOU = date(2020, 4, 9), 320000, 520000
LONG = "长" * 3_000
ADDRESS = {"date": "2020-04-09", "region": "320000"}
CHOSEN = {"at": DAY, "region": JIANGSU}
STRETCH = {"start": date(2020, 3, 27)}  # fourteen days, both counted
PAGES = {  # page: its address, and what each part that takes it has to be asked for
    menu.ZONES: (ADDRESS | {"carry": "True", "target": "85", "map": "province"}, CHOSEN | {"carry": True, "target": 85, "way": "province"}),
    menu.REPORTING: (ADDRESS | {"days": "14", "order": "missing", "colour": "rate"},
                     CHOSEN | STRETCH | {"order": "missing", "colour": "rate"}),
    menu.RANKING: (ADDRESS | {"order": "progress"}, CHOSEN | {"order": "progress"}),
    menu.TIERS: (ADDRESS | {"days": "14", "by": "province", "target": "85"}, CHOSEN | STRETCH | {"by": "province", "target": 85}),
    menu.DIFFICULTIES: (ADDRESS | {"days": "14"}, CHOSEN | STRETCH),
    menu.CHECKS: (ADDRESS, CHOSEN),
    menu.ZONE: (ADDRESS | {"zone": "苏州工业园区", "days": "14", "target": "85"}, CHOSEN | STRETCH | {"zone": "苏州工业园区", "target": 85}),
    menu.RESOURCES: ({"words": "复工", "category": "政策信息", "difficulty": "企业融资难"},
                     {"words": "复工", "category": "政策信息", "difficulty": "企业融资难", "issuer": ""}),
    menu.HUNDRED: ({"date": "2020-10-31", "region": "320000", "map": "gap"}, {"at": date(2020, 10, 31), "region": JIANGSU, "measure": "gap"}),
    menu.COMMISSIONERS: ({"period": "2020-Q3", "province": "520000"},
                         {"period": "2020-Q3", "province": GUIZHOU, "county": 0, "level": "province", "code": GUIZHOU, "name": "贵州省"}),
}
LEAST = {menu.RANKING: 1, menu.CHECKS: 1, menu.RESOURCES: 1, menu.DIFFICULTIES: 4, menu.TIERS: 8, menu.ZONE: 6, menu.ZONES: 6}


@pytest.fixture
def shown(monkeypatch) -> list[tuple]:
    """The parts that a page shows, with what each was asked for."""
    parts = []
    for name in ("draw", "figure"):
        kept = getattr(cached, name)

        def told(part, *rest, _kept=kept, **choice):
            parts.append((part, choice))
            return _kept(part, *rest, **choice)

        monkeypatch.setattr(cached, name, told)
    return parts


@pytest.mark.parametrize("page", PAGES)
def test_every_part_is_asked_for_what_was_chosen(shared_demonstration, visit, shown, page):
    address, chosen = PAGES[page]
    app = visit(page, **address)
    assert not app.exception
    assert "无法采用" not in text_of(app)
    assert len({part.key for part, _choice in shown}) >= LEAST.get(page, 4)
    for part, choice in shown:
        wanted = {name: chosen[name] for name in signature(part.describe).parameters if name in chosen}
        assert {name: choice.get(name) for name in wanted} == wanted, part.key


def test_a_county_goes_before_its_province(shared_demonstration, visit, shown):
    app = visit(menu.COMMISSIONERS, province="520000")
    county = options(app, "commissioners_county")[1]
    shown.clear()
    visit(menu.COMMISSIONERS, province="520000", county=str(county))
    asked = [choice for part, choice in shown if part.key in ("commissioners.sentence", "commissioners.cards", "commissioners.map")]
    assert len(asked) == 3
    assert all((choice["level"], choice["code"]) == ("county", county) for choice in asked)
    assert all(choice["county"] == county for _part, choice in shown if "county" in choice)


def test_the_counties_to_choose_from_are_those_of_the_province(shared_demonstration, visit):
    codes = options(visit(menu.COMMISSIONERS, province="520000"), "commissioners_county")[1:]
    assert len(codes) > 10
    assert {code // 10000 * 10000 for code in codes} == {GUIZHOU}


def options(app, key: str) -> list[int]:
    """The codes of a list of divisions, by the names that it shows."""
    named = app.selectbox(key=key).options
    with reading() as connection:
        codes = dict(connection.execute(select(Region.name, Region.adcode).where(Region.level == "county", Region.province == GUIZHOU)).all())
    return [codes.get(name, 0) for name in named]


@pytest.mark.parametrize(("page", "key", "name", "other", "usual"), [
    (menu.ZONES, "zones_region", "region", JIANGSU, 100000), (menu.RANKING, "zones_order", "order", "progress", "list"),
    (menu.HUNDRED, "hundred_measure", "map", "gap", "cities")])
def test_a_choice_stands_in_the_address_and_the_usual_one_leaves_no_trace(shared_demonstration, visit, page, key, name, other, usual):
    app = visit(page)
    app.selectbox(key=key).set_value(other).run()
    assert app.query_params[name] == str(other)
    app.selectbox(key=key).set_value(usual).run()
    assert name not in app.query_params


@pytest.mark.parametrize(("page", "address"), [
    (menu.RANKING, {"order": LONG}), (menu.HUNDRED_UNIT, {"unit": LONG}), (menu.HUNDRED_EXCHANGE, {"demand": LONG}), (menu.COMMISSIONERS, {"county": LONG, "period": LONG}),
    (menu.UNCOVERED, {"county": LONG}), (menu.VILLAGE, {"village": LONG}), (menu.COMMISSIONER, {"commissioner": LONG}),
    (menu.REGISTER, {"register": "chain_blocks", "only_nothing": LONG})])
def test_what_an_address_names_wrongly_is_told_in_a_sentence_however_long_it_is(shared_demonstration, visit, page, address):
    app = visit(page, **address)
    assert not app.exception
    assert LONG[:20] in text_of(app)
    assert LONG[:100] not in text_of(app)


@pytest.mark.parametrize("day", ["2020-02-26", "2020-04-25"])
def test_the_first_and_the_last_day_can_be_asked_for(shared_demonstration, visit, day):
    app = visit(menu.RANKING, date=day)
    assert app.date_input(key="zones_date").value == date.fromisoformat(day)
    assert "无法采用" not in text_of(app)


def test_the_newest_day_is_shown_first(shared_demonstration, visit):
    assert visit(menu.RANKING).date_input(key="zones_date").value == date(2020, 4, 25)
