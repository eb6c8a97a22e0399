"""Zone recovery (高新区复工复产监测): figures, series and lists."""

from data.indicators.zones.changes import changes
from data.indicators.zones.figures import figures, series
from data.indicators.zones.lists import carried, matrix, missing, points, published, punctual, ranking

__all__ = ["carried", "changes", "figures", "matrix", "missing", "points", "published", "punctual", "ranking", "series"]
