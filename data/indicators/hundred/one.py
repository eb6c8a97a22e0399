"""One city or park, or one of the 37: what was filed of it and for it, row by row."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.dependence import by_its_rows
from data.indicators import regional
from data.indicators.hundred import exchange, funds, register, roll
from data.indicators.hundred.filings import ledger
from data.indicators.hundred.targets import targets as set_targets
from data.indicators.shape import divided
from data.ledger import row_history
from data.ledger.corrections import first_filed
from data.masking import masked_of
from db import clock
from db.datasets import DATASETS
from db.store import had_come, is_entered, is_known
from db.tables.hundred_exchange import Achievements, Demands, Events
from db.tables.hundred_list import HundredFilings, HundredProjects, MajorIssues
from db.tables.hundred_results import HundredEvaluations, HundredProgress
from db.tables.ledger import Batch
from db.tables.reference import Identity
from db.tables.registers_commendations import Commendations

STANDING, CORRECTED, WITHDRAWN = "standing", "corrected", "withdrawn"


def about(connection: Connection, *, unit: str, at: date, known_on: int | None = None) -> dict | None:
    """The unit's row of `roll.roll`; None where no such city or park was selected by the date."""
    rows = roll.roll(connection, at=at, known_on=known_on)
    own = rows[rows["unit"] == unit]
    return None if own.empty else own.iloc[0].to_dict()


