"""The words for severities and states."""

from data.language import _
from data.warnings.declared import NOTE, URGENT, WARNING
from data.warnings.warned import ACKNOWLEDGED, CLOSED, EXPLAINED, OPEN


def severities() -> dict[str, str]:
    """By severity, the gravest first."""
    return {URGENT: _("紧急"), WARNING: _("关注"), NOTE: _("提示")}


def states() -> dict[str, str]:
    """By state: what nobody has dealt with first."""
    return {OPEN: _("未处理"), ACKNOWLEDGED: _("已确认"), EXPLAINED: _("已说明"), CLOSED: _("已消除")}
