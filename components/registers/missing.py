"""Who owes a register and has not filed it, or filed late."""

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.registers import reading
from data import registers, wording
from data.indicators import regional
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION
from data.registers.declared import REGISTER_OF, UNIT


@part("registers.missing", page="register", kind="table", name=lambda register="": reading.titled(register, _("未报单位")), choosing=reading.FED,
      system=OWN_ROWS, outside=LEFT_OUT)
def missing(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT) -> Figure | None:
    """Everybody who has not filed, and who filed late; nothing where nobody owes the register."""
    of = REGISTER_OF[register]
    if not of.dataset.expected:
        return None
    rows = ask(registers.reporters, register=register, period=period)
    rows = rows.assign(name=rows["name"].replace(_short(ask))) if of.dataset.expected == "zones" else rows
    rows = rows[rows["place"].isin(_within(ask, of, region, level))] if region != NATION else rows
    silent, late = ~rows["reported"].astype(bool), rows["standing"] == "late"
    shown = rows[silent | late].assign(
        state=[_("未报送") if not reported else _("迟报") for reported in rows.loc[silent | late, "reported"]],
        name=rows.loc[silent | late, "name"].map(called), tone=["" if reported else "unreported" for reported in rows.loc[silent | late, "reported"]])
    dues = rows["due_day"].dropna()
    what = _("截止{day}；以首次上报为准", day=wording.full_day(dues.iloc[0])) if len(dues) else _("报送日历没有规定截止日")
    table = Table(shown, [
        Heading("name", _("高新区") if of.dataset.expected == "zones" else _("报送单位"), kind="name"), Heading("state", _("情况"), kind="short"),
        Heading("came", _("报送时间"), say=_day, kind="short"), Heading("due_day", _("截止日"), say=_day, kind="short")],
        tall=420, empty=_("没有未报送的。"))
    numbers = {"n": wording.count(int((~silent).sum())), "m": wording.count(int(silent.sum())), "k": wording.count(int(late.sum()))}
    title = _("{n}个已报，{m}个未报，{k}个迟报", **numbers) if len(dues) else _("{n}个已报，{m}个未报", n=numbers["n"], m=numbers["m"])
    return reading.guarded(of, Figure(table, title, what, Note(reading.parse(period)[1], int((~silent).sum()), len(rows), source=of.title)))


def _short(ask: Ask) -> dict[str, str]:
    zones = ask(reading.zone_list.zones)
    return dict(zip(zones["name"], zones["short_name"].fillna(zones["name"]), strict=True))


def _within(ask: Ask, of, region: int, level: str) -> set:
    """The places that lie in what was chosen, as the reporters name them."""
    if of.dataset.expected == "zones":
        zones = ask(reading.zone_list.zones)
        return set(zones.loc[zones["reporting_unit"].isin(_units(ask, region, level)), "identity"])
    return set(_units(ask, region, level))


def _units(ask: Ask, region: int, level: str) -> list[int]:
    units = ask(regional.offices)
    return units.loc[(units["province"] if level == reading.PROVINCE else units["adcode"]) == region, "adcode"].tolist()


def _day(at) -> str:
    return f"{at:%Y-%m-%d}"
