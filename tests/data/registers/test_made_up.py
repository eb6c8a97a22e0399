"""A register that is declared here, and nowhere else, has its periods, figures, course and words."""

from dataclasses import replace
from typing import ClassVar

import pytest
from sqlalchemy import insert
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from data import registers
from data.registers import REGISTER_OF, Register
from db.datasets import DATASETS
from db.declare import Dataset, Kind, column
from db.engine import writing
from db.store import Entry, enter
from tests.data.indicators.returns import identity
from tests.data.registers.asking import YI, ZGC, ZHENGZHOU, asked, figures, value

CODE = "zone_robots"


class Own(SQLModel, registry=registry()):
    """Apart from the product's own tables."""

    row_id: int | None = Field(default=None, primary_key=True)
    batch_id: int
    origin_id: int
    replaced_in: int | None = None


class Robots(Own, table=True):
    __tablename__ = CODE
    declares: ClassVar = Dataset(CODE, "机器人应用", "Robots", "registers", group="复工复产", clause="001 三", expected="zones")
    folded_key: ClassVar = ""

    zone: int = column("高新区", "Zone", Kind.ZONE, key=True, role="place")
    quarter: str = column("季度", "Quarter", Kind.QUARTER, key=True, role="period")
    maker: str = column("厂家", "Maker", Kind.CHOICE, key=True, choices="国产|进口", role="split")
    robots: int | None = column("机器人", "Robots", Kind.COUNT, unit="台", role="stock; growth; rate robots/staff = 机器人密度（台/万人）")
    staff: float | None = column("职工", "Staff", Kind.NUMBER, unit="人", role="stock")
    bought: int | None = column("本年累计购置额", "Bought, year to date", Kind.MONEY_100M, role="ytd")
    repaired: float | None = column("维修率", "Repaired", Kind.PERCENT, role="mean, down is good")
    stage: str | None = column("阶段", "Stage", Kind.CHOICE, choices="试用|推广|停用", role="state; funnel: 停用 outside it")


@pytest.fixture
def robots(store, monkeypatch):
    dataset = replace(Robots.declares, model=Robots)
    monkeypatch.setitem(REGISTER_OF, CODE, Register(dataset))
    monkeypatch.setitem(DATASETS, CODE, dataset)
    with writing() as connection:
        Own.metadata.create_all(connection)
        batch = enter(connection, Entry(CODE), new=0, changed=0, unchanged=0)
        names = ("zone", "quarter", "maker", "robots", "staff", "bought", "repaired", "stage")
        rows = [(ZGC, "2019-Q4", "国产", 10, 5e4, YI, 10.0, "试用"), (ZGC, "2020-Q1", "国产", 12, 6e4, YI // 2, 35.2, "试用"), (ZGC, "2020-Q4", "国产", 15, 6e4, 3 * YI, 20.0, "推广"),
                (ZGC, "2020-Q4", "进口", 5, None, YI, None, "停用"), (ZHENGZHOU, "2020-Q1", "进口", 30, 3e4, None, None, None)]
        connection.execute(insert(Robots), [dict(zip(names, row, strict=True)) | {"zone": identity(connection, row[0], kind="zone"), "batch_id": batch, "origin_id": batch} for row in rows])
    return batch


def test_its_indicators_follow_from_its_roles(robots):
    assert [one.code for one in registers.indicators_of(CODE)] == [
        "entries", "robots", "staff", "bought", "repaired", "robots_per_staff", "robots_growth", "reached"]
    assert asked(registers.periods, CODE)[:3] == ("2020-Q4", "2020-H2", "2020")
    assert REGISTER_OF[CODE].levels == ("nation", "reporting_unit", "province", "zone")


def test_its_figures_are_as_worked_out_by_hand(robots):
    rows = figures(CODE, "2020")
    assert value(rows, "entries")[["value", "reported", "expected"]].tolist() == [4, 2, 169]
    assert value(rows, "robots")["value"] == 15 + 5 + 30
    assert value(rows, "bought")["value"] == 4
    density = value(rows, "robots_per_staff")
    assert density[["numerator", "denominator", "unit"]].tolist() == [45, 90000, "台/万人"]
    assert density["value"] == 5, "45 to nine 万人"
    assert value(rows, "repaired")[["numerator", "denominator", "value"]].tolist() == [0.552, 2, 0.276]
    assert value(rows, "robots_growth")[["numerator", "denominator", "value"]].tolist() == [15, 10, 0.5]
    assert value(rows, "reached", "stage=推广")["value"] == 0.5
    assert value(figures(CODE, "2020", "zone"), "robots", code=ZGC)["value"] == 20
    assert value(rows, "robots", "maker=进口")[["value", "reported"]].tolist() == [35, 2]


def test_its_course_and_who_owes_it(robots):
    course = asked(registers.course, CODE)
    bought = course[(course["indicator"] == "bought") & (course["split"] == "")].set_index("period")
    assert bought["new"].dropna().to_dict() == {"2019-Q4": 1, "2020-Q1": 0.5, "2020-Q4": 3.5}
    standing = asked(registers.reporters, CODE, period="2020")
    assert standing["reported"].sum() == 2


def test_as_known_before_it_came_there_is_nothing(robots):
    assert asked(registers.periods, CODE, known_on=robots - 1) == ()
    assert figures(CODE, "2020", known_on=robots - 1)["value"].isna().all()