@by_its_rows
def course(connection: Connection, *, unit: str, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The unit's money at every data date up to the date: day, budget, in_place, spent (分), execution, in_place_rate, elapsed; of a day
    that was corrected since `before`, the execution as it was filed first.
    """
    table, named = HundredProgress.__table__, Identity.__table__
    rows = connection.execute(
        select(table.c.unit_name, table.c.data_date, table.c.budget, table.c.in_place, table.c.spent).join(named, named.c.id == table.c.unit_name)
        .where(is_known(HundredProgress, on=known_on), named.c.name == unit, named.c.kind == "unit", table.c.data_date <= at).order_by(table.c.data_date))
    daily = pd.DataFrame([tuple(row) for row in rows], columns=["identity", "day", "budget", "in_place", "spent"]).astype(
        {name: float for name in ("budget", "in_place", "spent")})
    daily = daily.assign(execution=divided(daily["spent"], daily["budget"]), in_place_rate=divided(daily["in_place"], daily["budget"]),
                         elapsed=[funds.elapsed(day) for day in daily["day"]], before=np.nan)
    if len(daily):
        earlier = first_filed(connection, dataset="hundred_progress", place="unit_name", day="data_date", columns=["budget", "spent"],
                              first=daily["day"].min(), last=daily["day"].max(), known_on=known_on)
        earlier = earlier[earlier["unit_name"] == daily["identity"].iloc[0]].set_index("data_date")
        before = daily["day"].map(dict(zip(earlier.index, divided(earlier["spent"].astype(float), earlier["budget"].astype(float)), strict=True)))
        daily["before"] = before.astype(float).where(before.astype(float) != daily["execution"])
    return daily.drop(columns="identity")


@by_its_rows
def returns(connection: Connection, *, unit: str, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every version of every return of progress of a unit, the newest data date first and its newest version on top.

    Columns: the dataset's own but unit_name (money in 分), state (STANDING, CORRECTED, WITHDRAWN), batch, by, came_at (Beijing time).
    """
    table, batches, names = HundredProgress.__table__, Batch.__table__, Identity.__table__
    undone = select(batches.c.undoes).where(batches.c.undoes.is_not(None), is_entered(on=known_on))
    values = [table.c[column.code] for column in DATASETS["hundred_progress"].columns if column.code != "unit_name"]
    rows = connection.execute(
        select(*values, is_known(HundredProgress, on=known_on).label("standing"), table.c.origin_id.in_(undone).label("undone"),
               batches.c.id.label("batch"), batches.c.by, batches.c.at.label("came_at"))
        .join(batches, batches.c.id == table.c.origin_id).join(names, names.c.id == table.c.unit_name)
        .where(names.c.name == unit, names.c.kind == "unit", had_come(table, on=known_on), table.c.data_date <= at)
        .order_by(table.c.data_date.desc(), table.c.row_id.desc()))
    columns = [*(column.name for column in values), "standing", "undone", "batch", "by", "came_at"]
    versions = pd.DataFrame([tuple(row) for row in rows], columns=columns).drop_duplicates(["data_date", "batch"])
    state = np.select([versions["standing"].astype(bool), versions["undone"].astype(bool)], [STANDING, WITHDRAWN], default=CORRECTED)
    return versions.assign(state=state, came_at=clock.to_beijing(pd.to_datetime(versions["came_at"]))).drop(
        columns=["standing", "undone"]).reset_index(drop=True)


@by_its_rows
def history(connection: Connection, *, unit: str, kind: str, known_on: int | None = None) -> pd.DataFrame:
    """Every change of the unit's row on the list, as `data.ledger.row_history.of_row` gives them."""
    return row_history.of_row(connection, dataset=DATASETS["hundred_units"], key=(kind, unit), known_on=known_on)


def targets(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every target of the years up to the date's, those of units that have left too: as `targets.targets`, with unit, office (code) and
    measure (the unit of the value)."""
    listed = register.units(connection, known_on=known_on)
    rows = set_targets(connection, listed, at=at, known_on=known_on).rename(columns={"unit": "measure"})
    return rows.assign(indicator=masked_of(None, rows["indicator"]), unit=rows["position"].map(listed["name"]), office=rows["position"].map(listed["reporting_unit"])).sort_values(
        "position", kind="stable", ignore_index=True).drop(columns=["unit_name", "position"])


def projects(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every project that had begun by the date, or has no day of its beginning: its columns as filed (money in 分), unit, office (code)."""
    rows = _of_units(connection, HundredProjects, known_on)
    return rows[~(pd.to_datetime(rows["started_on"]) > pd.Timestamp(at))].reset_index(drop=True)


def evaluations(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The evaluations of the years that have ended by the date: year, score, grade, document_no, unit, office (code)."""
    rows = _of_units(connection, HundredEvaluations, known_on)
    return rows[rows["year"] <= ended(at)].reset_index(drop=True)


def demands(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The demands raised up to the date with what answered them: demand_no, title, field, unit, office (code), raised_on, stage (as it
    stood), day (of it); achievement_no, achievement (title), holder: missing while it is only 登记.
    """
    listed = register.units(connection, known_on=known_on)
    raised = exchange.demands(connection, listed, at=at, known_on=known_on)
    met, offered = Demands.__table__, Achievements.__table__
    rows = connection.execute(
        select(met.c.demand_no, met.c.achievement_no, offered.c.title, offered.c.holder).select_from(met)
        .join(offered, (offered.c.achievement_no == met.c.achievement_no) & is_known(Achievements, on=known_on), isouter=True)
        .where(is_known(Demands, on=known_on)))
    answers = pd.DataFrame([tuple(row) for row in rows], columns=["demand_no", "achievement_no", "achievement", "holder"])
    raised = raised.merge(answers, on="demand_no", how="left").sort_values(["unit", "raised_on"], kind="stable", ignore_index=True)
    stage = raised["stage"]
    for name in ("achievement_no", "achievement", "holder"):
        raised[name] = raised[name].where(stage > 0)
    return raised.assign(unit=raised["unit"].map(listed["name"]), office=raised["unit"].map(listed["reporting_unit"]),
                         stage=stage.map(dict(enumerate(exchange.STAGES))))


def events(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The events held up to the date, the newest first: event_no, kind, office (code), held_on, title, participants, matched."""
    table = Events.__table__
    rows = connection.execute(
        select(table.c.event_no, table.c.kind, table.c.reporting_unit, table.c.held_on, table.c.title, table.c.participants, table.c.matched)
        .where(is_known(Events, on=known_on), table.c.held_on <= at).order_by(table.c.held_on.desc(), table.c.event_no))
    return pd.DataFrame([tuple(row) for row in rows], columns=["event_no", "kind", "office", "held_on", "title", "participants", "matched"])


def issues(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The issues raised up to the date, the overdue and the open first: the columns of `exchange.issues`, adcode, detail, outcome (of the closed)."""
    raised = exchange.issues(connection, regional.offices(connection), at=at, known_on=known_on)
    table = MajorIssues.__table__
    rows = connection.execute(select(table.c.issue_no, table.c.detail, table.c.outcome).where(is_known(MajorIssues, on=known_on)))
    more = pd.DataFrame([tuple(row) for row in rows], columns=["issue_no", "detail", "outcome"])
    raised = raised.merge(more, on="issue_no", how="left")
    raised["outcome"] = raised["outcome"].where(~raised["open"].astype(bool))
    return raised.sort_values(["overdue", "open", "raised_on"], ascending=[False, False, True], kind="stable", ignore_index=True)


def filings(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """What the 37 filed: the columns of `filings.ledger`, and document_no and note of what was filed by the date."""
    whole = ledger(connection, regional.offices(connection), at=at, known_on=known_on)
    table = HundredFilings.__table__
    rows = connection.execute(select(table.c.reporting_unit, table.c.filing, table.c.year, table.c.document_no, table.c.note)
                              .where(is_known(HundredFilings, on=known_on), table.c.filed_on <= at))
    letters = pd.DataFrame([tuple(row) for row in rows], columns=["adcode", "filing", "year", "document_no", "note"]).astype(
        {"adcode": "int64", "year": "int64"})
    return whole.merge(letters, on=["adcode", "filing", "year"], how="left")


def commendations(connection: Connection, *, office: int, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The commendations (真抓实干) of one of the 37 for the years that have ended by the date: year, matter, state, document_no, on_date."""
    table = Commendations.__table__
    rows = connection.execute(
        select(table.c.year, table.c.matter, table.c.state, table.c.document_no, table.c.on_date)
        .where(is_known(Commendations, on=known_on), table.c.reporting_unit == office, table.c.year <= ended(at)).order_by(table.c.year.desc()))
    listed = pd.DataFrame([tuple(row) for row in rows], columns=["year", "matter", "state", "document_no", "on_date"])
    return listed.assign(matter=masked_of(None, listed["matter"]))


def ended(at: date) -> int:
    """The newest year whose last day the date has reached: nothing is evaluated or commended before."""
    return at.year if (at.month, at.day) == (12, 31) else at.year - 1


def _of_units(connection: Connection, model, known_on: int | None) -> pd.DataFrame:
    """Every row of a dataset of cities and parks, in their standard order: its columns, unit (name), office (code)."""
    listed = register.units(connection, known_on=known_on)
    names = [column.code for column in DATASETS[model.__tablename__].columns]
    rows = connection.execute(select(*(model.__table__.c[name] for name in names)).where(is_known(model, on=known_on)).order_by(model.__table__.c.row_id))
    filed_rows = pd.DataFrame([tuple(row) for row in rows], columns=names)
    position = register.position(listed, filed_rows["unit_name"])
    filed_rows = filed_rows[position.notna()].assign(position=position.dropna().astype("int64")).sort_values("position", kind="stable")
    return filed_rows.assign(unit=filed_rows["position"].map(listed["name"]), office=filed_rows["position"].map(listed["reporting_unit"])).drop(
        columns=["unit_name", "position"])
