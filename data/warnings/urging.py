"""催报提示: for each unit what it owes, with dates; a draft without a number, as plain text."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data import wording
from data.dependence import by_its_rows
from data.indicators import regional
from data.language import _, chosen
from data.warnings.days import Days
from data.warnings.declared import Rule
from data.warnings.rules import RULES
from data.warnings.standing import standing
from data.warnings.warned import EXPLAINED, Warned
from db import demonstration


@dataclass(frozen=True)
class Urge:
    """What one reporting unit owes at some days: a line each."""

    office: int
    unit: str
    at: date  # the newest of the days that its lines are of
    lines: tuple[str, ...]
    demonstration: bool = False

    @property
    def heading(self) -> str:
        return _("催报提示（草稿）")

    @property
    def lead(self) -> str:
        return _("{unit}：据本系统截至{day}的数据，你单位以下事项尚未报送：", unit=self.unit, day=wording.full_day(self.at))

    @property
    def close(self) -> str:
        return _("请尽快报送；已经报送的，请核对是否已入库。")

    @property
    def numbered(self) -> list[str]:
        """The lines as they are written one under another."""
        ends = [chosen("；", ";")] * (len(self.lines) - 1) + [chosen("。", ".")]
        return [f"{number}{chosen('.', '. ')}{line}{end}" for number, (line, end) in enumerate(zip(self.lines, ends, strict=True), 1)]

    @property
    def text(self) -> str:
        """The whole draft: 演示数据 where it is, heading, whose, numbered lines, what to do."""
        marks = [_("演示数据")] if self.demonstration else []
        return "\n".join([*marks, self.heading, self.lead, *self.numbered, self.close])


@by_its_rows
def drafts(connection: Connection, *, days: Days, today: date, office: int | None = None, rules: Collection[str] = (),
           known_on: int | None = None) -> list[Urge]:
    """A draft for each reporting unit that owes something, in the standard order; or for one of them. `rules`: only what these warn of.

    What was acknowledged is owed all the same; what was explained or has come is not.
    """
    by_office: dict[int, list[Warned]] = {}
    for one in standing(connection, days=days, today=today, known_on=known_on):
        if one.office is not None and one.state != EXPLAINED and _rule(one).owes and office in (None, one.office) and (not rules or one.rule in rules):
            by_office.setdefault(one.office, []).append(one)
    invented, day_of = demonstration.loaded(connection, known_on=known_on), dict(days)
    return [Urge(code, by_office[code][0].unit, max(day_of[one.programme] for one in by_office[code]),
                 tuple(_rule(one).owes(one.facts) for one in by_office[code]), invented)
            for code in regional.offices(connection)["adcode"].tolist() if code in by_office]


def _rule(one: Warned) -> Rule:
    return RULES.by_name[one.programme, one.rule]
