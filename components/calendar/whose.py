"""Who owes one return: each zone or reporting unit, and how it stands."""

from datetime import date, datetime

import pandas as pd

from components.calendar import reading, words
from components.calendar.reading import FEEDING, When
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from data import wording
from data.calendar.asked import Due
from data.calendar.board import EXTENDED, LATE, MET, MISSING, Asked, of_period, owes
from data.calendar.board import whose as of_all
from data.indicators import regional
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION

EVERY, STANDS = "", "stands"


def stands() -> dict[str, str]:
    """Which of them can be looked at."""
    return {EVERY: _("全部")} | words.states()


@part("calendar.whose", page="calendar", kind="table", name=lambda: _("一期报送由谁报"), datasets=FEEDING, system=OWN_ROWS, outside=LEFT_OUT,
      options={STANDS: stands})
def whose(ask: Ask, *, at: date | None = None, moment: datetime | None = None, month: str = "", region: int = NATION, asked: str = "",
          stands: str = EVERY) -> Figure | None:
    """In the standard order; nothing where nothing is due in the three months."""
    when = reading.when(ask, at, moment, month)
    chosen = asked or usual(reading.items(ask, when, region), when.moment)
    if not chosen:
        return None
    dataset, _colon, period = chosen.partition(":")
    due = ask(of_period, dataset=dataset, period=period)
    if due is None:
        return None
    rows = ask(of_all, dataset=dataset, dues=(due,), at=when.moment, office=None if region == NATION else region)
    return Figure(_table(ask, rows[rows["state"] == stands] if stands else rows, owes(dataset), when), _title(dataset, due, rows),
                  _what(due), Note(when.at, int(rows["came_at"].notna().sum()), len(rows), words.dataset(dataset)))


def usual(items: tuple[Asked, ...], moment: datetime) -> str:
    """The newest whose deadline has passed and that somebody owes, else the first to come."""
    counted = [one for one in items if one.owed]
    passed = [one for one in counted if one.by < moment]
    one = passed[-1] if passed else next(iter(counted), None)
    return f"{one.dataset}:{one.periods[0].text}" if one else ""


def _title(dataset: str, due: Due, rows: pd.DataFrame) -> str:
    fields = {"what": _("{dataset} · {period}", dataset=words.dataset(dataset), period=words.period(due.period))}
    if rows.empty:
        return _("{what}：所选范围没有应报的单位", **fields)
    count = rows["state"].value_counts()
    numbers = [_("{state}{n}家", state=title, n=wording.count(count[state])) for state, title in words.states().items() if count.get(state)]
    return _("{what}：应报{n}家，{numbers}", **fields, n=wording.count(len(rows)), numbers=wording.joined(numbers))


def _what(due: Due) -> str:
    """By when; an extension that all were given says what it was before."""
    if due.by is None:
        return _("未定截止日")
    said = _("{by}截止", by=words.by(due))
    return _("{said}（原为{day}，已延期）", said=said, day=words.moment(due.ordinary)) if due.ordinary else said


def _table(ask: Ask, rows: pd.DataFrame, who: str, when: When) -> Table:
    labels = dict(zip(*(ask(regional.offices)[name] for name in ("adcode", "label")), strict=True))
    offices = rows["office"].map(labels)
    of_zones = [Link(called(short if isinstance(short, str) else name), page="zone", address={"zone": short if isinstance(short, str) else name})
                for name, short in zip(rows["name"], rows["short_name"], strict=True)]
    until, came, words_of = rows["until"], rows["came_at"], words.states()
    laid = pd.DataFrame({"name": of_zones if who == "zones" else offices, "office": offices, "state": rows["state"].map(words_of),
                         "came": came, "until": until, "days": [_days(*row, when) for row in zip(rows["state"], until, came, strict=True)],
                         "tone": ["unreported" if state == MISSING else "" for state in rows["state"]]})
    unit = [Heading("name", _("高新区"), kind="name"), Heading("office", _("所属报送单位"))] if who == "zones" else [Heading("name", _("报送单位"), kind="name")]
    return Table(laid, [*unit, Heading("state", _("情况"), kind="short"), Heading("came", _("报送时间"), say=_stamp, kind="short"),
                        Heading("until", _("本单位截止"), say=_stamp, kind="short"), Heading("days", _("提前或逾期"), kind="short")],
                 tall=460, empty=_("没有这种情况的单位。"))


def _stamp(at: datetime) -> str:
    return f"{at:%Y-%m-%d}" if (at.hour, at.minute) in ((23, 59), (0, 0)) else f"{at:%Y-%m-%d %H:%M}"


def _days(state: str, until: datetime, came: datetime, when: When) -> str | None:
    if state == MET or pd.isna(until):
        return None
    if state == LATE:
        days = (came.date() - until.date()).days
        return _("迟{n}天", n=wording.count(days)) if days else _("当日迟报")
    days = (when.moment.date() - until.date()).days
    if state == MISSING:
        return _("逾期{n}天", n=wording.count(days)) if days else _("当日已过截止")
    text = _("还有{n}天", n=wording.count(-days)) if days else _("当日截止")
    return _("延期，{text}", text=text) if state == EXTENDED else text
