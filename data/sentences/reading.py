"""Picking the numbers a sentence is written from."""

from datetime import date

import pandas as pd

from data.language import _, spoken
from data.regions import NATION

WHOLE = str(NATION)  # the code in the figures


def row(figures: pd.DataFrame, indicator: str, *, split: str = "", code: str = WHOLE):
    """The row of an indicator, or None where it is not there."""
    rows = figures[(figures["indicator"] == indicator) & (figures["split"] == split) & (figures["code"] == code)]
    return rows.iloc[0] if len(rows) else None


def value(figures: pd.DataFrame, indicator: str, *, split: str = "", code: str = WHOLE) -> float | None:
    """The value of an indicator; None where it is absent or cannot be computed."""
    figure = row(figures, indicator, split=split, code=code)
    return None if figure is None or pd.isna(figure["value"]) else float(figure["value"])


def known(figures: pd.DataFrame, indicator: str, *, split: str = "") -> pd.DataFrame:
    """The places that have a value of an indicator, the highest first, equal ones by code."""
    places = figures[(figures["indicator"] == indicator) & (figures["split"] == split) & figures["value"].notna()]
    return places.sort_values(["value", "code"], ascending=[False, True], kind="stable")


def code_of(figures: pd.DataFrame, code: str | int | None) -> str:
    """The place asked for; without one the only place of the figures, or the nation."""
    if code is not None:
        return str(code)
    codes = set(figures["code"])
    return codes.pop() if len(codes) == 1 else WHOLE


def name_of(figures: pd.DataFrame, code: str) -> str:
    """What a place is called in a sentence; the nation goes without saying."""
    if code == WHOLE or figures.empty:
        return ""
    return str(figures.loc[figures["code"] == code, "name"].iloc[0])


def date_of(figures: pd.DataFrame) -> date:
    """The date the figures are computed at."""
    return date.fromisoformat(str(figures["period"].iloc[0]))


def nothing() -> str:
    return _("无数据")


def told(parts: list[str]) -> str:
    """The parts that say something, as one sentence."""
    texts = [part for part in parts if part]
    return ("，".join(texts) + "。") if spoken() == "zh" else (", ".join(texts) + ".")
