"""Zones that did not report, and zones whose rate fell far in a week."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pandas as pd
from sqlalchemy import Connection, select

from data import wording
from data.dependence import by_its_rows
from data.indicators.changes import FALL, fell_far
from data.indicators.zones import lists
from data.language import _
from data.ledger import explanations
from data.warnings.declared import URGENT, WARNING, Finding, Look, Threshold, rule
from data.warnings.facts import Facts
from db.store import is_known
from db.tables.reference import Identity
from db.tables.zones_daily import ZoneDaily
from db.tables.zones_list import Zones

FAR = Threshold("fall", FALL * 100, lambda: _("复工率一周下降超过"), lambda: _("个百分点"), least=0.5, most=50, step=0.5)
FELL_KINDS = ("rate_fell", "rate_falls_after")  # of the warnings that a file explains a fall under
WEEK = timedelta(days=7)


def _identities(connection: Connection, *, known_on: int | None = None) -> dict[str, int]:
    """The zones on the list, whenever, by their names."""
    table, named = Zones.__table__, Identity.__table__
    return dict(connection.execute(select(named.c.name, named.c.id).join(table, table.c.identity == named.c.id).where(
        is_known(Zones, on=known_on))).all())


def _page(zone: str, at: date) -> tuple[str, dict[str, str]]:
    return "zone", {"zone": zone, "date": at.isoformat()}


def _silent_said(facts: Facts) -> str:
    fields = {"zone": facts.named("zone"), "day": wording.full_day(facts.day("at")), "n": facts["days"]}
    return _("{zone}未报送{day}数据，已连续{n}天", **fields) if facts["days"] > 1 else _("{zone}未报送{day}数据", **fields)


def _silent_owed(facts: Facts) -> str:
    fields = {"zone": facts.named("zone"), "day": wording.full_day(facts.day("at")), "n": facts["days"]}
    return _("{zone}{day}复工复产日报（已连续{n}天未报）", **fields) if facts["days"] > 1 else _("{zone}{day}复工复产日报", **fields)


def _named(findings: Sequence[Facts]) -> str:
    return wording.shortened([facts.named("short" if facts["short"] else "zone") for facts in findings])


@rule("silent", programme="zones", datasets=("zone_daily", "zones", "reporting_calendar"), severity=URGENT,
      title=lambda: _("高新区未报送"), says=_silent_said, owes=_silent_owed,
      together=lambda findings: _("未报送{n}家：{names}", n=len(findings), names=_named(findings)))
def silent(look: Look) -> Iterator[Finding]:
    """Zones that are asked for the day and did not report it; while one stays silent it is one warning."""
    for row in look.ask(lists.silent, at=look.at).itertuples():
        short = None if pd.isna(row.short_name) else row.short_name
        facts = {"zone": row.zone, "short": short, "at": look.at.isoformat(), "days": int(row.days_missing)}
        yield Finding(str(row.identity), facts, *_page(row.zone, look.at), office=int(row.office),
                      since=look.at - timedelta(days=int(row.days_missing) - 1))


@rule("fell", programme="zones", datasets=("zone_daily", "zones", "reporting_calendar"), severity=WARNING, thresholds=(FAR,), title=lambda: _("复工率一周下降较多"),
      says=lambda facts: _("{zone}{day}复工率{rate}，比一周前下降{points}", zone=facts.named("zone"), day=wording.full_day(facts.day("at")),
                           rate=wording.percent(facts["rate"]), points=wording.points(-facts["change"])),
      together=lambda findings: _("一周下降超过{limit}个百分点{n}家", limit=f"{findings[0]['limit']:g}", n=len(findings)))
def fell(look: Look) -> Iterator[Finding]:
    """Zones whose rate is far below that of a week before; one whose fall was explained with a report of that week is a note."""
    limit, identities = look.limits[FAR.code], look.ask(_identities)
    ranked = look.ask(lists.ranking, at=look.at)
    fallen = ranked[fell_far(ranked["change_7d"], limit / 100)]
    reasons = look.ask(explained_falls, zones=tuple(identities[zone] for zone in fallen["zone"]), at=look.at) if len(fallen) else {}
    for row in fallen.itertuples():
        facts = {"zone": row.zone, "at": look.at.isoformat(), "rate": row.rate, "change": row.change_7d, "limit": limit}
        yield Finding(str(identities[row.zone]), facts, *_page(row.zone, look.at), office=int(row.office), explained=reasons.get(identities[row.zone]))


@by_its_rows
def explained_falls(connection: Connection, *, zones: tuple[int, ...], at: date, known_on: int | None = None) -> dict[int, str]:
    """By identity of the zone what was written about a fall with its reports of the week up to a day; the last of it."""
    table = ZoneDaily.__table__
    rows = pd.DataFrame(connection.execute(select(table.c.zone, table.c.data_date, table.c.origin_id).where(
        is_known(ZoneDaily, on=known_on), table.c.zone.in_(zones), table.c.data_date.between(at - WEEK + timedelta(days=1), at))
        .order_by(table.c.data_date)).all(), columns=["zone", "day", "batch"])
    written = explanations.of_batches(connection, batches=rows["batch"].unique().tolist(), kinds=FELL_KINDS)
    texts = {zone: written[batch, f"zone:{zone}", day] for zone, day, batch in rows.itertuples(index=False)
             if (batch, f"zone:{zone}", day) in written}
    return {int(zone): text for zone, text in texts.items()}
