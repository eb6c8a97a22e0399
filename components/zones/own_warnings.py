"""A zone's warnings that were explained when its reports were stored."""

from datetime import date

from components.figures.explained import explained
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure
from components.figures.part import part
from data.indicators.zones import one
from data.language import _
from data.ledger import explanations
from data.naming.english import called
from data.questions import Ask


@part("zone.explained", page="zone", kind="table", name=lambda: _("本高新区已说明的警告"), datasets=("zone_daily", "zone_difficulties"),
      system=OWN_ROWS, outside=LEFT_OUT)
def own_warnings(ask: Ask, *, zone: str, at: date) -> Figure | None:
    """Nothing where no warning was explained."""
    listed = ask(one.listed, at=at)
    short = listed.loc[listed["zone"] == zone, "short_name"].dropna()
    return explained(ask(explanations.of_zone, zone=zone), at=at, whose=called(short.iloc[0] if len(short) else zone))


def beside(ask: Ask, *, zone: str) -> dict:
    """By data date and import, what was explained of the daily report: 企业总数变化超过2%：属实…"""
    warnings = ask(explanations.of_zone, zone=zone)
    warnings = warnings[(warnings["dataset"] == "zone_daily") & warnings["day"].notna()]
    texts: dict = {}
    for day, batch, warning, text in zip(warnings["day"], warnings["batch"], warnings["warning"], warnings["explanation"], strict=True):
        texts.setdefault((day, batch), []).append(f"{warning}：{text}")
    return {place: "；".join(parts) for place, parts in texts.items()}
