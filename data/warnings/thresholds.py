"""The thresholds of the rules are changed by a person, as an entry of the ledger that says what each was before."""

from collections.abc import Mapping

from data.language import _
from data.masking import veiled
from data.warnings import keeping
from data.warnings.declared import Threshold
from data.warnings.limits import SETTING, limits
from data.warnings.rules import RULES
from db.engine import writing
from db.store import Entry, enter
from db.tokens import WARNINGS


class Refused(Exception):
    """A threshold that cannot be so; the text says why and what to do."""


def change(wanted: Mapping[str, float], *, by: str) -> int | None:
    """Set thresholds, as one entry of the ledger; its number, None where all are so already.

    What is kept of the warnings follows in the same transaction. Raises Refused.
    """
    by = veiled(by.strip())
    if not by:
        raise Refused(_("请填写经办人。"))
    for code, value in wanted.items():
        _require(RULES.thresholds[code], value)
    with writing(by=by, dataset=WARNINGS) as connection:
        before = limits(connection)
        changes = [{"column": code, "before": before[code], "after": value} for code, value in wanted.items() if value != before[code]]
        if not changes:
            return None
        entry = Entry(dataset=WARNINGS, action=SETTING, by=by, corrections=changes, rows=len(changes))
        number = enter(connection, entry, new=0, changed=len(changes), unchanged=0)
        keeping.survey(connection)
    return number


def _require(threshold: Threshold, value: float) -> None:
    if not threshold.least <= value <= threshold.most:
        raise Refused(_("“{title}”应在{least}到{most}{unit}之间，请改正。", title=threshold.title(), least=f"{threshold.least:g}",
                        most=f"{threshold.most:g}", unit=threshold.unit()))


def changes_said(changes: list[dict]) -> list[tuple[str, str, str]]:
    """The changes of an entry in words: (threshold, before, after)."""
    known = RULES.thresholds
    return [(known[each["column"]].title(), known[each["column"]].said(each["before"]), known[each["column"]].said(each["after"]))
            for each in changes if each["column"] in known]
