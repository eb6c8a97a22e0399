"""The kept briefings, as people read them: drafts, submitted, issued, void."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Row, func, select

from data.briefings.number import Number, parse
from data.language import _
from db import clock
from db.tables.briefings import KeptBriefing, KeptFigure

DRAFT, SUBMITTED, ISSUED, VOID = "draft", "submitted", "issued", "void"


@dataclass(frozen=True)
class Draft:
    """What a briefing is to be: `choices` are those of its maker (day, period, region, sections, size), `by_hand` what a person wrote."""

    kind: str
    series: str
    title: str
    programmes: tuple[str, ...]
    choices: Mapping = field(default_factory=dict)
    by_hand: tuple[Mapping, ...] = ()
    language: str = "zh"
    audience: str = "inside"
    known_on: str | None = None
    drafted_by: str = ""
    checked_by: str = ""
    signed_by: str = ""


@dataclass(frozen=True)
class Kept:
    """One of them. Stamps are Beijing time; `steps` say who did what with it; `figures` counts them, from its submission on."""

    id: int
    state: str
    draft: Draft
    number: Number | None
    content: Mapping | None
    batch: int | None
    datasets: tuple[str, ...]
    demonstration: bool
    steps: tuple[Mapping, ...]
    made_at: datetime
    changed_at: datetime
    issued_at: datetime | None
    figures: int

    @property
    def by(self) -> str:
        """Who did the last step."""
        return next((step["by"] for step in reversed(self.steps) if step["by"]), "") or self.draft.drafted_by

    @property
    def reason(self) -> str:
        """Why it is void, or was sent back."""
        return next((step["note"] for step in reversed(self.steps) if step["note"]), "")


def states() -> dict[str, str]:
    """What a briefing can be, in words."""
    return {DRAFT: _("草稿"), SUBMITTED: _("送审稿"), ISSUED: _("已签发"), VOID: _("作废")}


def listed(connection: Connection, *, states: tuple[str, ...] = (DRAFT, SUBMITTED, ISSUED, VOID)) -> list[Kept]:
    """Those in some states, the newest first, without their content."""
    table, figures = KeptBriefing.__table__, KeptFigure.__table__
    rows = connection.execute(select(*(column for column in table.c if column.name != "content")).where(table.c.state.in_(states)).order_by(table.c.id.desc())).all()
    counted = dict(connection.execute(select(figures.c.briefing_id, func.count()).group_by(figures.c.briefing_id)).all())
    return [_kept(row, counted.get(row.id, 0)) for row in rows]


def one(connection: Connection, *, id: int) -> Kept | None:
    """The one of an id; None where there is none."""
    table = KeptBriefing.__table__
    return _found(connection, table.c.id == id)


def of_number(connection: Connection, *, text: str) -> Kept:
    """The issue that SERIES-YEAR-N names, void or not. Raises ValueError with a sentence where there is none."""
    number, table = parse(text), KeptBriefing.__table__
    kept = _found(connection, table.c.series == number.series, table.c.year == number.year, table.c.number == number.number)
    if kept is None:
        raise ValueError(_("没有已签发的“{number}”，可用 python -m data briefings 查看全部。", number=text))
    return kept


def figures_of(connection: Connection, *, id: int) -> list[dict]:
    """The figures of a briefing in their order, as they were frozen: key, title, what, foot, facts, body, more."""
    table = KeptFigure.__table__
    rows = connection.execute(select(table).where(table.c.briefing_id == id).order_by(table.c.place)).mappings()
    return [{name: row[name] for name in ("key", "title", "what", "foot", "facts", "body", "more")} for row in rows]


def _found(connection: Connection, *conditions) -> Kept | None:
    row = connection.execute(select(KeptBriefing.__table__).where(*conditions)).first()
    if row is None:
        return None
    figures = KeptFigure.__table__
    return _kept(row, connection.scalar(select(func.count()).where(figures.c.briefing_id == row.id)))


def _kept(row: Row, figures: int) -> Kept:
    draft = Draft(row.kind, row.series, row.title, tuple(row.programmes), row.choices, tuple(row.by_hand), row.language, row.audience,
                  row.known_on, row.drafted_by, row.checked_by, row.signed_by)
    number = Number(row.series, row.year, row.number, row.total) if row.number else None
    stamps = [stamp and clock.to_beijing(stamp) for stamp in (row.made_at, row.changed_at, row.issued_at)]
    return Kept(row.id, row.state, draft, number, getattr(row, "content", None), row.batch, tuple(row.datasets), row.demonstration, tuple(row.steps), *stamps, figures)
