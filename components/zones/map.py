"""The map of zones: colour by rate, area by firms, hollow where none came."""

from datetime import date

from components import cached, filters, values
from components.figure import Note, figure
from components.maps.classes import rates
from components.maps.review import review_line
from components.maps.zones import zone_map
from components.pictures import picture
from components.zones import reading
from components.zones.attention import of
from data import wording
from data.indicators import zones
from data.indicators.zones import lists
from data.language import _
from data.sentences import zones as sentences
from db import demonstration


def draw(*, at: date, region: int) -> None:
    """The map in its box; the title says where most and least has resumed."""
    offices = cached.ask(zones.figures, at=at, level="reporting_unit", codes=("resumption",))
    figures = reading.figures(at=at, region=region)
    reporting = values.pick(figures, "reporting")
    note = Note(at=at, reported=reporting.reported if reporting else None,
                expected=reporting.expected if reporting else None, source=_("高新区日报"), review=review_line())
    title = sentences.places(offices) if region == filters.NATION else sentences.groups(figures, code=region)
    with figure(title, key="map", note=note,
                what=_("点位为所在区县，相近的略有错开")):
        picture(cached.ask(specification, at=at, region=region))


def specification(connection, *, at: date, region: int) -> dict:
    """The map as Vega-Lite."""
    points = of(lists.points(connection, at=at), region)
    told = points.assign(
        code=range(1, len(points) + 1), name=points["short_name"].fillna(points["zone"]), value=points["rate"], size=points["firms"],
        said=points["rate"].map(wording.percent),
        of=[wording.share(n, m) for n, m in zip(points["resumed"], points["firms"], strict=True)])
    return zone_map(told, classes=rates(_("企业复工率")), size=_("企业总数"), height=560,
                    tooltip={"office_name": _("推荐单位"), "said": _("复工率"), "of": _("复工企业/企业总数")},
                    demonstration=demonstration.loaded(connection)).to_dict()
