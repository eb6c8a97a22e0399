"""The parts about commissioners, each of what it says it is of: counts beneath, the edge of 50 %, whose warnings, which register."""

import pytest

from components.choices import commissioner_file
from components.choices import commissioners as choice
from components.commissioners import villages
from components.commissioners.headline import headline
from components.commissioners.map import coverage_map
from components.commissioners.warnings import warnings
from tests.components.commissioners import test_by_hand as hand
from tests.components.commissioners.test_by_hand import (
    NATION,
    PERIOD,
    PING,
    PING_1,
    PING_2,
    SHANXI,
    WA,
    YANG,
    YANG_1,
    YANG_4,
)
from tests.components.read import cards, figure
from tests.data.indicators.test_commissioners import person, service, village
from tests.data.uploads.uploading import imported, text
from tests.rows import put

october = hand.october  # the fixture


def test_beneath_a_list_of_villages_stands_its_day_and_nobody_who_reported(october):
    for part in (villages.uncovered, villages.points):
        foot = figure(part, period=PERIOD, province=SHANXI, county=YANG).foot
        assert foot[0] == "数据截至2020年10月31日"
        assert not [piece for piece in foot if "已报" in piece]


def test_half_of_the_villages_is_not_less_than_half(october):
    told = figure(coverage_map, period="2020-09", level="nation", code=NATION)
    assert told.body.rows.set_index("code").loc[[YANG, PING, WA], "of"].tolist() == ["0/4", "1/2", "0/1"]
    assert told.title == "2个县科技服务覆盖率不足50%"


def test_the_villages_are_counted_by_the_register_of_the_period(store):
    put("villages", village(YANG_1), village(YANG_1, register_year=2021), village(PING_1, register_year=2021))
    put("commissioners", person("甲", YANG))
    put("services", service("1", "甲", YANG_1, "2020-10-01"), service("2", "甲", YANG_1, "2021-03-01"))

    def counted(period: str, label: str) -> tuple[str, str]:
        card = cards(figure(headline, period=period, level="nation", code=NATION))[label]
        return card.value, card.change

    assert counted("2020", "建档立卡贫困村数") == ("1", "2014年名册")
    assert counted("2021", "脱贫村（原建档立卡贫困村）数") == ("2", "2021年名册")


def test_the_warnings_of_a_county_are_not_those_of_its_province(store):
    imported("commissioners", text("编号,姓名,类别,所在地,聘期开始,聘期结束", "K1,张三,科技特派员,山西省,2021-01-01,2021-12-31"))
    imported("villages", text("村代码,村名,名册年度", "140321101201,甲村,2020", "140322101201,乙村,2020"))
    imported("services", text("记录编号,特派员编号,服务日期,服务对象,村代码,服务类型", "F1,K1,2020-02-01,村,140321101201,技术培训",
                              "F2,K1,2020-02-01,村,140322101201,技术培训"), explanation="口头聘用")
    told = {county: figure(warnings, period=PERIOD, province=SHANXI, county=county, name="所选") for county in (0, YANG, PING)}
    assert [told[county].title for county in told] == ["所选有2条警告已说明", "所选有1条警告已说明", "所选有1条警告已说明"]
    assert told[YANG].body.rows["row"].tolist() == [2]
    assert told[PING].body.rows["row"].tolist() == [3]


@pytest.mark.parametrize(("chosen", "opened"), [({}, {choice.PROVINCE: SHANXI}), ({choice.PROVINCE: SHANXI}, {choice.PROVINCE: SHANXI, choice.COUNTY: YANG})])
def test_a_click_opens_the_province_and_then_the_county(store, monkeypatch, chosen, opened):
    state = dict(chosen)
    monkeypatch.setattr(choice.st, "session_state", state)
    choice.clicked({"code": YANG, "name": "平定县"})
    assert state == opened


def test_the_file_of_a_county_holds_its_uncovered_villages_alone(october):
    def listed(county: int) -> list[str]:
        lines = commissioner_file._file(period=PERIOD, province=SHANXI, county=county, name="所选").decode("utf-8-sig").splitlines()
        head = next(place for place, line in enumerate(lines) if "村代码" in line)
        assert any("仅供内部使用，不得通过互联网传播" in line for line in lines[:head])
        column = lines[head].split(",").index("村代码")
        return [line.split(",")[column].strip() for line in lines[head:]]

    assert listed(YANG) == ["村代码", str(YANG_4)]
    assert listed(0) == ["村代码", str(YANG_4), str(PING_2), str(PING_1)]  # never served first
