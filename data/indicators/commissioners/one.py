"""One commissioner: who it is, assigned where, what he did, and what of it counts in which year."""

import pandas as pd
from sqlalchemy import Connection, case, func, or_, select

from data import regions
from data.coverage.codes import county_of
from data.coverage.records import SPECIAL, VILLAGE
from data.coverage.register import as_counted
from data.masking import masked_of
from data.record_rules import Rules, counts, days, rules
from db.folding import fold
from db.holding import place_in
from db.store import is_known
from db.tables.reference import Identity, Region
from db.tables.services import FirmServices, Services
from db.tables.villages import Assignments, Commissioners, Villages

ABOUT = ("commissioner_no", "name", "role", "form", "sent_level", "job_title", "organisation", "speciality", "base", "since", "until")
MOST = 30  # persons that a search shows
SERVED = ["record_no", "served_on", "target_kind", "target", "target_key", "village", "kind", "farmers", "trainees", "technologies", "need", "matched", "in_term"]
YEARS = ["year", "services", "counted", "days", "targets", "farmers", "trainees", "technologies", "matched"]


def person(connection: Connection, *, commissioner: str, known_on: int | None = None) -> dict | None:
    """What the register says of a number (no telephone), with base_name; None where nobody has it."""
    rows, regions = Commissioners.__table__, Region.__table__
    row = connection.execute(select(*(rows.c[name] for name in ABOUT)).where(rows.c.commissioner_no == commissioner, is_known(Commissioners, on=known_on))).mappings().first()
    if row is None:
        return None
    named = connection.scalar(select(regions.c.name).where(regions.c.adcode == row["base"]).limit(1))
    return dict(row) | {"base_name": named or str(row["base"])}


def search(connection: Connection, *, words: str, known_on: int | None = None) -> pd.DataFrame:
    """commissioner_no, name, role, organisation, base_name of those whose number begins with a text, or who are called so; at most MOST."""
    rows, regions = Commissioners.__table__, Region.__table__
    base = select(func.min(regions.c.name)).where(regions.c.adcode == rows.c.base).scalar_subquery()
    found = connection.execute(select(rows.c.commissioner_no, rows.c.name, rows.c.role, rows.c.organisation, base).where(
        or_(rows.c.commissioner_no.startswith(words, autoescape=True), rows.c.name == words, place_in(rows.c.commissioner_no, words) > 0),
        is_known(Commissioners, on=known_on)).order_by(rows.c.commissioner_no).limit(MOST))
    return pd.DataFrame([tuple(row) for row in found], columns=["commissioner_no", "name", "role", "organisation", "base_name"])


def postings(connection: Connection, *, commissioner: str, known_on: int | None = None) -> pd.DataFrame:
    """village (number), name, county_name, start_on, end_on of each assignment, the newest first."""
    rows = Assignments.__table__
    held = connection.execute(select(rows.c.village_code, rows.c.start_on, rows.c.end_on).where(
        rows.c.commissioner_no == commissioner, is_known(Assignments, on=known_on)).order_by(rows.c.start_on.desc(), rows.c.village_code)).all()
    named = pd.DataFrame([tuple(row) for row in held], columns=["village", "start_on", "end_on"])
    names = village_names(connection, named["village"].tolist(), known_on)
    return named.assign(name=named["village"].map(lambda code: names.get(code, ("", ""))[0]), county_name=named["village"].map(lambda code: names.get(code, ("", ""))[1]))


def village_names(connection: Connection, codes, on: int | None) -> dict[int, tuple[str, str]]:
    """(name, county) of villages, as the newest register row has them."""
    rows, wanted = Villages.__table__, [int(code) for code in dict.fromkeys(codes)]
    called = regions.counties(connection).set_index("code")["name"]
    named = {code: name for code, name in connection.execute(select(rows.c.village_code, rows.c.name).where(
        rows.c.village_code.in_(wanted), is_known(Villages, on=on)).order_by(rows.c.register_year))}
    return {code: (named.get(code, ""), called.get(county_of(code), "")) for code in wanted}


