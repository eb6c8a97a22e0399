"""Bars in place of a map."""

from components.charts.bars import bars
from components.figures import charts
from components.figures.bodies import BAR, Chart
from components.paper.charts import drawn as chart_drawn
from components.paper.drawn import Drawn


def chart(body: Chart) -> Chart:
    """A bar for each area of a map, the longest first."""
    title, rows = body.titles.get(body.value, ""), body.rows[["name", "value"]]
    titles = {"name": body.titles.get("name", ""), "value": title}
    return charts.chart(bars(rows, unit=body.unit, title=title), BAR, body.rows, x="name", unit=body.unit, titles=titles)


def drawn(body: Chart, width: float, height: float) -> Drawn:
    """The same in a room of a picture."""
    return chart_drawn(chart(body), width, height)
