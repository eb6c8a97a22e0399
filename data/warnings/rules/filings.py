"""What the reporting calendar asks for and has not come: soon due, and overdue, of every programme and of the registers."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pandas as pd
from sqlalchemy import Connection, select

from data import calendar, wording
from data.calendar import periods
from data.calendar.periods import DAILY, WEEKLY
from data.indicators.periods import Period
from data.indicators.zones import register
from data.language import _, chosen
from data.programmes import PROGRAMMES
from data.sentences import filed
from data.warnings import works
from data.warnings.declared import NOTE, URGENT, Finding, Look, Threshold, rule
from data.warnings.facts import Facts
from db.datasets import DATASETS
from db.declare import Kind
from db.store import is_known
from db.tables.zones_list import ReportingCalendar

SOON = Threshold("due_soon", 10, lambda: _("报送截止前提醒"), lambda: _("天"), most=60)
DAY_BY_DAY = "zone_daily"  # its silent zones have a rule of their own
PAGES = {"zones": "reporting", "hundred": "hundred_filing"}  # else the dashboard of the programme


def owed(connection: Connection, *, programme: str, at: date, ahead: int, known_on: int | None = None) -> pd.DataFrame:
    """What is not there of what is due up to some days after a date: dataset, filing, period, zone (or None), office, due (the
    place's own last moment), overdue. In the standard order of the units.
    """
    parts = [_of_dataset(connection, dataset, at=at, ahead=ahead, known_on=known_on) for dataset in asked_of(connection, programme=programme, known_on=known_on)]
    columns = ["dataset", "filing", "period", "place", "zone", "office", "due", "overdue"]
    return pd.concat(parts, ignore_index=True)[columns] if parts else pd.DataFrame(columns=columns)


def owing(programme: str) -> list[str]:
    """The datasets of a programme that somebody can owe by a day: a zone or a reporting unit, and a day or a year, stand in their key."""
    sources = {code: calendar.source(code) for code in works.datasets(programme) if code != DAY_BY_DAY}
    return [code for code, source in sources.items() if source.place and source.period]


def asked_of(connection: Connection, *, programme: str, known_on: int | None = None) -> list[str]:
    """The datasets of a programme that the calendar asks somebody for, but for the daily report."""
    codes = connection.scalars(select(ReportingCalendar.dataset).distinct().where(is_known(ReportingCalendar, on=known_on))).all()
    return [code for code in owing(programme) if code in codes]


def _of_dataset(connection: Connection, dataset: str, *, at: date, ahead: int, known_on: int | None) -> pd.DataFrame:
    last = at + timedelta(days=ahead)
    dues = [due for due in calendar.asked(connection, dataset, first=date.min, last=last, known_on=known_on) if due.by and due.by.date() <= last]
    newest = max((due for due in dues if due.period.frequency == DAILY and due.by.date() < at), default=None)
    dues = [due for due in dues if due.period.frequency != DAILY or due == newest]  # of days that nobody filed only the last is urged
    rows, source = calendar.standing(connection, dataset, dues, at=at, known_on=known_on), calendar.source(dataset)
    rows = rows[rows["came_at"].isna()]
    until = rows["extended_to"] + pd.Timedelta(days=1) - pd.Timedelta(microseconds=1)
    due = rows["due_at"].where(~(until > rows["due_at"]), until)
    rows = rows.assign(dataset=dataset, filing=source.only.get("filing", ""), due=due, overdue=rows["missing"], zone=None, office=rows["place"])
    rows = rows[rows["overdue"] | ((due.dt.date >= at) & (due.dt.date <= last))]
    return _zones(connection, rows, known_on) if source.place.kind is Kind.ZONE else rows


def _zones(connection: Connection, rows: pd.DataFrame, known_on: int | None) -> pd.DataFrame:
    listed = register.zones(connection, known_on=known_on).set_index("identity")
    return rows.assign(zone=rows["place"].map(listed["name"]), office=rows["place"].map(listed["reporting_unit"]))


def _findings(look: Look, programme: str, *, overdue: bool) -> Iterator[Finding]:
    rows = look.ask(owed, programme=programme, at=look.at, ahead=int(look.limits[SOON.code]))
    for row in rows[rows["overdue"] == overdue].itertuples():
        facts = {"dataset": row.dataset, "filing": row.filing, "period": row.period, "zone": row.zone, "due": row.due.isoformat(timespec="minutes"),
                 "at": look.at.isoformat()}
        yield Finding(f"{row.dataset}:{row.period}:{row.place}", facts, *_shown(programme, row, look.at),
                      office=int(row.office), since=(row.due + timedelta(days=1)).date() if overdue else None)


def _shown(programme: str, row, at: date) -> tuple[str, dict[str, str]]:
    """The page with who owes it: of registers the calendar, which has those too that nobody has filed yet."""
    if programme not in PROGRAMMES:
        return "calendar", {"asked": f"{row.dataset}:{row.period}", "region": str(row.office)}
    return PAGES.get(programme, PROGRAMMES[programme].page), {"region": str(row.office), "date": at.isoformat()}


def called(facts: Facts) -> str:
    """What is owed: 2020年名单, 2020年4月企业困难诉求; of a zone with its name."""
    if facts["filing"]:
        return filed.called(facts["filing"], int(facts["period"]))
    dataset, period = DATASETS[facts["dataset"]], periods.parse(facts["period"])
    what = _("{period}{dataset}", period=_period(period), dataset=chosen(dataset.zh, dataset.en))
    return _("{zone}{what}", zone=facts.named("zone"), what=what) if facts["zone"] else what


def _period(period: periods.ReportPeriod) -> str:
    if period.frequency == DAILY:
        return wording.full_day(period.first_day)
    return Period.between(period.first_day, period.last_day).label if period.frequency == WEEKLY else Period.parse(period.text).label


def _by(facts: Facts) -> str:
    """3月31日; with its hour where it does not go to the end of the day."""
    due = facts.moment("due")
    day = wording.full_day(due.date())
    return day if (due.hour, due.minute) == (23, 59) else _("{day}{time}", day=day, time=f"{due:%H:%M}")


def _late(facts: Facts) -> int:
    return (facts.day("at") - facts.moment("due").date()).days


def _overdue_said(facts: Facts) -> str:
    return _("{unit}：{what}应于{due}前报送，逾期{n}天未报", unit=facts.unit, what=called(facts), due=_by(facts), n=_late(facts))


def _soon_said(facts: Facts) -> str:
    return _("{unit}：{what}应于{due}前报送，还有{n}天", unit=facts.unit, what=called(facts), due=_by(facts), n=-_late(facts))


def _counted(findings: Sequence[Facts]) -> str:
    """2020年名单2个、2020年阶段性执行情况1个."""
    names = [called(facts) if not facts["zone"] else called(Facts({**facts, "zone": None})) for facts in findings]
    return wording.joined(_("{filing}{n}个", filing=name, n=wording.count(names.count(name))) for name in sorted(dict.fromkeys(names)))


for code in filter(owing, works.WORKS):

    @rule("filings_overdue", programme=code, datasets=("hundred_filings", "reporting_calendar") if code == "hundred" else ("reporting_calendar", "zones"),
          severity=URGENT, title=lambda: _("逾期未报"), says=_overdue_said, asks_calendar=True,
          together=lambda findings: _("{listed}推荐单位未报", listed=_counted(findings)),
          owes=lambda facts: _("{what}，应于{due}前报送，已逾期{n}天", what=called(facts), due=_by(facts), n=_late(facts)))
    def overdue(look: Look, programme: str = code) -> Iterator[Finding]:
        return _findings(look, programme, overdue=True)

    @rule("filings_due", programme=code, datasets=("hundred_filings", "reporting_calendar") if code == "hundred" else ("reporting_calendar", "zones"),
          severity=NOTE, title=lambda: _("即将到期"), says=_soon_said, asks_calendar=True, thresholds=(SOON,),
          together=lambda findings: _("{listed}推荐单位即将到期未报", listed=_counted(findings)),
          owes=lambda facts: _("{what}，应于{due}前报送，还有{n}天", what=called(facts), due=_by(facts), n=-_late(facts)))
    def due(look: Look, programme: str = code) -> Iterator[Finding]:
        return _findings(look, programme, overdue=False)
