"""The dates of policies, with a short word for each that fits above a chart."""

import pandas as pd
from sqlalchemy import Connection, select

from data.language import _
from db.store import is_known
from db.tables.zones_list import PolicyDates

LONGEST = 8  # characters of a title that nothing shorter is known for


def marks(connection: Connection, *, known_on: int | None = None) -> pd.DataFrame:
    """Every policy date: date, label (its short word), title."""
    table = PolicyDates.__table__
    rows = connection.execute(select(table.c.on_date, table.c.title).where(is_known(PolicyDates, on=known_on))
                              .order_by(table.c.on_date)).all()
    policies = pd.DataFrame(rows, columns=["date", "title"])
    return policies.assign(label=[short(title) for title in policies["title"]])


def short(title: str) -> str:
    """若干措施, 高新区通知, 百城百园通知; of another title its beginning."""
    known = {"若干措施": _("若干措施"), "百城百园": _("百城百园通知"), "高新区": _("高新区通知")}
    for word, short_word in known.items():
        if word in title:
            return short_word
    return title if len(title) <= LONGEST else f"{title[:LONGEST]}…"
