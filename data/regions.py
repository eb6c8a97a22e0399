"""The divisions: their names at each level, what they lie in, and what a programme's table calls them."""

from collections.abc import Callable, Collection, Mapping
from functools import cache, lru_cache, partial

import pandas as pd
from sqlalchemy import Connection, select

from data import reference
from data.language import _, spoken
from data.naming.keeping import kept
from db.tables.reference import Region, RegionAlias, ReportingUnit
from db.tokens import REFERENCE

NATION, HUBEI, XINJIANG, CORPS = 100000, 420000, 650000, 660000
WITHOUT_HUBEI = f"{NATION}-{HUBEI}"  # the code of 全国（除湖北外）, as national figures were quoted in the spring of 2020
WHOLES = (NATION, WITHOUT_HUBEI)
Office = int | str | None  # one of the 37 by its code, WITHOUT_HUBEI for all but one of them, None for all
NOT_COVERED = (710000, 810000, 820000)  # 台湾省, 香港, 澳门 report to none of the programmes: 未统计
LEVELS = ("nation", "reporting_unit", "province", "prefecture", "county")
COLUMNS = ("code", "name", "short_name", "name_en", "prefecture", "province", "reporting_unit",
           "lon", "lat", "position")


def frame(connection: Connection, level: str, *, among: Collection[int] | None = None) -> pd.DataFrame:
    """The divisions of a level, all or those `among` some codes, in the standard order, a row each, with the columns of COLUMNS.

    `name_en` is empty for counties and for all prefectures but five. `prefecture`, `province` and
    `reporting_unit` are the codes it counts under, 0 where there is none; lon and lat are a point
    inside it, missing for the reporting units. A county right under a
    province (仙桃市, 石河子市, 东莞市) is its own prefecture, and so is a municipality, so that the
    prefectures together are the nation. Raises ValueError for a level that is none of LEVELS.
    """
    if level not in LEVELS:
        raise ValueError(level)
    return kept(connection, (REFERENCE,), _all_of(level)).copy(deep=False) if among is None else _read(connection, level, among)


@cache
def _all_of(level: str) -> Callable[[Connection], pd.DataFrame]:
    return partial(_read, level=level, among=None)


def _read(connection: Connection, level: str, among: Collection[int] | None) -> pd.DataFrame:
    if level == "reporting_unit":
        units = reporting_units(connection).rename(columns={"adcode": "code"})
        units = units if among is None else units[units["code"].isin(list(among))].reset_index(drop=True)
        return units.assign(prefecture=0, reporting_unit=units["code"], lon=None, lat=None)[list(COLUMNS)]
    table = Region.__table__
    columns = [table.c.adcode.label("code"), *(table.c[name] for name in COLUMNS[1:])]
    query = select(*columns).where(table.c.level == level).order_by(table.c.position)
    divisions = pd.read_sql(query if among is None else query.where(table.c.adcode.in_(among)), connection)
    return divisions.fillna({"name_en": ""})


def reporting_units(connection: Connection) -> pd.DataFrame:
    """The 37 in the standard order: 31 provinces, 大连 宁波 厦门 青岛 深圳, the Corps.

    Columns adcode, name, short_name, name_en, kind (省级, 计划单列市, 兵团), province, position,
    quota_city, quota_park (missing where not limited: 湖北省), source.
    """
    table = ReportingUnit.__table__
    units = pd.read_sql(select(table).order_by(table.c.position), connection)
    return units.astype({"quota_city": "Int64", "quota_park": "Int64"})


def label(level: str, code: int, name: str, name_en: str | None = None) -> str:
    """What a table of a level calls a division: 650000 says whether the Corps is counted in it."""
    if code == XINJIANG and level == "province":
        return _("新疆（含兵团）")
    if code == XINJIANG and level == "reporting_unit":
        return _("新疆（不含兵团）")
    return name if spoken() == "zh" else name_en or romanised().get(code) or name


@lru_cache
def romanised() -> Mapping[int, str]:
    """Code → English name of the prefectures and counties, as `data.naming.romanise` wrote them."""
    rows = reference.read("romanised")
    return dict(zip(rows["adcode"].astype(int), rows["name_en"], strict=True))


def labels(divisions: pd.DataFrame, level: str) -> pd.Series:
    """`label` for each row of a frame with code, name and name_en."""
    called = [label(level, code, name, name_en or None)
              for code, name, name_en in zip(divisions["code"], divisions["name"], divisions["name_en"], strict=True)]
    return pd.Series(called, index=divisions.index, dtype="str")


def places(connection: Connection) -> pd.DataFrame:
    """Every code once, the Corps among them, as index: name, level, prefecture, province, reporting_unit.

    43 codes stand at more than one level (北京市, 仙桃市, 469006); here they have the highest.
    """
    table = Region.__table__
    names = ("name", "level", "prefecture", "province", "reporting_unit")
    divisions = pd.read_sql(select(table.c.adcode.label("code"), *(table.c[name] for name in names))
                            .order_by(table.c.position), connection).drop_duplicates("code")
    corps = {"code": CORPS, "name": "新疆生产建设兵团", "level": "reporting_unit", "prefecture": 0,
             "province": XINJIANG, "reporting_unit": CORPS}
    return pd.concat([divisions, pd.DataFrame([corps])], ignore_index=True).set_index("code")


def successors(connection: Connection) -> Mapping[int, int]:
    """Former county codes and the one present code that succeeded each; divided counties are not in it."""
    table = RegionAlias.__table__
    rows = connection.execute(select(table.c.code, table.c.adcode).where(table.c.level == "county", table.c.code > 0))
    return dict(rows.all())


def counties(connection: Connection) -> pd.DataFrame:
    """As `frame` of the counties, and after each those that it succeeded, by the code that villages still bear; `former` says which.

    Of a former county all but the code is that of its successor: 500232 is called 武隆区, and lies where that lies.
    """
    return kept(connection, (REFERENCE,), _present_and_former).copy(deep=False)


def _present_and_former(connection: Connection) -> pd.DataFrame:
    present, gone = frame(connection, "county").assign(former=False), successors(connection)
    old = pd.DataFrame({"successor": gone.values(), "old": gone.keys()}, dtype="int64")
    former = present.merge(old[~old["old"].isin(present["code"])], left_on="code", right_on="successor")
    english = former["name_en"].where(former["name_en"] != "", former["code"].map(romanised())).fillna("")
    former = former.assign(code=former["old"], name_en=english, former=True)[present.columns]
    return pd.concat([present, former]).sort_values("position", kind="stable", ignore_index=True)


def province_of(codes: pd.Series) -> pd.Series:
    """The province a code counts in at the level of provinces: 210200 → 210000, 660000 → 650000."""
    return (codes // 10000 * 10000).replace(CORPS, XINJIANG)


def inside(offices: pd.Series, office: Office) -> pd.Series:
    """Which rows lie in what was chosen; `offices` holds the code of the reporting unit of each."""
    if office in (None, NATION):
        return pd.Series(True, index=offices.index)
    return offices != HUBEI if office == WITHOUT_HUBEI else offices == office
