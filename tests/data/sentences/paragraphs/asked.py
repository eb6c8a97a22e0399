"""Paragraphs of the test's own store, and the rows that it is made of."""

from collections.abc import Iterable
from datetime import date, timedelta

from data.asking import Asking
from data.questions import Direct
from data.sentences.paragraphs import PARAGRAPHS, Choice
from db.engine import reading
from tests.data.indicators.returns import WAN

NANJING, SUZHOU, WUXI = "南京高新技术产业开发区", "苏州高新技术产业开发区", "无锡高新技术产业开发区"
WUHAN, XIANGYANG, DALIAN = "武汉东湖新技术开发区", "襄阳高新技术产业开发区", "大连高新技术产业园区"
MARCH_25, MARCH_31, APRIL_1 = date(2020, 3, 25), date(2020, 3, 31), date(2020, 4, 1)
YEAR_END = date(2020, 12, 31)


def written(programme: str, heading: str, *, language: str = "zh", moment=None, **choice) -> list[str]:
    """The paragraphs under a heading of a choice."""
    with reading() as connection:
        return PARAGRAPHS[programme][heading](Direct(connection, Asking(language, moment)), Choice(**choice))


def zones(heading: str, *, at: date = APRIL_1, **more) -> list[str]:
    return written("zones", heading, at=at, **more)


def hundred(heading: str, *, at: date = YEAR_END, **more) -> list[str]:
    return written("hundred", heading, at=at, **more)


def commissioners(heading: str, *, period: str = "2020-Q4", **more) -> list[str]:
    return written("commissioners", heading, period=period, **more)


def report(zone: str, resumed: int, on: date = APRIL_1, *, firms: int = 1000, came: str = "09:00", **more) -> dict:
    """A daily report that came the next day."""
    return {"zone": zone, "data_date": on.isoformat(), "firms": firms, "firms_resumed": resumed,
            "reported_at": f"{on + timedelta(days=1)} {came}", "large_firms": None, "large_resumed": None, "small_firms": None,
            "small_resumed": None, "risk": None, **more}


def city(name: str, office: int, kind: str = "城市", mode: str | None = None) -> dict:
    return {"kind": kind, "name": name, "reporting_unit": office, "adcode": office // 10000 * 10000 + (office % 10000 or 100), "funding_mode": mode}


def money(name: str, spent: int, on: str = "2020-12-31", budget: int = 100) -> dict:
    """Money in 万元."""
    return {"unit_name": name, "data_date": on, "budget": budget * WAN, "spent": spent * WAN}


def filing(office: int, on: str, extended: str | None = None) -> dict:
    return {"reporting_unit": office, "filing": "名单", "year": 2020, "filed_on": on, "extended_to": extended}


def every(paragraphs: Iterable[str]) -> str:
    return "\n".join(paragraphs)
