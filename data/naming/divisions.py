"""Provinces, prefectures and counties by code, name, short, English or former name, alone or with what lies above."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, select

from data.language import _
from data.naming.keeping import kept
from data.naming.match import NEAR, Match, Nearest, compared, group
from data.regions import CORPS, XINJIANG
from db.tables.reference import Region, RegionAlias
from db.tokens import REFERENCE

CORPS_NAMES = {"兵团", "新疆兵团", "新疆建设兵团", "新疆生产建设兵团", "660000", "xpcc",
               "xinjiangproductionandconstructioncorps"}
ALSO = {"自治县": ("县", "自治县"), "自治旗": ("旗", "自治旗"), "自治州": ("州", "自治州"), "自治区": ("自治区",),
        "行政委员会": ("行委",), "林区": ("区",)}
WITH_CODE = re.compile(r"(.+)\((\d{6})\)")
SHORTER = re.compile(r"(?<=..)(市|地区|盟|县|区)$")  # 襄樊市 is also called 襄樊


@dataclass(frozen=True)
class Division:
    """One place: a code that stands at several levels (仙桃市, 北京市) is one, with all its levels."""

    code: int
    name: str
    short_name: str
    levels: frozenset[str]
    prefecture: int
    province: int
    reporting_unit: int

    def lies_in(self, above: "Division") -> bool:
        return self.code != above.code and above.code in (self.prefecture, self.province)

    def reports_to(self, unit: int) -> bool:
        """Whether it may be filed under a reporting unit: the Corps' cities also under 新疆."""
        return unit == self.reporting_unit or (unit == XINJIANG and self.reporting_unit == CORPS)


class Divisions:
    """All divisions and their names, read once."""

    def __init__(self, connection: Connection):
        self.places = _places(connection)
        self.full = group((compared(place.name), code) for code, place in self.places.items())
        self.short = group((form, code) for code, place in self.places.items() for form in _short_forms(place))
        self.former, self.reasons = _former(connection)
        self.former_short = group((SHORTER.sub("", name), code)
                                  for name, codes in self.former.items() for code in codes)
        self.by_code = {code: {code} for code in self.places} | {
            int(alias): codes for alias, codes in self.former.items() if alias.isdigit()}
        self.nearest = Nearest(self.full)

    def region(self, text: str, *, within: int | None = None) -> Match:
        """A province, prefecture or county; the Corps is 660000."""
        if compared(text) in CORPS_NAMES:
            return Match(CORPS)
        return self._decided(text, within, {"province", "prefecture", "county"})

    def adcode(self, text: str, *, within: int | None = None) -> Match:
        """A prefecture or county; `within` a reporting unit chooses among places of one name."""
        return self._decided(text, within, {"prefecture", "county"})

    def successor(self, code: int) -> int | None:
        """The present code of a county code of today or of earlier; None for an unknown or divided one."""
        codes = self.by_code.get(code, set())
        (only,) = codes if len(codes) == 1 else (None,)
        return only if only and "county" in self.places[only].levels else None

    def label(self, code: int) -> str:
        """江苏省徐州市鼓楼区(320302)."""
        place = self.places[code]
        above = [self.places[up].name for up in (place.province, place.prefecture) if up not in (0, code)]
        return f"{''.join(dict.fromkeys(above))}{place.name}({code})"

    def near(self, text: str, *, within: int | None = None) -> tuple[str, ...]:
        """Labels of places whose name resembles a text, inside a reporting unit if one is given."""
        codes = [code for name in self.nearest.to(compared(text)) for code in sorted(self.full[name])]
        return tuple(self.label(code) for code in codes
                     if within is None or self.places[code].reports_to(within))[:NEAR]

    def find(self, text: str) -> frozenset[int]:
        """All places that a text may mean, the most literal reading first."""
        key = compared(text)
        if written := WITH_CODE.fullmatch(key):
            return self.find(written[1]) & frozenset({int(written[2])})
        if key.isdigit():
            return frozenset(self.by_code.get(int(key[:6]), ())) if _is_code(key) else frozenset()
        return self._plain(key) or self._qualified(key)

    def _plain(self, key: str) -> frozenset[int]:
        also = self.short.get(key, frozenset()) | self.former.get(key, frozenset())
        return self.full.get(key) or also or self.former_short.get(key, frozenset())

    def _qualified(self, key: str) -> frozenset[int]:
        """A name behind the name of what lies above it: 江苏省徐州市鼓楼区, 徐州鼓楼区."""
        codes: set[int] = set()
        for cut in range(2, len(key) - 1):
            head = key[:cut]
            above = [self.places[code] for code in self._plain(head) | self.former.get(head, frozenset())]
            if above:
                below = self._plain(key[cut:]) or self._qualified(key[cut:])
                codes |= {code for code in below if any(self.places[code].lies_in(up) for up in above)}
        return frozenset(codes)

    def _decided(self, text: str, within: int | None, levels: set[str]) -> Match:
        codes = {code for code in self.find(text) if self.places[code].levels & levels}
        inside = {code for code in codes if within and self.places[code].reports_to(within)}
        chosen = self.foremost(inside or codes)
        if len(chosen) == 1:
            (code,) = chosen
            return Match(code, (), self._assumed(text, code))
        if chosen:
            return Match(None, tuple(self.label(code) for code in sorted(chosen)))
        return Match(None, self.near(text, within=within))

    def foremost(self, codes: set[int]) -> set[int]:
        """Of places of one name the province, or the one that all others lie in: 长沙 is the city, not the county."""
        places = [self.places[code] for code in codes]
        provinces = {place.code for place in places if "province" in place.levels}
        if len(provinces) == 1:
            return provinces
        holding = {place.code for place in places
                   if all(other is place or other.lies_in(place) for other in places)}
        return holding or codes

    def _assumed(self, text: str, code: int) -> str:
        """What to say where a former name or code was read as its successor."""
        key = compared(text)
        key = key[:6] if key.isdigit() else key
        reason = "" if key in self.full or key in self.short else self.reasons.get((key, code), "")
        if not reason:
            return ""
        return _("“{old}”按{new}认定：{reason}", old=text.strip(), new=self.label(code), reason=reason)


