"""An earlier moment at which screens can be read: what the ledger held then. All times are Beijing time."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, func, select

from data import wording
from data.asking import Moment
from data.language import _
from data.ledger.imports import title
from db import clock, store
from db.tables.ledger import Batch

A_DAY = len("2020-04-02")


def label(then: Moment) -> str:
    """按2020年4月2日12:15所知（第37号上报为止）; a whole day goes without its hour."""
    day = wording.full_day(then.at)
    moment_text = day if len(then.text) == A_DAY else _("{day}{time}", day=day, time=f"{then.at:%H:%M}")
    return _("按{moment}所知（第{n}号上报为止）", moment=moment_text, n=then.batch)


def moment(connection: Connection, *, text: str) -> Moment:
    """The moment that the number of an entry, a date (its end) or a datetime names.

    Raises ValueError, with a sentence for the reader, for a text that is none of them, for what lies before the first
    entry, and for what has not come yet.
    """
    return _of_entry(connection, int(text)) if store.is_number(text) else _of_time(connection, text)


def _of_entry(connection: Connection, number: int) -> Moment:
    newest = connection.scalar(select(func.max(Batch.id))) or 0
    entry = connection.execute(select(Batch.id, Batch.at).where(Batch.id <= number).order_by(Batch.id.desc()).limit(1)).first()
    if entry is None or number > newest:
        raise ValueError(_("没有第{n}号上报记录，现按此刻所知显示。", n=number))
    return Moment(str(number), clock.to_beijing(entry.at), entry.id)


def _of_time(connection: Connection, text: str) -> Moment:
    try:
        at = store.instant(text).replace(tzinfo=None)
    except ValueError as error:
        raise ValueError(_("所选时刻无法识别，现按此刻所知显示；请写成 2020-04-02T12:15、2020-04-02 或上报记录的编号。")) from error
    day, today = len(text) <= A_DAY, clock.now()
    if at > (datetime.combine(today, time.max) if day else today):
        raise ValueError(_("所选时刻还没有到，现按此刻所知显示。"))
    batch = store.batch_known_on(connection, text)
    if not batch:
        raise ValueError(_("所选时刻还没有任何上报记录，现按此刻所知显示；请选较晚的时刻。"))
    return Moment(at.date().isoformat() if day else at.isoformat().removesuffix(":00"), at, batch)


def before_first(connection: Connection, *, text: str) -> str:
    """Why there is nothing to look back to, where a text names a moment or number before the first entry; else empty."""
    first = connection.execute(select(Batch.id, Batch.at).order_by(Batch.id).limit(1)).first()
    try:
        number = store.batch_known_on(connection, text)
    except ValueError:
        return ""
    if first is None:
        return _("还没有任何上报记录，不能按较早的时刻查看。")
    if number >= first.id:
        return ""
    return _("“{text}”时还没有任何上报记录：最早的是{day}的第{n}号，请选这一天或以后。", text=text, day=wording.full_day(clock.to_beijing(first.at)), n=first.id)


def first_day(connection: Connection) -> date | None:
    """The day of the first entry; None for an empty ledger."""
    first = connection.scalar(select(func.min(Batch.at)))
    return None if first is None else clock.to_beijing(first).date()


def of_day(connection: Connection, *, day: date) -> list[tuple[int, datetime, str]]:
    """The entries of a day in their order: number, time, title of the dataset."""
    start = clock.to_stamp(datetime.combine(day, time.min))
    rows = connection.execute(select(Batch.id, Batch.at, Batch.dataset).where(
        Batch.at >= start, Batch.at < start + timedelta(days=1)).order_by(Batch.id))
    return [(row.id, clock.to_beijing(row.at), title(row.dataset)) for row in rows]
