"""草稿 → 送审稿 → 已签发, and 作废: each step is one transaction of the one writer, so that two people get two numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from data import office
from data.briefings import series
from data.briefings.kept import DRAFT, ISSUED, SUBMITTED, VOID, Draft, states
from data.briefings.number import Number, following
from data.language import _
from data.masking import veiled
from db import clock
from db.engine import writing
from db.tables.briefings import KeptBriefing, KeptFigure
from db.tables.ledger import Batch
from db.tokens import BRIEFINGS, touch

TABLE, FIGURES = KeptBriefing.__table__, KeptFigure.__table__


class NotDone(ValueError):
    """A step that cannot be; the text says why and what to do."""


@dataclass(frozen=True)
class Frozen:
    """A briefing as it is: `content` without its figures, and these as they are kept, a row of KeptFigure each without its place."""

    content: Mapping = field(repr=False)
    figures: Sequence[Mapping] = field(repr=False)
    demonstration: bool = False
    datasets: Sequence[str] = ()  # that feed the figures


def save(draft: Draft, *, id: int | None = None, changed_at: datetime | None = None) -> int:
    """Keep a draft, a new one or that of an id as it was read at `changed_at` (Beijing time); its id. Raises NotDone."""
    with writing() as connection:
        if id is None:
            return _new(connection, draft)
        row = _row(connection, id, DRAFT)
        if changed_at is not None and clock.to_beijing(row.changed_at) != changed_at:
            raise NotDone(_("这份草稿已被别人改动，没有保存；请重新打开后再改。"))
        _set(connection, id, **_columns(draft))
    return id


def submit(id: int, frozen: Frozen, *, by: str = "") -> None:
    """A draft is submitted with the figures that are to be signed. Raises NotDone."""
    with writing() as connection:
        row = _row(connection, id, DRAFT)
        _freeze(connection, id, frozen)
        _set(connection, id, state=SUBMITTED, steps=_step(row, "submit", by))


def send_back(id: int, *, reason: str, by: str = "") -> None:
    """What was submitted becomes a draft again, for a reason; its figures are worked out anew. Raises NotDone."""
    with writing() as connection:
        row = _row(connection, id, SUBMITTED)
        connection.execute(delete(FIGURES).where(FIGURES.c.briefing_id == id))
        _set(connection, id, state=DRAFT, content=None, batch=None, datasets=[], steps=_step(row, "send back", by, _reason(reason)))


def issue(id: int, *, signed_by: str, changed_at: datetime | None = None) -> Number:
    """What was submitted is issued as it is, or as it was read at `changed_at` (Beijing time), and gets its number. Raises NotDone."""
    _require_signer(signed_by)
    with writing() as connection:
        row = _row(connection, id, SUBMITTED)
        if changed_at is not None and clock.to_beijing(row.changed_at) != changed_at:
            raise NotDone(_("这份送审稿在打开之后又改动过，没有签发；请重新打开，核对后再签发。"))
        return _issue(connection, row, signed_by)


def issue_at_once(draft: Draft, frozen: Frozen) -> tuple[int, Number]:
    """Keep, submit and issue in one transaction, signed by whom the draft names; the id and the number. Raises NotDone."""
    _require_signer(draft.signed_by)
    with writing() as connection:
        id = _new(connection, draft)
        _freeze(connection, id, frozen)
        _set(connection, id, state=SUBMITTED)
        return id, _issue(connection, _row(connection, id, SUBMITTED), draft.signed_by)


def void(id: int, *, reason: str, by: str = "") -> None:
    """作废, for a reason. A number that it has is kept and never given again. Raises NotDone."""
    with writing() as connection:
        row = _row(connection, id, DRAFT, SUBMITTED, ISSUED)
        _set(connection, id, state=VOID, steps=_step(row, "void", by, _reason(reason)))


def _new(connection: Connection, draft: Draft) -> int:
    now = clock.stamp()
    values = _columns(draft) | {"state": DRAFT, "demonstration": False, "datasets": [], "steps": [], "made_at": now, "changed_at": now}
    touch(connection, BRIEFINGS)
    return connection.execute(insert(TABLE).values(**values)).inserted_primary_key[0]


def _columns(draft: Draft) -> dict:
    if not draft.title.strip():
        raise NotDone(_("请填写标题。"))
    values = {one.name: getattr(draft, one.name) for one in fields(draft)}
    people = {name: veiled(values[name].strip()) for name in ("drafted_by", "checked_by", "signed_by")}
    return values | people | {"programmes": list(draft.programmes), "choices": dict(draft.choices), "by_hand": [dict(each) for each in draft.by_hand]}


def _row(connection: Connection, id: int, *wanted: str):
    row = connection.execute(select(TABLE).where(TABLE.c.id == id)).one_or_none()
    if row is None:
        raise NotDone(_("没有这份简报。"))
    if row.state not in wanted:
        raise NotDone(_("这份简报现在是“{state}”，不能这样处理；请刷新后再看。", state=states()[row.state]))
    return row


def _freeze(connection: Connection, id: int, frozen: Frozen) -> None:
    if frozen.figures:
        connection.execute(insert(FIGURES), [{**figure, "briefing_id": id, "place": place} for place, figure in enumerate(frozen.figures)])
    newest = connection.scalar(select(func.max(Batch.id)))
    _set(connection, id, content=dict(frozen.content), datasets=list(frozen.datasets), demonstration=frozen.demonstration, batch=newest)


def _issue(connection: Connection, row, signed_by: str) -> Number:
    number = following(connection, _series(connection, row), clock.today())
    signer = veiled(signed_by.strip())
    _set(connection, row.id, state=ISSUED, year=number.year, number=number.number, total=number.total, signed_by=signer,
         issued_at=clock.stamp(), steps=_step(row, "issue", signer))
    return number


def _series(connection: Connection, row) -> series.Series:
    """The series of a briefing. An office that keeps a list of them issues under no other name; else any name begins one."""
    declared = office.settings(connection).series
    kept = series.named(declared, row.series)
    if kept is None and declared:
        raise NotDone(_("没有简报名称“{name}”，可用：{known}；请在“单位设置”中添加。", name=row.series, known="、".join(each.name for each in declared)))
    return kept or series.one(row.series, row.kind)


def _step(row, step: str, by: str, note: str = "") -> list:
    return [*row.steps, {"step": step, "at": clock.now().isoformat(timespec="seconds"), "by": veiled(by.strip()), "note": note}]


def _require_signer(signed_by: str) -> None:
    if not signed_by.strip():
        raise NotDone(_("请填写签发人。"))


def _reason(text: str) -> str:
    if not text.strip():
        raise NotDone(_("请写明原因。"))
    return veiled(text.strip())


def _set(connection: Connection, id: int, **values) -> None:
    connection.execute(update(TABLE).where(TABLE.c.id == id).values(**values, changed_at=clock.stamp()))
    touch(connection, BRIEFINGS)
