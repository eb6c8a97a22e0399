"""The nation, the nation without Hubei, and Hubei as a block of its own, as national figures were quoted in the spring of 2020."""

from datetime import date

import pandas as pd

from components.figures import values
from components.figures.bodies import Heading, Table
from components.figures.figure import CHANGES, Figure
from components.figures.part import part
from components.zones import rates, reading
from data import wording
from data.indicators import regional
from data.language import _
from data.questions import Ask
from data.regions import HUBEI, NATION, WITHOUT_HUBEI

CODES = ("resumption", "resumption_large", "zones_full", "reporting")


@part("zones.hubei", page="zones", kind="table", name=lambda: _("全国、除湖北外和湖北省"), datasets=("zone_daily",),
      defines=tuple(("zones", code) for code in CODES))
def hubei(ask: Ask, *, at: date) -> Figure:
    """The three side by side; nothing of it is added."""
    rows = pd.DataFrame([_row(ask, at=at, region=region) for region in (NATION, WITHOUT_HUBEI, HUBEI)])
    table = Table(rows, [
        Heading("name", _("范围"), kind="name"), Heading("reported", _("已报/应报（家）"), kind="number"),
        Heading("overall", _("整体复工率"), say=wording.percent, kind="share", defines="resumption"),
        Heading("change", _("较上周（百分点）"), say=wording.gap, kind="number", compares=CHANGES), Heading("basis", _("口径"), compares=CHANGES),
        Heading("large", _("规上复工率"), say=wording.percent, kind="number", defines="resumption_large"),
        Heading("full", _("复工率100%（家）"), say=wording.count, kind="number", defines="zones_full")])
    return Figure(table, _title(rows), _("湖北省单列；除湖北外不含湖北省的高新区"), reading.note(reading.figures(ask, at=at, region=NATION), at, exact=True))


def _row(ask: Ask, *, at: date, region: int | str) -> dict:
    figures, moves = reading.figures(ask, at=at, region=region), reading.moves(ask, at=at, region=region)
    overall, large, full, reporting = (values.pick(figures, code) for code in CODES)
    week = rates.move(moves, "resumption", 7)
    return {"name": ask(regional.called, office=region), "overall": overall.value if overall else None,
            "reported": wording.share(reporting.reported, reporting.expected) if reporting else None,
            "change": None if week is None else week["value"], "large": large.value if large else None,
            "basis": _("可比口径{n}家", n=wording.count(week["compared"])) if week is not None and week["comparable"] else None,
            "full": full.value if full and full.reported else None, "tone": "total" if region == NATION else ""}


def _title(rows: pd.DataFrame) -> str:
    whole, without = rows["overall"].iloc[0], rows["overall"].iloc[1]
    if pd.isna(whole) or pd.isna(without):
        return _("全国和除湖北外企业复工率")
    return _("全国企业整体复工率{whole}，除湖北外{without}", whole=wording.percent(whole), without=wording.percent(without))
