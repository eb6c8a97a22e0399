"""Zone recovery (高新区复工复产监测): figures, series and lists."""

from data.indicators.zones.changes import changes
from data.indicators.zones.departures import plausibility
from data.indicators.zones.figures import figures, series
from data.indicators.zones.industries import industries, industry_days
from data.indicators.zones.lists import carried, matrix, missing, points, published, punctual, ranking
from data.indicators.zones.offices import reporting
from data.indicators.zones.parts import parts
from data.indicators.zones.punctuality import due_times, last_came
from data.indicators.zones.troubles import troubles

__all__ = ["carried", "changes", "due_times", "figures", "industries", "industry_days", "last_came", "matrix", "missing", "parts", "plausibility",
           "points", "published", "punctual", "ranking", "reporting", "series", "troubles"]
