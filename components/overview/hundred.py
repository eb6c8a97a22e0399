"""Hundred Cities and Hundred Parks at a glance."""

from components import cached, filters, menu, values
from components.figure import Note
from components.hundred import headline, reading
from components.overview import pictures, programme
from components.overview.alerts import Alert
from components.overview.zones import shortened
from data import spans, wording
from data.indicators.hundred import lists
from data.language import _
from data.sentences import hundred as sentences


def draw() -> None:
    """At the latest data date."""
    span = cached.ask(spans.span, programme="hundred")
    title = _("百城百园")
    if span is None:
        programme.empty(title, key="hundred", page=menu.UPLOAD)
        return
    at = span[2]
    figures = reading.figures(at=at, region=filters.NATION)
    execution = values.pick(figures, "budget_execution")
    note = Note(at=execution.data_date if execution else at, reported=execution.reported if execution else None,
                expected=execution.expected if execution else None, source=_("各推荐单位报送"))
    programme.glance(title, key="hundred", said=sentences.headline(figures), key_cards=headline.key_cards(figures),
                     alerts=_alerts(figures, at), note=note, page=menu.HUNDRED,
                     spec=cached.ask(pictures.hundred, at=at),
                     shows=_("累计预算执行率与序时进度"))


def _alerts(figures, at) -> list[Alert]:
    """Filings missing, issues overdue, quotas passed, money far behind."""
    missing, overdue = (values.pick(figures, code) for code in ("filing_missing", "issues_overdue"))
    ledger = cached.ask(lists.quota_ledger, at=at)
    over = ledger[ledger["over"].astype(bool)]["name"].tolist()
    behind = reading.by_office(at=at)
    far = behind[(behind["indicator"] == "execution_gap") & (behind["value"] <= -0.1)]["name"].tolist()
    return [alert for wanted, alert in (
        (missing and missing.value, Alert(_("{n}个推荐单位逾期未报", n=wording.count(missing.value if missing else 0)), True)),
        (overdue and overdue.value, Alert(_("{n}件重大事项超期未办结", n=wording.count(overdue.value if overdue else 0)), True)),
        (over, Alert(_("入选数超过名额：{names}", names=shortened(over)))),
        (far, Alert(_("支出慢于序时进度10个百分点以上：{names}", names=shortened(far))))) if wanted]
