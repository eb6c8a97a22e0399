"""Bars in place of a map."""

from components.charts.bars import bars
from components.figures import charts
from components.figures.bodies import BAR, Chart
from components.paper.charts import drawn as chart_drawn
from components.paper.drawn import Drawn


def drawn(body: Chart, width: float, height: float) -> Drawn:
    """A bar for each area of a map, the longest first."""
    title = body.titles.get(body.value, "")
    return chart_drawn(charts.chart(bars(body.rows[["name", "value"]], unit=body.unit, title=title), BAR, body.rows, x="name"), width, height)
