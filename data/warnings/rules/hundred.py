"""Hundred Cities and Hundred Parks: money behind time, quotas passed, targets missed without a reason, issues overdue."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

import pandas as pd
from sqlalchemy import Connection, select

from data import wording
from data.dependence import by_its_rows
from data.indicators import hundred
from data.indicators.changes import BEHIND, fell_behind
from data.indicators.hundred import lists, register
from data.language import _
from data.ledger import explanations
from data.masking import veiled
from data.uploads.storing.keeping import own_mark
from data.warnings.declared import URGENT, WARNING, Finding, Look, Threshold, rule
from data.warnings.facts import Facts
from db.store import is_known
from db.tables.hundred_results import HundredTargets

FAR = Threshold("behind", BEHIND * 100, lambda: _("支出慢于序时进度达到"), lambda: _("个百分点"), least=1, most=100)
QUOTA_EXCEEDED, NO_REASON = "quota_exceeded", "missed_without_reason"  # kinds of warnings that a file explains
SHOWN = "warnings"  # the page that shows the rows behind where no other does


def _page(office: int | str, at: date, **more: str) -> tuple[str, dict[str, str]]:
    return "hundred", {"region": str(office), "date": at.isoformat(), **more}


def _rows_of(code: str, key: str) -> tuple[str, dict[str, str]]:
    return SHOWN, {"rule": f"hundred.{code}", "about": key}


@rule("behind", programme="hundred", datasets=("hundred_units", "hundred_progress"), severity=WARNING, thresholds=(FAR,),
      title=lambda: _("支出慢于序时进度"),
      says=lambda facts: _("{unit}支出慢于序时进度{points}（不含后补助）", unit=facts.unit, points=wording.points(-facts["gap"])),
      together=lambda findings: _("支出慢于序时进度{limit}个百分点以上的有{n}个推荐单位", limit=f"{findings[0]['limit']:g}", n=len(findings)))
def behind(look: Look) -> Iterator[Finding]:
    """Reporting units whose money runs far behind the time elapsed."""
    limit = look.limits[FAR.code]
    gaps = look.ask(hundred.figures, at=look.at, level="reporting_unit", codes=("execution_gap",))
    for row in gaps[fell_behind(gaps["value"].astype(float), limit / 100)].itertuples():
        yield Finding(row.code, {"gap": row.value, "limit": limit, "at": look.at.isoformat()}, *_page(row.code, look.at, map="gap"), office=int(row.code))


def _over_said(facts: Facts) -> str:
    n = wording.count(facts["cities"] + facts["parks"])
    return _("{unit}入选{n}个（城市{cities}、园区{parks}），超过名额", unit=facts.unit, n=n,
             cities=_use(facts["cities"], facts["city_quota"]), parks=_use(facts["parks"], facts["park_quota"]))


def _use(selected: float, quota: float) -> str:
    return f"{wording.count(selected)}/{wording.count(quota)}"


@rule("quota", programme="hundred", datasets=("hundred_units",), severity=WARNING, title=lambda: _("超过推荐名额"), says=_over_said,
      owes=lambda facts: _("入选数超过名额（城市{cities}、园区{parks}）的书面说明", cities=_use(facts["cities"], facts["city_quota"]),
                           parks=_use(facts["parks"], facts["park_quota"])),
      together=lambda findings: _("入选数超过名额尚未说明的有{n}个推荐单位", n=len(findings)))
def quota(look: Look) -> Iterator[Finding]:
    """Reporting units over their quota; one that explained it in writing is a note."""
    ledger = look.ask(lists.quota_ledger, at=look.at)
    for row in ledger[ledger["over"].astype(bool)].itertuples():
        written = look.ask(explanations.of_office, office=int(row.code), programme="hundred")
        written = written.loc[written["kind"] == QUOTA_EXCEEDED, "explanation"]
        facts = {name: getattr(row, name) for name in ("cities", "city_quota", "parks", "park_quota")}
        yield Finding(row.code, facts, *_page(row.code, look.at), office=int(row.code), explained=written.iloc[0] if len(written) else None)


@rule("targets", programme="hundred", datasets=("hundred_targets", "hundred_units"), severity=WARNING, title=lambda: _("绩效指标未完成且没有原因"),
      says=lambda facts: _("{name}{year}年有{n}项绩效指标未完成，没有填写原因", name=facts.named("name"), year=facts["year"], n=facts["n"]),
      owes=lambda facts: _("{name}{year}年{n}项未完成绩效指标的原因和改进措施", name=facts.named("name"), year=facts["year"], n=facts["n"]),
      together=lambda findings: _("{m}个城市（园区）有{n}项绩效指标未完成，没有填写原因", m=len({facts["name"] for facts in findings}),
                                  n=sum(facts["n"] for facts in findings)),
      behind=lambda look, key: _missed_of(look, key))
def targets(look: Look) -> Iterator[Finding]:
    """Cities and parks with targets of a year that were missed, for which neither the row nor its file gives a reason."""
    missed = look.ask(missed_without_reason, at=look.at)
    for (identity, year), rows in missed.groupby(["identity", "year"], sort=False):
        key, name, office = f"{identity}:{year}", rows["unit"].iloc[0], int(rows["office"].iloc[0])
        yield Finding(key, {"name": name, "year": int(year), "n": len(rows)}, *_rows_of("targets", key), office=office)


@by_its_rows
def missed_without_reason(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The targets missed without a reason: identity and name (`unit`) of the city or park, office, year, measure, category,
    target, target_text, actual, actual_text."""
    goals = lists.targets(connection, at=at, known_on=known_on)
    missed = goals[goals["given"].astype(bool) & ~goals["met"].astype(bool) & goals["reason"].isna()]
    listed = register.units(connection, known_on=known_on).set_index("name")
    missed = missed.assign(identity=missed["unit"].map(listed["identity"]), office=missed["unit"].map(listed["reporting_unit"]))
    return missed if missed.empty else missed[~_explained(connection, missed, known_on)].reset_index(drop=True)


