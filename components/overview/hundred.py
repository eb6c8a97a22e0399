"""Hundred Cities and Hundred Parks at a glance, at the latest data date; nothing where there is none."""

from datetime import date

import pandas as pd

from components.figures import values
from components.figures.bodies import Alert, Alerts, Cards, Sentence
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.hundred import reading
from components.hundred.funds import lines_of
from components.hundred.headline import key_cards
from data import spans, wording
from data.indicators.hundred import lists
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.sentences import hundred as sentences

FAR = -0.1  # behind the time elapsed


@part("overview.hundred_sentence", page="", kind="sentence", name=lambda: _("百城百园一句话"), datasets=reading.DATASETS,
      defines=(("hundred", "units_selected"), ("hundred", "budget_execution")))
def sentence(ask: Ask) -> Figure | None:
    """The sentence that everybody quotes."""
    at = newest(ask)
    if at is None:
        return None
    figures = reading.figures(ask, at=at, region=NATION)
    return Figure(Sentence(sentences.headline(figures)), facts=figures, note=_note(figures, at))


@part("overview.hundred_cards", page="", kind="cards", name=lambda: _("百城百园主要指标"), datasets=reading.DATASETS,
      defines=tuple(("hundred", code) for code in ("units_selected", "budget_execution", "execution_gap", "funds_in_place")))
def cards(ask: Ask) -> Figure | None:
    """The four that say how far the action is."""
    at = newest(ask)
    if at is None:
        return None
    figures = reading.figures(ask, at=at, region=NATION)
    return Figure(Cards(key_cards(figures), in_a_row=2), facts=figures, note=_note(figures, at))


@part("overview.hundred_alerts", page="", kind="alerts", name=lambda: _("百城百园需要关注"), datasets=reading.DATASETS, outside=LEFT_OUT)
def alerts(ask: Ask) -> Figure | None:
    """Filings missing, issues overdue, quotas passed, money far behind."""
    at = newest(ask)
    if at is None:
        return None
    figures = reading.figures(ask, at=at, region=NATION)
    missing, overdue = (values.pick(figures, code) for code in ("filing_missing", "issues_overdue"))
    ledger, offices = ask(lists.quota_ledger, at=at), reading.by_office(ask, at=at)
    over = ledger[ledger["over"].astype(bool)]["name"].tolist()
    far = offices[(offices["indicator"] == "execution_gap") & (offices["value"] <= FAR)]["name"].tolist()
    lines = [alert for wanted, alert in (
        (missing and missing.value, Alert(_("{n}个推荐单位逾期未报", n=wording.count(missing.value if missing else 0)), True)),
        (overdue and overdue.value, Alert(_("{n}件重大事项超期未办结", n=wording.count(overdue.value if overdue else 0)), True)),
        (over, Alert(_("入选数超过名额：{names}", names=wording.shortened(over)))),
        (far, Alert(_("支出慢于序时进度10个百分点以上：{names}", names=wording.shortened(far))))) if wanted]
    return Figure(Alerts(lines, _("没有需要关注的事项。")), note=_note(figures, at))


@part("overview.hundred_lines", page="", kind="line", name=lambda: _("累计预算执行率与序时进度"), datasets=("hundred_units", "hundred_progress"),
      defines=(("hundred", "budget_execution"), ("hundred", "time_progress")))
def lines(ask: Ask) -> Figure | None:
    """Execution beside the time elapsed."""
    at = newest(ask)
    if at is None:
        return None
    chart = lines_of(ask(lists.by_time, at=at), height=200, demonstration=ask.demonstration)
    return Figure(chart, what=_("累计预算执行率与序时进度"), note=_note(reading.figures(ask, at=at, region=NATION), at))


def newest(ask: Ask) -> date | None:
    """The latest data date."""
    span = ask(spans.span, programme="hundred")
    return span[2] if span else None


def _note(figures: pd.DataFrame, at: date) -> Note:
    execution = values.pick(figures, "budget_execution")
    return Note(execution.data_date if execution else at, execution.reported if execution else None,
                execution.expected if execution else None, _("各推荐单位报送"))
