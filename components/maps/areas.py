"""Areas of a boundary file joined by code with a table, filled by class."""

from collections.abc import Mapping

import altair as alt
import pandas as pd

from components.charts.packing import looked_up
from components.charts.theme import NOT_REPORTED
from components.maps.boundaries import names
from components.maps.classes import Classes, LegendEntry, entries, no_data, not_covered, not_reported
from data.language import _, spoken
from data.naming.english import called
from data.regions import NOT_COVERED

ABSENT = "—"
UNCOUNTED = tuple(str(code)[:2] for code in NOT_COVERED)
IS_NOT_COVERED = f"indexof({[*UNCOUNTED]}, slice(datum.properties.adcode, 0, 2)) >= 0"


def sorted_into(values: pd.DataFrame, classes: Classes, tooltip: Mapping[str, str]) -> pd.DataFrame:
    """Code, name, the words of the tooltip, and the class in words as `state`; areas that are not counted fall out."""
    values = values[~(values["code"] // 10000 * 10000).isin(NOT_COVERED)]
    labels = dict(enumerate(classes.labels))
    state = classes.of(values["value"]).map(labels).astype(object)
    reported = values["reported"].astype(bool) if "reported" in values else pd.Series(True, index=values.index)
    state = state.where(state.notna(), reported.map({True: no_data(classes).label, False: not_reported(classes).label}))
    kept = ["code", "name", *[each for each in tooltip if each not in ("code", "name")]]
    table = values[kept].assign(state=state, adcode=values["code"].astype(str).str.zfill(6))
    return table.reset_index(drop=True)


def legend_rows(states: set[str], classes: Classes, *, absent: bool, whole: bool = True) -> list[LegendEntry]:
    """Every class, then those of 未报送 and 无数据 that occur (`absent`: areas without a row are likely), then, for the whole
    country, 未统计."""
    return [
        *entries(classes),
        *([not_reported(classes)] if not_reported(classes).label in states else []),
        *([no_data(classes)] if absent or no_data(classes).label in states else []),
        *([not_covered()] if whole else []),
    ]


def state_scales(rows: list[LegendEntry], *, line: str = "transparent") -> dict[str, alt.Scale]:
    """Class in words → fill, and → outline: gold where it did not report, else `line`."""
    labels = [each.label for each in rows]
    outlines = [each.stroke if each.stroke == NOT_REPORTED else line for each in rows]
    return {
        "fill": alt.Scale(domain=labels, range=[each.fill for each in rows]),
        "stroke": alt.Scale(domain=labels, range=outlines),
    }


def coloured(chart: alt.Chart, scales: dict[str, alt.Scale], tooltips: list[alt.Tooltip]) -> alt.Chart:
    """The layer with fill and outline by `state`."""
    return chart.encode(
        fill=alt.Fill("state:N", scale=scales["fill"], legend=None),
        stroke=alt.Stroke("state:N", scale=scales["stroke"], legend=None),
        tooltip=tooltips,
        description=alt.Description("name:N"),
    )


def filled(
    shapes: alt.UrlData, table: pd.DataFrame, scales: dict[str, alt.Scale], tooltips: list[alt.Tooltip], *,
    known: Mapping[str, str], absent: str, width: float = 1.2,
) -> alt.Chart:  # fmt: skip
    """The areas of a file with what the table says of each; of an area without a row it says `absent`. `known`: the names by
    code that the file holds and that need not be sent.
    """
    labels = scales["fill"].domain
    sent = _sent(table, known, labels)
    columns = [each for each in sent if each != "adcode"]
    joined = (
        alt.Chart(shapes)
        .mark_geoshape(strokeWidth=width)
        .transform_lookup(lookup="properties.adcode", from_=alt.LookupData(looked_up(sent), "adcode", columns), default=ABSENT)
        .transform_calculate(
            code="toNumber(datum.properties.adcode)",
            name=f"datum.name == '{ABSENT}' || datum.name == '' ? datum.properties.name : datum.name",
            state=f"{IS_NOT_COVERED} ? '{not_covered().label}' : "
            f"datum.state == '{ABSENT}' ? '{absent}' : {labels!r}[toNumber(datum.state)]",
        )
    )
    return coloured(joined, scales, tooltips)


def _sent(table: pd.DataFrame, known: Mapping[str, str], labels: list[str]) -> pd.DataFrame:
    """What the browser needs of the table: the place of the state among the labels, a name only where the file has another.

    In English it has another everywhere, so that the areas without a row get one with nothing but their name.
    """
    sent = table.drop(columns="code").set_index("adcode")
    other = sent["name"] != sent.index.map(known).to_series(index=sent.index)
    sent = sent.assign(name=sent["name"].where(other, ""), state=sent["state"].map(labels.index))
    if spoken() != "zh":
        rest = pd.DataFrame({"name": {code: called(name) for code, name in known.items() if code not in sent.index}}).reindex(columns=sent.columns)
        sent = pd.concat([sent.astype(object), rest.astype(object).fillna(ABSENT)])
    return sent.rename_axis("adcode").reset_index()


def file_name(file: str, layer: str) -> str:
    """The Vega expression of the name of an area of a file in the language in use."""
    if spoken() == "zh":
        return "datum.properties.name"
    return f"{ {code: called(name) for code, name in names(file, layer).items()} }[datum.properties.adcode]"


def told(tooltip: Mapping[str, str], title: str) -> list[alt.Tooltip]:
    """Name and class, then what the caller tells."""
    rest = [alt.Tooltip(f"{column}:N", title=word) for column, word in tooltip.items() if column != "name"]
    return [alt.Tooltip("name:N", title=tooltip.get("name", _("地区"))), alt.Tooltip("state:N", title=title), *rest]

