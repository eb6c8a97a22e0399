"""Work resumption day by day, overall, above size and small, with the dates of policies."""

from datetime import date

import pandas as pd

from components import cached, values
from components.charts.lines import lines
from components.figure import Note, figure
from components.pictures import picture
from components.zones import rates, reading
from data import policies, spans, wording
from data.language import _
from data.sentences import zones as sentences
from db import demonstration

COLOURS = ("#009e73", "#1f4e9e", "#d98324")


def draw(*, at: date, region: int, target: int | None = None) -> None:
    """The lines in their box; the title says how far and how fast."""
    now = reading.figures(at=at, region=region)
    found = values.pick(now, "resumption")
    note = Note(at=at, reported=found.reported if found else None, expected=found.expected if found else None,
                source=_("高新区日报"))
    what, moved = _("企业复工率，每日，限当日已报的高新区"), rates.move(reading.moves(at=at, region=region), "resumption", 7)
    if moved is not None and moved["comparable"]:
        what = _("{what}；较一周前为可比口径{n}家", what=what, n=wording.count(moved["compared"]))
    with figure(sentences.trend(now, code=region), key="trend", what=what, note=note):
        picture(cached.ask(specification, at=at, region=region, target=target))


def specification(connection, *, at: date, region: int, target: int | None = None, known_on: int | None = None) -> dict:
    """The lines as Vega-Lite, from the first day on; `target` in per cent."""
    first = spans.span(connection, programme="zones", known_on=known_on)[0]
    titles = {"resumption_large": _("规上"), "resumption": _("整体"), "resumption_small": _("中小")}
    daily = reading.series(connection, at=at, region=region, start=first, codes=tuple(titles), known_on=known_on)
    rows = daily[daily["split"] == ""]
    told = pd.DataFrame({
        "date": pd.to_datetime(rows["period"]), "series": rows["indicator"].map(titles), "value": rows["value"],
        "reported": [wording.share(n, m) for n, m in zip(rows["reported"], rows["expected"], strict=True)]})
    return lines(told, tooltip={"reported": _("已报")}, marks=policies.marks(connection, known_on=known_on)[["date", "label"]],
                 colours=dict(zip(titles.values(), COLOURS, strict=True)), height=180, target=stated(target),
                 demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def stated(target: int | None) -> tuple[float, str] | None:
    """A target in per cent as charts draw it: value and word."""
    return (target / 100, _("目标{n}%", n=target)) if target else None
