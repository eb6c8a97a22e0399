"""The table of a register by zone, unit or province: what each has, and who has not reported."""


import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure
from components.figures.part import part
from components.registers import links, reading
from data import wording
from data.indicators import regional
from data.indicators.indicator import PERCENT, Indicator
from data.indicators.zones import register as zone_list
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION
from data.registers.declared import NATION as WHOLE
from data.registers.declared import PROVINCE, REGISTER_OF, UNIT, ZONE, Register
from data.sentences import registers as sentences

LIST, VALUE = "", "value"
FIRMS = "firms"  # the column that says over how many firms a row stands


def orders() -> dict[str, str]:
    """How the places can be sorted."""
    return {LIST: _("按标准次序"), VALUE: _("按主要数值")}


@part("registers.places", page="register", kind="table", name=lambda register="": reading.titled(register, _("分地区")), choosing=reading.FED,
      system=OWN_ROWS, outside=LEFT_OUT, options={"sorting": orders})
def places(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, sorting: str = LIST) -> Figure | None:
    """合计 first, then the standard order, on demand by the lead; nothing of a register without a place."""
    of = REGISTER_OF[register]
    if of.levels == (WHOLE,):
        return None
    shown = _columns(register)
    figures = reading.by_place(ask, register=register, period=period, region=region, level=level)
    listed = _listed(ask, figures, region=region, level=level, owed=bool(of.dataset.expected))
    rows = _filled(of, figures, listed, shown, reading.in_address(ask, register, period), level)
    if sorting == VALUE:
        rows = rows.sort_values(reading.lead(register), ascending=False, kind="stable", na_position="last")
    rows = pd.concat([_total(ask, of, shown, period=period, region=region, level=level), rows], ignore_index=True)
    headings = [Heading("name", _level(level), kind="name"), *([Heading("of", _("已报/应报"), kind="short")] if of.dataset.expected else []),
                *(_heading(one, rows[one.code]) for one in shown)]
    silent, there = int((rows["tone"] == "unreported").sum()), int((rows[reading.ENTRIES].iloc[1:].fillna(0) > 0).sum())
    title = _("{n}个有填报，{m}个未报", n=wording.count(there), m=wording.count(silent)) if of.dataset.expected else _("{n}个有条目", n=wording.count(there))
    what = _("{level}，标准次序；—为没有数，未报与0不同", level=_level(level)) if sorting == LIST else _("{level}，按{measure}；—为没有数，未报与0不同", level=_level(level), measure=reading.measure(
        register, "").title)
    what = _("{what}；结对的两地都计入，各地之和不等于全国", what=what) if of.second_place else what
    return reading.guarded(of, Figure(Table(rows, headings, tall=460), title, what, reading.note(of, figures, period), facts=figures))


def _columns(register: str) -> list[Indicator]:
    return [one for one in reading.indicators(register).values() if one.code != reading.REACHED]


def _listed(ask: Ask, figures: pd.DataFrame, *, region: int, level: str, owed: bool) -> list[tuple[str, str]]:
    """Code and name of each place in the standard order: every unit and province, of the zones those that the figures hold."""
    if level == ZONE:
        zones = ask(zone_list.zones).drop_duplicates("name")
        there = set(figures["code"])
        return [(name, called(short or name)) for name, short in zip(zones["name"], zones["short_name"], strict=True) if name in there]
    named = reading.provinces(ask) if level == PROVINCE else dict(zip(*(ask(regional.offices)[column] for column in ("adcode", "label")), strict=True))
    return [(str(code), name) for code, name in named.items() if region in (NATION, code)]


def _filled(of: Register, figures: pd.DataFrame, listed: list[tuple[str, str]], shown: list[Indicator], period: str, level: str) -> pd.DataFrame:
    codes = [code for code, _name in listed]
    rows = pd.DataFrame({"code": codes, "name": [_link(of, code, name, period, level) for code, name in listed]}, columns=["code", "name"])
    for one in shown:
        rows[one.code] = _of(figures, one.code).reindex(codes)["value"].to_numpy(dtype=float)
    counted = _of(figures, reading.ENTRIES).reindex(codes)
    owes, filed = counted["expected"].fillna(0).to_numpy(), counted["reported"].fillna(0).to_numpy()
    rows["of"] = [wording.share(n, m) if m else None for n, m in zip(filed, owes, strict=True)]
    rows["tone"] = ["unreported" if m and not n else "" for n, m in zip(filed, owes, strict=True)]
    return _with_firms(of, rows)


def _total(ask: Ask, of: Register, shown: list[Indicator], *, period: str, region: int, level: str) -> pd.DataFrame:
    figures = reading.figures(ask, register=of.code, period=period, region=region, level=level)
    values = {one.code: _of(figures, one.code)["value"].astype(float).sum(min_count=1) for one in shown}
    counted = _of(figures, reading.ENTRIES)
    of_all = wording.share(counted["reported"].sum(), counted["expected"].sum()) if of.dataset.expected and len(counted) else None
    return _with_firms(of, pd.DataFrame([{"code": str(region), "name": _("合计"), "of": of_all, "tone": "total", **values}]))


def _with_firms(of: Register, rows: pd.DataFrame) -> pd.DataFrame:
    """With the number of firms that each row stands on, where entries are firms or say how many."""
    if any(column.key and column.kind == "credit_code" for column in of.columns):
        return rows.assign(**{FIRMS: rows[reading.ENTRIES]})
    return rows


def _of(figures: pd.DataFrame, code: str) -> pd.DataFrame:
    return reading.whole(figures, code).drop_duplicates("code").set_index("code")


def _link(of: Register, code: str, name: str, period: str, level: str) -> Link:
    """To the same page of this place alone: of a zone to the list of its entries."""
    choice = {"search": code} if level == ZONE else {"region": int(code), "level": level}
    return Link(name, page=links.PAGE, address=links.address(of.code, period=period, **choice))


def _heading(one: Indicator, values: pd.Series) -> Heading:
    titled = one.title if one.unit in PERCENT else reading.with_unit(one)
    return Heading(one.code, titled, say=sentences.of_column(values, "%" if one.unit in PERCENT else ""), kind="number", defines=one.code)


def _level(level: str) -> str:
    return {ZONE: _("高新区"), PROVINCE: _("省（区、市）")}.get(level, _("报送单位"))
