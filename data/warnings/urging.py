"""催报提示: for each unit what it owes, with dates; a draft without a number, as plain text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data import wording
from data.language import _, chosen
from data.warnings.declared import Rule
from data.warnings.rules import RULES
from data.warnings.standing import CLOSED, EXPLAINED, Warned


@dataclass(frozen=True)
class Urge:
    """What one reporting unit owes at some days: a line each."""

    office: int
    unit: str
    at: date  # the newest of the days that the lines are of
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
    def text(self) -> str:
        """The whole draft: 演示数据 where it is, heading, whose, numbered lines, what to do."""
        marks = [_("演示数据")] if self.demonstration else []
        ends = [chosen("；", ";")] * (len(self.lines) - 1) + [chosen("。", ".")]
        numbered = [f"{number}{chosen('.', '. ')}{line}{end}" for number, (line, end) in enumerate(zip(self.lines, ends, strict=True), 1)]
        return "\n".join([*marks, self.heading, self.lead, *numbered, self.close])


def urges(warned: Iterable[Warned], *, demonstration: bool, days: Iterable[date]) -> list[Urge]:
    """A draft for each unit that owes something, in the standard order, which is that of `warned` within a rule.

    What was acknowledged is owed all the same; what was explained or has come is not.
    """
    newest = max(days, default=None)
    by_office: dict[int, list[Warned]] = {}
    for one in warned:
        if one.office is not None and one.state not in (CLOSED, EXPLAINED) and _rule(one).owes:
            by_office.setdefault(one.office, []).append(one)
    return [Urge(office, of[0].unit, newest, tuple(_rule(one).owes(one.facts) for one in of), demonstration) for office, of in by_office.items()]


def _rule(one: Warned) -> Rule:
    return RULES.by_name[one.programme, one.rule]
