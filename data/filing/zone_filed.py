"""What a zone has filed and what it is asked for, to stand beside the fields of a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection, select

from data.filing.zone_form import KEPT, columns
from data.indicators.latest import newest as newest_day
from data.indicators.zones import panel
from data.masking import as_it_stands
from db.datasets import DATASETS
from db.store import is_known
from db.tables.reference import Identity


@dataclass(frozen=True)
class FiledReport:
    """Of one report of a zone: the rows filed for the day `now`, those of its last day `before` it, and that day (`on`).

    `names`: what the rows of both are called, where a report has several. `entry`: the newest entry of the ledger that
    brought rows of the day; None where nothing is filed.
    """

    now: Sequence[Mapping]
    before: Sequence[Mapping]
    on: date | None
    names: Sequence[str]
    entry: int | None

    def beside(self, earlier: "FiledReport") -> "FiledReport":
        """What a form shows that was opened on an earlier state: a row that another person took back stays in it."""
        return replace(self, names=[*dict.fromkeys((*earlier.names, *self.names))])


@as_it_stands
def filed(connection: Connection, *, dataset: str, zone: str, day: date) -> FiledReport:
    """What is filed for a day and for the last one before it."""
    declared = DATASETS[dataset]
    table, names = declared.table, Identity.__table__
    of_zone = is_known(declared.model, on=None), names.c.id == table.c.zone, names.c.name == zone, table.c.data_date <= day
    days = connection.scalars(select(table.c.data_date).distinct().where(*of_zone).order_by(table.c.data_date.desc()).limit(2)).all()
    query = select(table.c.data_date, table.c.batch_id, *(table.c[column.code] for column in columns(declared)))
    rows = connection.execute(query.where(*of_zone, table.c.data_date.in_(days)).order_by(table.c.row_id)).mappings().all()
    on = next((each for each in days if each < day), None)
    now, before = ([_plain(row) for row in rows if row["data_date"] == each] for each in (day, on))
    named = [column.code for column in declared.key if column.code not in KEPT]
    names = [*dict.fromkeys(row[named[0]] for row in (*before, *now))] if named else []
    return FiledReport(now, before, on, names, max((row["batch_id"] for row in rows if row["data_date"] == day), default=None))


def _plain(row: Mapping) -> dict:
    return {code: value for code, value in row.items() if code not in ("data_date", "batch_id")}


def next_day(connection: Connection, *, today: date) -> date:
    """The day to be filled in first: yesterday where returns go on, the newest data date of an old picture."""
    newest = newest_day(connection, "zones")
    return min(newest, today - timedelta(days=1)) if newest else today - timedelta(days=1)


def due(connection: Connection, *, zone: str, day: date) -> bool:
    """Whether the zone is on the list and the reporting calendar asks for the day."""
    whole = panel.read(connection, start=day, end=day, columns=())
    return bool(whole.expected[-1][whole.zones["name"] == zone].any())


def differences(one: FiledReport, other: FiledReport, *, by: str | None) -> list[tuple[str, str, object, object]]:
    """What stands otherwise in the rows of the day: (row, column code, value of the one, of the other).

    `by` is the column that names a row (None: there is one row without a name); a value that is not there is None.
    """
    first, second = ({row[by] if by else "": row for row in filed.now} for filed in (one, other))
    names = [*first, *(name for name in second if name not in first)]
    codes = [code for code in (*one.now, *other.now)[0] if code != by] if names else []
    return [(name, code, before, after) for name in names for code in codes
            if (before := first.get(name, {}).get(code)) != (after := second.get(name, {}).get(code))]