def served(connection: Connection, *, commissioner: str, known_on: int | None = None) -> pd.DataFrame:
    """Every service, the newest first, with the columns of SERVED: to villages, firms and cooperatives of a 科技特派员, to firms of a 科技专员.

    `target` is whom it went to in words, `target_key` the same for one village or firm and no other: the code that a village counts as in the
    register of the year, the credit code of a firm, else its name. `in_term` is whether the day lies in the term; what a kind of record has not is missing.
    """
    one = person(connection, commissioner=commissioner, known_on=known_on)
    if one is None:
        return pd.DataFrame(columns=SERVED)
    rows = (_to_villages if one["role"] == SPECIAL else _to_firms)(connection, commissioner, known_on)
    on = pd.to_datetime(rows["served_on"])
    until = pd.Timestamp.max if one["until"] is None else pd.Timestamp(one["until"])
    return rows.assign(record_no=masked_of(None, rows["record_no"]), in_term=(on >= pd.Timestamp(one["since"])) & (on <= until))[SERVED]


def _to_villages(connection: Connection, commissioner: str, on: int | None) -> pd.DataFrame:
    rows = Services.__table__
    kind = func.coalesce(rows.c.target_kind, VILLAGE)
    found = connection.execute(select(rows.c.record_no, rows.c.served_on, kind, rows.c.target_name, rows.c.village_code, rows.c.kind, rows.c.farmers, rows.c.trainees,
                                      rows.c.technologies).where(rows.c.commissioner_no == commissioner, is_known(Services, on=on))
                               .order_by(rows.c.served_on.desc(), rows.c.record_no.desc()))
    listed = pd.DataFrame([tuple(row) for row in found], columns=["record_no", "served_on", "target_kind", "target_name", "village", "kind", "farmers", "trainees", "technologies"],
                          dtype=object)
    names = village_names(connection, listed["village"].dropna(), on)
    whom = [target if kind != VILLAGE else "".join(reversed(names.get(village, (str(village), "")))) for kind, target, village in
            zip(listed["target_kind"], listed["target_name"], listed["village"], strict=True)]
    return listed.assign(target=whom, target_key=_keys(connection, listed, on), need=None, matched=None)


def _keys(connection: Connection, listed: pd.DataFrame, on: int | None) -> pd.Series:
    """A key of whom each service went to: villages of one name in a county are two, one merged into another is that other."""
    keys = listed["target_name"].map(fold, na_action="ignore").astype(object)
    to_villages = listed[listed["target_kind"] == VILLAGE]
    for year, rows in to_villages.groupby(to_villages["served_on"].map(lambda day: day.year)):
        keys.loc[rows.index] = as_counted(connection, rows["village"], year=year, on=on)
    return keys


def _to_firms(connection: Connection, commissioner: str, on: int | None) -> pd.DataFrame:
    rows, names = FirmServices.__table__, Identity.__table__
    zone = select(names.c.name).where(names.c.id == rows.c.zone).scalar_subquery()
    found = connection.execute(select(rows.c.record_no, rows.c.served_on, rows.c.firm, rows.c.credit_code, rows.c.need, case((rows.c.matched, 1), (rows.c.matched.is_not(None), 0)), zone).where(
        rows.c.commissioner_no == commissioner, is_known(FirmServices, on=on)).order_by(rows.c.served_on.desc(), rows.c.record_no.desc()))
    listed = pd.DataFrame([tuple(row) for row in found], columns=["record_no", "served_on", "target", "credit_code", "need", "matched", "zone"], dtype=object)
    key = listed["credit_code"].where(listed["credit_code"].notna(), listed["target"].map(fold))
    return listed.assign(target_key=key, target_kind="企业", village=None, kind=None, farmers=None, trainees=None, technologies=None)


def counted_rules(connection: Connection, *, known_on: int | None = None) -> Rules:
    """What the office has set."""
    return rules(connection, known_on=known_on)


def by_year(services: pd.DataFrame, held: Rules) -> pd.DataFrame:
    """A row a year, the newest first, with the columns of YEARS: services all, those counted by the rules, and of these the days of service,
    villages or firms, farmers, trainees, technologies and matched needs."""
    years = pd.to_datetime(services["served_on"]).dt.year
    made = []
    for year in sorted(years.unique(), reverse=True):
        rows = services[years == year]
        kept = rows[counts(rows, held)]
        each = kept.assign(target=kept["target_key"])
        sums = {name: int(pd.to_numeric(kept[name]).fillna(0).sum()) for name in ("farmers", "trainees", "technologies", "matched")}
        made.append({"year": int(year), "services": len(rows), "counted": len(kept), "days": days(each, held), "targets": each["target"].nunique()} | sums)
    return pd.DataFrame(made, columns=YEARS)
