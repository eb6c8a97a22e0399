"""The next level down as a table: provinces of the nation (or the 37 units), prefectures, counties; the chosen county alone."""

import pandas as pd

from components.commissioners import reading, words
from components.figures import values
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LOOKING_BACK, Figure, Note
from components.figures.part import part
from data import wording
from data.language import _
from data.questions import Ask
from data.regions import HUBEI

USUAL = ("villages", "uncovered", "assigned", "served", "employment", "full", "industry_support")
NUMBERS = "numbers"  # how many villages each share stands on
SHARES = ("assigned", "served", "employment", "full", "industry_support", "served_industry")
CHOOSABLE = ("unserved_days", "with_industry", "served_industry", "jobs", "households", "services", "service_days", "farmers", "trainees",
             "technologies", "per_village", "per_commissioner")
MEANS = ("per_village", "per_commissioner")
TALL = 560
HERE = {"with_industry": ("served_industry", "denominator")}  # what is no indicator of its own, and where it stands


def orders() -> dict[str, str]:
    """How the places can be sorted."""
    return {"list": _("按标准次序"), "uncovered": _("未覆盖多的在前")}


def divisions() -> dict[str, str]:
    """By what the nation is listed."""
    return {"": _("按省份"), reading.BY_UNIT: _("按37个报送单位")}


def choosable() -> dict[str, str]:
    """The columns that can be chosen beside the five shares."""
    titles = words.columns("2020")
    return {NUMBERS: _("各项村数（n）")} | {code: titles[code] for code in CHOOSABLE}


@part("commissioners.places", page="commissioners", kind="table", name=lambda: _("各地科技服务覆盖情况"), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in (*USUAL, *(code for code in CHOOSABLE if code not in HERE))), options={"order": orders})
def places(ask: Ask, *, period: str, province: int = 0, prefecture: int = 0, county: int = 0, reporting_unit: int = 0, order: str = "list",
           without_hubei: bool = False, by: str = "", columns: tuple[str, ...] = ()) -> Figure:
    """The places of the next level in the standard order or by their uncovered villages, the whole first; a county with what it lies in.

    `columns`: those of CHOOSABLE that were chosen beside the five shares, and `numbers`.
    """
    wanted = (*USUAL, *(each for each in CHOOSABLE if each in columns))
    codes = tuple(sorted({HERE.get(each, (each,))[0] for each in wanted}))
    area = {"province": province, "prefecture": prefecture, "reporting_unit": reporting_unit}
    level = reading.next_level(ask, period=period, by=by, county=county, **area)
    picked = _wide(reading.places(ask, period=period, level=level, codes=codes, **area), wanted)
    rows = picked[picked.index == str(county)] if county else picked[picked.index != str(HUBEI)] if without_hubei else picked
    rows = rows.sort_values("uncovered", ascending=False, kind="stable") if order == "uncovered" else rows
    links = [Link(name, page=reading.PAGE, address=reading.address(ask, period=period, level=level, code=int(code)))
             for code, name in zip(rows.index, rows["name"], strict=True)]
    shown = rows.assign(tone="", name=rows["name"] if county else links)
    above = reading.figures(ask, period=period, codes=codes, **reading.whole(**area, without_hubei=without_hubei))
    total, served = _wide(above, wanted).assign(tone="total"), values.pick(above, "served")
    total = total.assign(name=_("{place}合计", place=total["name"].iloc[0]) if county and len(total) else _("合计"))
    table = Table(pd.concat([total, shown]), _headings(period, wanted, level, numbers=NUMBERS in columns), _("未含香港、澳门特别行政区和台湾省数据"), TALL)
    note = Note(served.data_date if served else None, source=_("科技特派员服务记录"), against=reading.against(period))
    return Figure(table, reading.no_register(ask, period=period) or _title(rows, alone=bool(county)), _("{order}；各项分别计算，不相加", order=orders()[order]), note)


def _wide(figures: pd.DataFrame, wanted: tuple[str, ...]) -> pd.DataFrame:
    """A row a place with its name, each wanted value, and the villages that each share stands on."""
    read = {each: (HERE[each][0], "", HERE[each][1]) if each in HERE else (each, "", "value") for each in wanted}
    return values.wide(figures, read | {f"{each}_n": (each, "", "numerator") for each in wanted if each in SHARES})


def _headings(period: str, wanted: tuple[str, ...], level: str, *, numbers: bool) -> list[Heading]:
    titles = words.columns(period)
    headings = [Heading("name", words.places()[level], kind="name")]
    for each in wanted:
        defines = HERE[each][0] if each in HERE else each
        if each in SHARES:
            if numbers:
                headings.append(Heading(f"{each}_n", _("{what}（村数）", what=titles[each]), say=wording.count, kind="number", defines=defines))
            kind = "share" if each == "served" else "number"
            headings.append(Heading(each, titles[each], say=wording.percent, kind=kind, defines=defines))
        else:
            say = _mean if each in MEANS else wording.count
            headings.append(Heading(each, titles[each], say=say, kind="number", defines=defines, compares=LOOKING_BACK if each == "unserved_days" else ""))
    return headings


def _mean(number: float) -> str:
    return wording.count(number, places=2)


def _title(rows: pd.DataFrame, *, alone: bool) -> str:
    """How many of the places have villages that are not covered, none by its name but the one that was chosen."""
    uncovered = wording.count(rows["uncovered"].sum())
    if alone and len(rows):
        return _("{name}未覆盖村{n}个", name=rows["name"].iloc[0], n=uncovered)
    places_behind = int((rows["uncovered"] > 0).sum())
    return _("{m}地有未覆盖村，共{n}个", m=places_behind, n=uncovered) if places_behind else _("没有未覆盖的村")
