"""Hundred Cities and Hundred Parks (百城百园): figures and lists."""

from data.indicators.hundred.dated import dated
from data.indicators.hundred.figures import figures
from data.indicators.hundred.lists import (
    by_time,
    demands,
    filings,
    issues,
    quota_ledger,
    self_score_steps,
    targets,
    units,
)

__all__ = ["by_time", "dated", "demands", "figures", "filings", "issues", "quota_ledger", "self_score_steps", "targets", "units"]
