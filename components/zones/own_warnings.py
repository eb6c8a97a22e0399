"""A zone's warnings that were explained when its reports were stored."""

from datetime import date

from components import cached, explained
from data import explanations
from data.indicators.zones import one


def draw(*, zone: str, at: date) -> None:
    """The figure; nothing where no warning was explained."""
    listed = cached.ask(one.listed, at=at)
    short = listed.loc[listed["zone"] == zone, "short_name"].dropna()
    explained.draw(cached.ask(explanations.of_zone, zone=zone), at=at, key="explained_zone",
                   whose=short.iloc[0] if len(short) else zone)


def beside(*, zone: str) -> dict:
    """By data date and import, what was explained of the daily report: 企业总数变化超过2%：属实…"""
    found = cached.ask(explanations.of_zone, zone=zone)
    found = found[(found["dataset"] == "zone_daily") & found["day"].notna()]
    told: dict = {}
    for day, batch, warning, text in zip(found["day"], found["batch"], found["warning"], found["explanation"], strict=True):
        told.setdefault((day, batch), []).append(f"{warning}：{text}")
    return {place: "；".join(texts) for place, texts in told.items()}
