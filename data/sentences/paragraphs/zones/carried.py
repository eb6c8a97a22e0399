"""What a figure takes from an earlier day: how many zones, of which days."""

from datetime import date

import pandas as pd

from data import wording
from data.language import _


def carried_over(reports: pd.DataFrame, at: date) -> str:
    """复工率等已沿用4家未报送高新区七日内最近一次填报（3月31日3家、3月30日1家）；…; empty where nothing was carried."""
    if reports.empty:
        return ""
    by_day = reports["day"].value_counts().sort_index(ascending=False)
    days = wording.joined(_("{day}{n}家", day=wording.day_beside(day, at), n=n) for day, n in by_day.items())
    return _("复工率等已沿用{n}家未报送高新区七日内最近一次填报（{told}）；已报家数、变化、走势、地图和排序不沿用。", n=len(reports), told=days)
