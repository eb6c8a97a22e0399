"""What was explained in writing when it was stored: how many warnings, of which kind. Whom they are about stands in the lists."""

from datetime import date

import pandas as pd

from data import wording
from data.language import _
from data.ledger import explanations
from data.questions import Ask
from data.regions import HUBEI, NATION, WHOLES, Office
from data.sentences.paragraphs.saying import sentence

SAME = ["batch", "row", "day", "kind", "who", "message"]


def of_office(ask: Ask, *, programme: str, region: Office) -> pd.DataFrame:
    """The explained warnings of a programme: of all, of one reporting unit, or of all but Hubei."""
    if region not in WHOLES:
        return ask(explanations.of_office, office=region, programme=programme)
    rows = ask(explanations.of_programme, programme=programme)
    if region == NATION:
        return rows
    own = ask(explanations.of_office, office=HUBEI, programme=programme)
    if own.empty:
        return rows
    left = rows["count"] - _keys(rows).map(own["count"].groupby(_keys(own)).sum()).fillna(0).astype(int)
    return rows.assign(count=left)[left > 0]


def _keys(rows: pd.DataFrame) -> pd.Series:
    return rows[SAME].assign(row=rows["row"].astype("Int64")).map(str).agg("\n".join, axis=1)


def of_day(rows: pd.DataFrame, at: date) -> pd.DataFrame:
    """Those about what was filed for a day."""
    return rows[rows["day"] == at]


def up_to(rows: pd.DataFrame, at: date) -> pd.DataFrame:
    """Those about what was filed for a day or an earlier one, and those about what bears no day."""
    return rows[[day is None or pd.isna(day) or day <= at for day in rows["day"]]]


def counted(rows: pd.DataFrame) -> str:
    """入库时核实并书面说明的警告3条：“企业总数变化超过2%”2条、…; empty where none was explained."""
    if rows.empty:
        return ""
    kinds = rows.groupby("warning", sort=False)["count"].sum()
    listed = wording.joined(_("“{warning}”{n}条", warning=warning, n=wording.count(n)) for warning, n in kinds.items())
    return sentence(_("入库时核实并书面说明的警告{n}条：{listed}", n=wording.count(rows["count"].sum()), listed=listed))
