"""The list (名单): every city and park with what it was listed with and how far it has come, and the list of 2021 against that of 2020."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.dependence import by_its_rows
from data.indicators import regional
from data.indicators.hundred import funds, register
from data.indicators.shape import divided
from db.store import had_come, is_entered, is_known
from db.tables.hundred_list import HundredUnits
from db.tables.ledger import Batch
from db.tables.reference import Identity, ReportingUnit

FILED = ("kind", "reporting_unit", "adcode", "park_type", "focus", "tasks", "goal", "funding_mode", "funds_central", "funds_local", "funds_other",
         "funds_total", "selected_on", "list_year", "ended_on", "document_no", "finance_document_no")
MONEY = ("funds_central", "funds_local", "funds_other", "funds_total")
FIRST, SECOND = 2020, 2021  # the years of the two lists
ENTERED, LEFT, CHANGED, SAME = CHANGES = ("entered", "left", "changed", "same")
COMPARED = ("reporting_unit", "adcode", "park_type", "focus", "tasks", "goal", "funding_mode", *MONEY)  # what a list says of a unit
NEXT = ["unit", "kind", "office", "office_name", "change", "on", "columns", "document_no"]


def roll(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every city and park that was selected by a date, those that have left since among them, in the standard order.

    Columns: identity, unit, office (code), office_name, FILED but reporting_unit (money in 分), in_force, data_date, budget, in_place, spent
    (分), execution, gap (against time; NaN for 后补助), and the five results, of each one's latest data date.
    """
    listed = _listed(connection, known_on)
    offices = regional.offices(connection).set_index("adcode")["label"]
    rows = pd.concat([listed, funds.progress(connection, listed, at=at, known_on=known_on)], axis=1).drop(columns="position")
    rows = rows.assign(in_force=register.in_force(listed, at), office_name=rows["reporting_unit"].map(offices),
                       execution=divided(rows["spent"], rows["budget"]))
    rows["gap"] = (rows["execution"] - funds.elapsed(at)).where(rows["funding_mode"] != register.AFTERWARDS)
    selected = pd.to_datetime(rows["selected_on"]).fillna(pd.Timestamp(register.START)) <= pd.Timestamp(at)
    return rows[selected].rename(columns={"name": "unit", "reporting_unit": "office"}).reset_index(drop=True)


def _listed(connection: Connection, known_on: int | None) -> pd.DataFrame:
    table, named, offices = HundredUnits.__table__, Identity.__table__, ReportingUnit.__table__
    rows = connection.execute(
        select(table.c.identity, named.c.name, offices.c.position, *(table.c[column] for column in FILED))
        .join(named, named.c.id == table.c.identity).join(offices, offices.c.adcode == table.c.reporting_unit)
        .where(is_known(HundredUnits, on=known_on)).order_by(table.c.row_id))
    listed = pd.DataFrame([tuple(row) for row in rows], columns=["identity", "name", "position", *FILED]).astype(
        {"identity": "int64", "reporting_unit": "int64", "list_year": "Int64", **dict.fromkeys(MONEY, float)})
    return listed.sort_values(["position", "kind"], key=_in_order, kind="stable", ignore_index=True)


def _in_order(column: pd.Series) -> pd.Series:
    """Cities before parks."""
    return column.map(register.KINDS.index) if column.name == "kind" else column


@by_its_rows
def compared(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The list of 2021 against that of 2020, a row a city or park: NEXT.

    `change`: ENTERED (selected for 2021), LEFT (its day of leaving has come), CHANGED (listed for 2021 again, otherwise than for 2020) or
    SAME; `on` is the day of entering or leaving where it is known, `columns` the codes of the columns that differ. A correction inside one
    list year is no change of the list. Empty where nothing of 2021 is on record by the date.
    """
    rows = roll(connection, at=at, known_on=known_on)
    versions = _versions(connection, known_on)
    first_years = versions.groupby("identity")["list_year"].min()
    selected = pd.to_datetime(rows["selected_on"])
    entered = selected.dt.year.fillna(rows["identity"].map(first_years).astype(float)).fillna(FIRST) >= SECOND
    left = pd.to_datetime(rows["ended_on"]) <= pd.Timestamp(at)
    again = (rows["list_year"] == SECOND).fillna(False).to_numpy(dtype=bool) & ~entered.to_numpy()
    before = versions[versions["list_year"].fillna(FIRST) <= FIRST].drop_duplicates("identity", keep="last").set_index("identity")
    columns = [_differing(row, before) if relisted else () for row, relisted in zip(rows.to_dict("records"), again, strict=True)]
    change = np.select([left, entered, np.array([bool(each) for each in columns], dtype=bool)], [LEFT, ENTERED, CHANGED], default=SAME)
    if at.year < SECOND or not (left | entered | again).any():
        return pd.DataFrame(columns=NEXT)
    on = pd.to_datetime(rows["ended_on"]).where(left, selected.where(entered))
    return rows.assign(change=change, columns=columns, on=on.dt.date.astype(object).where(on.notna(), None))[NEXT]


def _versions(connection: Connection, known_on: int | None) -> pd.DataFrame:
    """Every version of every row that was not taken back, the oldest first: identity, list_year and COMPARED."""
    table, ledger = HundredUnits.__table__, Batch.__table__
    undone = select(ledger.c.undoes).where(ledger.c.undoes.is_not(None), is_entered(on=known_on))
    names = ["identity", "list_year", *COMPARED]
    rows = connection.execute(select(*(table.c[name] for name in names)).where(
        had_come(table, on=known_on), table.c.origin_id.not_in(undone)).order_by(table.c.batch_id, table.c.row_id))
    return pd.DataFrame([tuple(row) for row in rows], columns=names).astype({"list_year": "Int64"})


def _differing(row: dict, before: pd.DataFrame) -> tuple[str, ...]:
    """The columns in which a unit differs from the last version of the list of 2020; none where that is not on record."""
    if row["identity"] not in before.index:
        return ()
    earlier = before.loc[row["identity"]]
    now = row | {"reporting_unit": row["office"]}
    return tuple(name for name in COMPARED if not _same(earlier[name], now[name]))


def _same(one, other) -> bool:
    return (pd.isna(one) and pd.isna(other)) or (not pd.isna(one) and not pd.isna(other) and one == other)
