"""Who owes entries of a period, who filed in time, who late, who not at all; of what nobody owes nobody is named."""

from sqlalchemy import update

from data import registers
from data.registers import REGISTER_OF, owing
from db.engine import writing
from db.tables.ledger import Batch
from tests.data.registers.asking import YI, ZGC, asked, stored
from tests.data.registers.test_latest import economy
from tests.data.registers.test_sums import contract
from tests.once import filled


def come_on(batch: int, *moment: int) -> None:
    with writing() as connection:
        connection.execute(update(Batch).where(Batch.id == batch).values(at=Batch.at.type.python_type(*moment)))


def of(register: str, period: str):
    return asked(registers.reporters, register, period=period).set_index("name")


@filled
def quarter(store):
    """Beijing in time and corrected later, Tianjin late, the others not."""
    stored("reporting_calendar", {"dataset": "tech_contracts", "start_on": "2020-01-01", "frequency": "每季", "due": "次月15日"})
    come_on(stored("tech_contracts", contract(110000, "合计", 1, YI)), 2020, 4, 10, 1)
    come_on(stored("tech_contracts", contract(120000, "合计", 1, YI)), 2020, 4, 20, 1)
    come_on(stored("tech_contracts", contract(110000, "合计", 2, YI)), 2020, 5, 1, 1)


def test_each_stands_as_the_calendar_says(quarter):
    standing = of("tech_contracts", "2020-Q1")
    assert len(standing) == 37
    assert standing["standing"].value_counts().to_dict() == {"missing": 35, "on_time": 1, "late": 1}
    assert standing.loc["北京市", ["reported", "standing"]].tolist() == [True, "on_time"]
    assert str(standing.loc["北京市", "came"]) == "2020-04-10 09:00:00", "of the first return, in Beijing"
    assert standing.loc["天津市", "standing"] == "late"
    assert {str(day) for day in standing["due_day"]} == {"2020-04-15"}


def test_a_year_of_which_nothing_is_due_has_filed_and_unfiled(quarter):
    standing = of("tech_contracts", "2020")
    assert standing["standing"].value_counts().to_dict() == {"unfiled": 35, "filed": 2}
    assert standing["due_day"].isna().all()


def test_zones_in_force_at_the_end_of_the_period_owe(store):
    stored("zone_economy", economy(ZGC, "2020-02", 1))
    standing = of("zone_economy", "2020-02")
    assert (len(standing), standing["reported"].sum()) == (169, 1)
    assert standing.loc[ZGC, "standing"] == "filed"


def test_of_a_register_that_nobody_owes_nobody_is_named(store):
    assert asked(registers.reporters, "vouchers", period="2020-Q1").empty


def test_villages_file_nothing_the_units_that_they_lie_in_are_counted(store):
    need = {"need": "种苗", "raised_on": "2020-03-01", "state": "提出"}
    stored("village_needs", *({"need_no": str(village), "village_code": village} | need for village in (522323101201, 522323101202, 533324100201)))
    assert asked(owing.filed, REGISTER_OF["village_needs"], period="2020-03") == (2, None)
