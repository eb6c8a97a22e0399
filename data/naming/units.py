"""The 37 reporting units, and the cities and parks of the list, by their names."""

import re
from collections.abc import Iterable

from sqlalchemy import Connection, select

from data.language import _
from data.naming.keeping import kept
from data.naming.match import NEAR, Match, Nearest, compared, group
from data.naming.zones import ABOVE, has_ending, is_farming, stem
from data.regions import CORPS, NOT_COVERED
from db.store import current
from db.tables.hundred_list import HundredUnits
from db.tables.reference import Identity, IdentityAlias, RegionAlias, ReportingUnit
from db.tokens import REFERENCE

DEPARTMENT = re.compile(r"(?<=..)(科学技术|科技创新|科技|财政)(厅|局|委员会|委)$|(?<=..)科委$")
CORPS_ALSO = ("新疆兵团", "新疆建设兵团", "兵团")
ELSEWHERE = {*map(str, NOT_COVERED), "台湾省", "台湾", "香港特别行政区", "香港", "澳门特别行政区", "澳门"}


class ReportingUnits:
    """The 37 by code, name, short name, English name, or the name of their department."""

    def __init__(self, connection: Connection):
        rows = connection.execute(select(ReportingUnit.__table__)).mappings().all()
        provinces = connection.execute(select(RegionAlias.alias, RegionAlias.adcode)
                                       .where(RegionAlias.level == "province", RegionAlias.note.is_(None)))
        codes = {row["adcode"] for row in rows}
        names = [(name, row["adcode"]) for row in rows for name in (
            str(row["adcode"]), row["name"], row["short_name"], row["name_en"], row["name"].replace("市", ""))]
        names += [(row["short_name"] + "自治区", row["adcode"]) for row in rows if row["name"].endswith("自治区")]
        names += [(alias, CORPS) for alias in CORPS_ALSO]
        names += [(alias, code) for alias, code in provinces if code in codes]
        self.known = group((compared(name), code) for name, code in names)
        self.shown = {compared(row["name"]): row["name"] for row in rows}
        self.nearest = Nearest(self.shown)

    def match(self, text: str) -> Match:
        key = compared(text)
        codes = self.known.get(key) or self.known.get(DEPARTMENT.sub("", key), frozenset())
        if len(codes) == 1:
            return Match(min(codes))
        if key in ELSEWHERE:
            return Match(None, (), _("不在37个报送单位之内"))
        return Match(None, tuple(self.shown[name] for name in self.nearest.to(key, cutoff=40))[:NEAR])


def reporting_units(connection: Connection) -> ReportingUnits:
    """The reporting units of a store, read once a process for a state of the permanent reference."""
    return kept(connection, (REFERENCE,), ReportingUnits)


class HundredNames:
    """The identities of cities and parks that stand in the list now."""

    def __init__(self, connection: Connection):
        listed = set(connection.scalars(select(current(HundredUnits).subquery().c.identity)))
        table, also = Identity.__table__, IdentityAlias.__table__
        own = connection.execute(select(table.c.name, table.c.id).where(table.c.id.in_(listed))).all()
        further = connection.execute(select(also.c.alias, also.c.identity).where(also.c.identity.in_(listed)))
        names = [*own, *further.all()]
        self.shown = {identity: name for name, identity in own}
        self.exact = group((compared(name), identity) for name, identity in names)
        self.alike = group((form, identity) for name, identity in names for form in _forms(name))
        self.nearest = Nearest(self.exact)

    def match(self, text: str) -> Match:
        """The identity meant; a city may go without 市, a park with another of the usual endings."""
        identities = self.exact.get(compared(text)) or self._of_forms(text)
        if len(identities) == 1:
            return Match(min(identities))
        if identities:
            return Match(None, tuple(self.shown[identity] for identity in sorted(identities)))
        near = [identity for name in self.nearest.to(compared(text), cutoff=50) for identity in self.exact[name]]
        return Match(None, tuple(dict.fromkeys(self.shown[identity] for identity in near))[:NEAR])

    def _of_forms(self, text: str) -> frozenset[int]:
        return frozenset().union(*(self.alike.get(form, frozenset()) for form in _forms(text)))


def _forms(name: str) -> Iterable[str]:
    """How a name compares beside its literal form: 南京, 苏州 as a zone, 南京 as an agricultural zone."""
    if has_ending(name):
        return (("农高区 " if is_farming(name) else "高新区 ") + stem(name),)
    return (ABOVE.sub("", compared(name)),)
