"""报送情况: each filing that was due, is due today or comes next; who filed in time, later, not at all, or within an extension."""

from datetime import date, timedelta

import pandas as pd

from data import wording
from data.indicators.hundred import lists
from data.language import _
from data.questions import Ask
from data.sentences.filed import called
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.hundred import reading
from data.sentences.paragraphs.saying import filled, paragraph, sentence

SOON = timedelta(days=31)  # so long before its due day a filing is spoken of; the first one always


def filings(ask: Ask, choice: Choice) -> list[str]:
    """A sentence a filing in the order of their due days, then who filed the execution of money."""
    rows = ask(lists.filings, at=choice.at)
    rows = rows[rows["due_on"].notna()]
    office = reading.office(choice)
    rows = rows if office is None else rows[rows["adcode"] == office]
    parts = [part for _due, part in rows.groupby(["due_on", "filing", "year"], sort=True)]
    shown = [part for part in parts if _due_on(part) <= choice.at + SOON] or parts[:1]
    said = [_of_all(part, choice.at) if office is None else _of_one(part.iloc[0], choice.at) for part in shown]
    return [paragraph(*said) or sentence(_("报送日历没有要求报送")), _money(ask, choice)]


def _due_on(part: pd.DataFrame) -> date:
    return part["due_on"].iloc[0].date()


def _of_all(part: pd.DataFrame, at: date) -> str:
    """2020年名单（3月31日截止）37个推荐单位中已报36个，其中按时34个、逾期后补报2个，未报1个。"""
    due_on, filed, n = _due_on(part), part["filed"].astype(bool), len(part)
    fields = {"filing": called(part["filing"].iloc[0], part["year"].iloc[0]), "day": wording.day_beside(due_on, at), "all": wording.count(n),
              "n": wording.count(filed.sum())}
    lead = _("{filing}当日（{day}）截止，{all}个推荐单位中已报{n}个", **fields) if due_on == at else _(
        "{filing}（{day}截止）{all}个推荐单位中已报{n}个", **fields)
    if due_on >= at:
        waiting = int((~filed).sum())
        return sentence(lead, _("尚有{n}个待报", n=wording.count(waiting)) if waiting else "")
    return sentence(lead, *_judged(part, filed))


def _judged(part: pd.DataFrame, filed: pd.Series) -> list[str]:
    on_time, due = part["on_time"].astype(bool), part["due"].astype(bool)
    counts = {_("按时报送{n}个"): on_time.sum(), _("逾期后补报{n}个"): (filed & ~on_time).sum(), _("逾期未报{n}个"): (due & ~filed).sum(),
              _("批准延期未到期{n}个"): (~due & ~filed).sum()}
    if on_time.all():
        return [_("全部按时报送")]
    return [filled(text, n=wording.count(n)) for text, n in counts.items() if n]


def _of_one(row: pd.Series, at: date) -> str:
    """江苏省2020年名单已按时报送（3月30日）。"""
    extended = row["extended_to"] if pd.notna(row["extended_to"]) and row["extended_to"] > row["due_on"] else None
    due_on = (row["due_on"] if extended is None else extended).date()
    what = _("{name}{filing}", name=row["name"], filing=called(row["filing"], row["year"]))
    due = wording.day_beside(due_on, at)
    if row["filed"]:
        day = wording.day_beside(pd.Timestamp(row["filed_on"]).date(), at)
        return sentence(_("{what}已按时报送（{day}）", what=what, day=day) if row["on_time"] else _(
            "{what}逾期后补报（{due}截止，{day}报送）", what=what, due=due, day=day))
    if row["due"]:
        return sentence(_("{what}逾期未报（{due}截止）", what=what, due=due))
    if extended is not None:
        return sentence(_("{what}批准延期至{due}，尚未报送", what=what, due=due))
    return sentence(_("{what}当日（{due}）截止，尚未报送", what=what, due=due) if due_on == at else _(
        "{what}{due}截止，尚未报送", what=what, due=due))


def _money(ask: Ask, choice: Choice) -> str:
    """城市（园区）执行情况，195个中193个已报，2个未报。"""
    rows = reading.units(ask, choice)
    if rows.empty:
        return ""
    n = len(reading.with_money(rows))
    return sentence(_("城市（园区）执行情况{all}个中已报{n}个", all=wording.count(len(rows)), n=wording.count(n)),
                    _("{n}个未报", n=wording.count(len(rows) - n)) if n < len(rows) else "")
