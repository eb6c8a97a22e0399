"""Zone recovery (高新区复工复产监测): figures, series and lists."""

from data.indicators.zones.figures import figures, series

__all__ = ["figures", "series"]