def divisions(connection: Connection) -> Divisions:
    """The divisions of a store, read once a process for a state of the permanent reference."""
    return kept(connection, (REFERENCE,), Divisions)


def _is_code(key: str) -> bool:
    """Six digits, or twelve of which the last six are zero."""
    return len(key) == 6 or (len(key) == 12 and key.endswith("000000"))


def _places(connection: Connection) -> dict[int, Division]:
    """Every code once; where it stands at several levels, what the lowest level says."""
    rows = connection.execute(select(Region.__table__).where(Region.level != "nation")).mappings().all()
    levels: dict[int, set[str]] = {}
    for row in rows:
        levels.setdefault(row["adcode"], set()).add(row["level"])
    return {row["adcode"]: Division(row["adcode"], row["name"], row["short_name"], frozenset(levels[row["adcode"]]),
                                    row["prefecture"], row["province"], row["reporting_unit"])
            for row in sorted(rows, key=lambda row: row["position"])}


def _short_forms(place: Division) -> list[str]:
    """威宁, 威宁县, 威宁自治县; 恩施, 恩施州; 广西, 广西自治区."""
    more = next((forms for ending, forms in ALSO.items() if place.name.endswith(ending)), ())
    return [compared(place.short_name + form) for form in ("", *more)]


def _former(connection: Connection) -> tuple[dict[str, frozenset[int]], dict[tuple[str, int], str]]:
    """Other and former names and codes with what they mean today, and the reasons to tell."""
    rows = connection.execute(select(RegionAlias.alias, RegionAlias.adcode, RegionAlias.note)).all()
    notes = {(form, row.adcode): row.note for row in rows if row.note
             for form in (SHORTER.sub("", compared(row.alias)), compared(row.alias))}
    return group((compared(row.alias), row.adcode) for row in rows), notes
