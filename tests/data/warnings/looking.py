"""What the warnings of the test's own store say."""

from datetime import date

from sqlalchemy import select

from data.warnings import days
from data.warnings.standing import standing
from data.warnings.warned import Warned
from db import clock
from db.engine import reading
from db.tables.warnings import KeptWarning
from tests.data.indicators.returns import stored

ZGC, SUZHOU, NANJING = "中关村科技园区", "苏州工业园区", "南京高新技术产业开发区"
JIANGSU, DALIAN, LIAONING = 320000, 210200, 210000


def warned(rule: str = "", *, at: date | None = None, today: date | None = None, known_on: int | None = None) -> list[Warned]:
    """The warnings of a rule (hundred.quota), or of all; at the usual days, or at one day for all programmes."""
    with reading() as connection:
        asked = days.at_day(at) if at else days.chosen(days.candidates(connection, known_on=known_on), clock.now())
        rows = standing(connection, days=asked, today=today or at or clock.today(), known_on=known_on)
    return [one for one in rows if rule in ("", f"{one.programme}.{one.rule}")]


def sentences(rule: str, **when) -> list[str]:
    return [one.sentence for one in warned(rule, **when)]


def kept(rule: str = "") -> list:
    """The rows that are kept, the closed ones too, in the order of their opening."""
    table = KeptWarning.__table__
    with reading() as connection:
        rows = connection.execute(select(table).order_by(table.c.id)).all()
    return [row for row in rows if rule in ("", f"{row.programme}.{row.rule}")]


def report(zone: str, on: str, resumed: int, *, firms: int = 100, at: str = "") -> dict:
    return {"zone": zone, "data_date": on, "firms": firms, "firms_resumed": resumed, "reported_at": at or f"{on} 23:00"}


def unit(name: str, office: int = JIANGSU, kind: str = "城市", **more) -> dict:
    return {"name": name, "kind": kind, "reporting_unit": office, "adcode": 320100, "funding_mode": None, "selected_on": "2020-03-01"} | more


def filing(office: int, on: str, *, year: int = 2020, what: str = "名单", extended: str | None = None) -> dict:
    return {"reporting_unit": office, "filing": what, "year": year, "filed_on": on, "extended_to": extended}


def issue(number: str, *, due: str, closed: str | None = None, office: int = JIANGSU, title: str = "场地审批") -> dict:
    return {"issue_no": number, "reporting_unit": office, "raised_on": "2020-03-01", "title": title, "due_on": due, "closed_on": closed}


def only_zones(*names: str) -> None:
    """Ask no zone but these for the daily report: the others leave the list before the reports begin."""
    from db.engine import writing
    from db.tables.reference import Identity
    from db.tables.zones_list import Zones
    from db.tokens import touch

    table = Zones.__table__
    with writing() as connection:
        wanted = select(Identity.id).where(Identity.name.in_(names))
        connection.execute(table.update().where(table.c.identity.not_in(wanted)).values(valid_to=date(2020, 1, 1)))
        touch(connection, "zones")


__all__ = ["stored"]