def _explained(connection: Connection, missed: pd.DataFrame, known_on: int | None) -> pd.Series:
    """Whether the import that brought a target gives a reason for it."""
    table = HundredTargets.__table__
    rows = connection.execute(select(table.c.unit_name, table.c.year, table.c.indicator, table.c.key_text, table.c.origin_id).where(
        is_known(HundredTargets, on=known_on), table.c.unit_name.in_(missed["identity"].unique().tolist()))).all()
    held = {(row.unit_name, row.year, row.indicator): row for row in rows}
    missed_rows = [held[key] for key in zip(missed["identity"], missed["year"], missed["indicator"], strict=True)]
    marks = [(row.origin_id, own_mark("hundred_targets", [row.unit_name, row.year, row.key_text])) for row in missed_rows]
    written = explanations.of_batches(connection, batches=sorted({batch for batch, _mark in marks}), kinds=(NO_REASON,))
    return pd.Series([(batch, mark, None) in written for batch, mark in marks], index=missed.index)


def _missed_of(look: Look, key: str) -> pd.DataFrame:
    missed = look.ask(missed_without_reason, at=look.at)
    return missed[missed["identity"].astype(str) + ":" + missed["year"].astype(str) == key]


@rule("issues", programme="hundred", datasets=("major_issues",), severity=URGENT, title=lambda: _("重大事项超期未办结"),
      says=lambda facts: _("{unit}：重大事项“{title}”（{no}）办理时限为{due}，逾期{n}天未办结", unit=facts.unit, title=facts["title"], no=facts["no"],
                           due=wording.full_day(facts.day("due")), n=(facts.day("at") - facts.day("due")).days),
      owes=lambda facts: _("重大事项“{title}”（{no}）的办理结果，办理时限为{due}", title=facts["title"], no=facts["no"], due=wording.full_day(facts.day("due"))),
      together=lambda findings: _("{n}件重大事项超期未办结", n=wording.count(len(findings))),
      behind=lambda look, key: _issue(look, key))
def issues(look: Look) -> Iterator[Finding]:
    """Issues whose time is over and which are not closed."""
    raised = look.ask(lists.issues, at=look.at)
    for row in raised[raised["overdue"]].itertuples():
        facts = {"no": veiled(row.issue_no), "title": veiled(row.title), "due": row.due_on.date().isoformat(), "at": look.at.isoformat()}
        yield Finding(_mark(row.issue_no), facts, *_rows_of("issues", _mark(row.issue_no)), office=int(row.adcode),
                      since=(row.due_on + pd.Timedelta(days=1)).date())


def _mark(issue_no: str) -> str:
    """What stands for a number of an issue in an address: people wrote the number."""
    return sha256(issue_no.encode()).hexdigest()[:16]


def _issue(look: Look, key: str) -> pd.DataFrame:
    raised = look.ask(lists.issues, at=look.at)
    return raised[raised["issue_no"].map(_mark) == key]
