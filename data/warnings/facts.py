"""The facts of a finding as its sentence reads them: stored values, with the days as days and the unit by its name."""

from collections.abc import Mapping
from datetime import date, datetime

from data.naming.english import called


class Facts(dict):
    """`facts["n"]` is the value as stored; `unit` is what the reporting unit is called in the language in use."""

    def __init__(self, values: Mapping, *, unit: str = ""):
        super().__init__(values)
        self.unit = unit

    def named(self, name: str) -> str:
        """A zone, city or park as it is called in the language in use."""
        return called(self[name])

    def day(self, name: str) -> date | None:
        """A stored day; None where there is none."""
        return date.fromisoformat(self[name]) if self.get(name) else None

    def moment(self, name: str) -> datetime:
        """A stored moment, Beijing time."""
        return datetime.fromisoformat(self[name])
