"""Every rate in one table: level, change on a day and a week before, over how many zones, and what was published."""

from datetime import date

import pandas as pd

from components import tables, values
from components.figure import Note, figure
from components.tables import Heading
from components.zones import rates, reading
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.language import _
from data.sentences import zones as sentences

CODES = ("resumption", "resumption_mean", "resumption_large", "resumption_small", "resumption_hnte", "resumption_tech_sme",
         "staff_return", "capacity", "power")


def draw(*, at: date, region: int) -> None:
    """The groups overlap and are never added."""
    figures, moves = reading.figures(at=at, region=region, codes=CODES), reading.moves(at=at, region=region)
    published, reporting = reading.published(at=at, region=region), values.pick(figures, "resumption")
    rows = pd.DataFrame([_row(code, figures, moves, published) for code in CODES])
    note = Note(at=at, reported=reporting.reported if reporting else None,
                expected=reporting.expected if reporting else None, source=_("高新区日报"), exact=True)
    with figure(sentences.groups(figures, code=region), key="groups", note=note,
                what=_("按企业类型和恢复情况；各类企业有交叉，不相加；变化限两日都报的高新区")):
        if not reading.listed(at=at, region=region):
            tables.nothing(reading.silence(at=at, region=region))
            return
        tables.table(rows, [
            Heading("title", _("指标"), kind="name"), Heading("value", _("当日"), say=wording.percent, kind="share"),
            Heading("of", _("分子/分母"), kind="number"), Heading("day", _("较昨日（百分点）"), say=wording.gap, kind="number"),
            Heading("week", _("较上周（百分点）"), say=wording.gap, kind="number"), Heading("basis", _("口径")),
            Heading("reported", _("填报家数"), say=wording.count, kind="number"),
            *([Heading("published", _("当日公布值"), say=wording.percent, kind="number")] if published else [])])


def _row(code: str, figures: pd.DataFrame, moves: pd.DataFrame, published: dict[str, float]) -> dict:
    found, week, day = values.pick(figures, code), rates.move(moves, code, 7), rates.move(moves, code, 1)
    sums = found and found.reported and CATALOGUE["zones", code].kind == "rate" and code not in ("capacity", "power")
    return {"title": CATALOGUE["zones", code].title, "value": found.value if found else None,
            "of": wording.share(found.numerator, found.denominator) if sums else None,
            "day": day["value"] if day is not None else None,
            "week": week["value"] if week is not None else found.change if found else None,
            "basis": rates.basis(*rates.both(week, day), between=_("；")) or None, "reported": found.reported if found else None,
            "published": published.get(code)}
