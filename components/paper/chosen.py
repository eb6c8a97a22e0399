"""What was chosen for a figure, in words: the line of filters that every file carries."""

from collections.abc import Callable, Mapping

from components.figures.part import Part
from components.registers import listed, reading
from data import wording
from data.indicators import regional
from data.indicators.commissioners import area
from data.indicators.commissioners import figures as commissioners
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION, WITHOUT_HUBEI
from data.registers.declared import REGISTER_OF
from data.settling.stretch import label

HELD = ("code", "name", "prefecture", "county", "reporting_unit", "without_hubei", "open_", "by", "asked", "moment")  # told with another choice, or not chosen by the reader


def labels() -> dict[str, str]:
    """What the choices with words of their own are called."""
    return {"order": _("排序"), "way": _("地图"), "measure": _("地图"), "by": _("走势"), "colour": _("颜色"), "words": _("检索"),
            "search": _("检索"), "sorting": _("排序"), "split": _("分组"), "column": _("文字列"), "group": _("组别"), "category": _("类别"), "issuer": _("发布单位"), "difficulty": _("针对困难"), "programme": _("工作"), "word": _("查找"),
            "kind": _("类型"), "theme": _("主题（产业）"), "mode": _("资助方式"), "fields": _("栏目"), "sheet": _("附件"),
            "entry": _("指标"), "figure": _("图表"), "month": _("月份"), "stands": _("情况"), "rate": _("指标"), "count": _("数量"),
            "showing": _("显示")} | _of_hundred()


def _of_hundred() -> dict[str, str]:
    """What the choices of the pages on money, performance, exchange and results are called."""
    return {"form": _("表式"), "year": _("年度"), "unit": _("城市（园区）"), "field": _("技术领域"), "plan": _("来源计划"), "maturity": _("成熟度"),
            "demand": _("需求编号"), "result": _("成效"), "wait": _("未对接超过（天）")}


def filters(part: Part, ask: Ask, choice: Mapping) -> tuple[tuple[str, str], ...]:
    """Label and value of each choice, in the order of the part; what was not chosen is not told."""
    return tuple(told for name, value in choice.items() if (told := _told(part, ask, name, value, choice)) is not None and told[1])


def own(ask: Ask, choice: Mapping) -> str:
    """The one unit whose rows were chosen: a zone, a reporting unit, a province or county; empty for the nation."""
    if "zone" in choice:
        return choice["zone"]
    if choice.get("unit"):
        return choice["unit"]
    if any(choice.get(name) for name in ("province", "prefecture", "county", "reporting_unit")):
        return place(ask, choice)
    region = choice.get("region", NATION)
    if "register" in choice:
        return "" if region == NATION else reading.area(ask, region=region, level=choice.get("level", ""))
    return "" if region in (NATION, WITHOUT_HUBEI) else ask(regional.called, office=region)


def place(ask: Ask, choice: Mapping) -> str:
    """What a choice of province, prefecture and county, or of a reporting unit, is called: 全国, 贵州省, 正安县."""
    named = [(level, choice[level]) for level in ("county", "prefecture", "province") if choice.get(level)]
    named += [("reporting_unit", choice["reporting_unit"])] if choice.get("reporting_unit") else []
    code = named[0][1] if named else choice.get("code") or NATION
    if choice.get("without_hubei") or code == WITHOUT_HUBEI:
        return regional.without_hubei()
    if code == NATION:
        return regional.nation()
    level = named[0][0] if named else choice.get("level") or "county"
    rows = ask(commissioners, period=choice["period"], level=level, codes=("villages",))
    return next(iter(rows.loc[rows["code"] == str(code), "name"]), str(code))


def _of_register(ask: Ask, name: str, value, choice: Mapping) -> tuple[str, str] | None:
    """Of a figure of a register: which one, of whom, narrowed to what; the level is told by the rows."""
    if name == "register":
        return _("名录"), REGISTER_OF[value].title
    if name == "measure":
        return _("指标"), reading.measures(choice["register"]).get(value, value)
    if name == "where":
        return _("筛选"), listed.where_said(choice["register"], value)
    return (_("地区"), reading.area(ask, region=value, level=choice.get("level", ""))) if name == "region" else None


def _told(part: Part, ask: Ask, name: str, value, choice: Mapping) -> tuple[str, str] | None:
    """One choice in words; None where it is told with another, or says nothing."""
    if value in ("", None, ()):
        return None
    if "register" in choice and name in ("register", "region", "level", "where", "measure"):
        return _of_register(ask, name, value, choice)
    if name in part.options:
        return labels()[name], str(part.words(name, choice).get(value, value))
    said: dict[str, Callable[[], tuple[str, str]]] = {
        "at": lambda: (_("数据日期"), wording.full_day(value) if value else ""),
        "start": lambda: (_("时段"), _("{start}至{at}", start=wording.full_day(value), at=wording.full_day(choice["at"]))),
        "region": lambda: (_("地区"), ask(regional.called, office=value)),
        "zone": lambda: (_("高新区"), called(value)), "unit": lambda: (_("城市（园区）"), called(value)), "period": lambda: (_("时期"), label(value)),
        "province": lambda: (_("范围"), place(ask, choice)), "level": lambda: (_("范围"), "" if "province" in choice else place(ask, choice)),
        "code": lambda: (_("范围"), (ask(area.area, place=value) or area.UNKNOWN).name if "level" not in choice else ""),
        "capacity": lambda: (_("每人至多（个村）"), str(value)), "commissioner": lambda: (_("特派员编号"), value), "village": lambda: (_("村代码"), f"{value:012d}"),
        "carry": lambda: (_("沿用七日内填报"), _("是") if value else ""), "target": lambda: (_("目标线（复工率，%）"), str(value or "")),
        "days": lambda: (_("超期未服务"), _("超过{n}天", n=value) if isinstance(value, int) else ""),
    }
    if name in said:
        return said[name]()
    return (labels()[name], str(value)) if name in labels() and name not in HELD else None
