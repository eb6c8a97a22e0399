"""What the action brought: five sums, their course with the events marked on it, each unit's, and the cases to read."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.figures import charts, values
from components.figures.bodies import Cards, Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import reading
from components.hundred.leads import unit_links
from components.hundred.performance import of_region
from data import resources, wording
from data.indicators import regional
from data.indicators.catalogue import CATALOGUE
from data.indicators.hundred import funds, lists, outcomes
from data.language import _
from data.questions import Ask
from data.regions import NATION

PAGE = "hundred_results"
FEEDS = ("hundred_units", "hundred_progress")
DEFINES = tuple(("hundred", code) for code in funds.RESULTS)
LIST, FEW, PRACTICE = "list", 6, "经验做法"  # FEW: so many events are marked each for itself
BRIEF = 8  # letters of a title that may stand above a line


def results() -> dict[str, str]:
    """What is counted, as the catalogue calls it."""
    return {code: CATALOGUE["hundred", code].title for code in funds.RESULTS}


def orders() -> dict[str, str]:
    """How the units can be sorted; by value on demand alone."""
    return {LIST: _("按标准次序"), "most": _("多的在前")}


@part("hundred.results_cards", page=PAGE, kind="cards", name=lambda: _("推广应用成效"), datasets=FEEDS, defines=DEFINES)
def headline(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """The five sums, each against what was filed before."""
    figures = reading.figures(ask, at=at, region=region)
    cards = []
    for code in funds.RESULTS:
        value, since = reading.since(values.pick(figures, code))
        card = values.count_card(value, programme="hundred", code=code, since=since if value and value.value is not None else "")
        cards.append(card if value is None else replace(card, note=reading.filed(reading.days_of(ask, at=at, region=region, column=code))))
    return Figure(Cards(cards), facts=figures[figures["indicator"].isin(funds.RESULTS)], note=Note(at, source=_("城市（园区）执行情况"), against=values.days_before(figures)))


@part("hundred.results_course", page=PAGE, kind="line", name=lambda: _("成效走势与活动"), datasets=(*FEEDS, "events"), defines=DEFINES, options={"result": results})
def course(ask: Ask, *, at: date, region: int = NATION, result: str = "technologies") -> Figure:
    """One sum at every data date, with the events marked on it."""
    known = ask(outcomes.course, at=at, office=reading.office(region))
    held = of_region(ask(outcomes.events, at=at), region)
    rows = pd.DataFrame({"date": known["day"], "series": results()[result], "value": known[result],
                         "reported": [wording.share(n, m) for n, m in zip(known["of_day"], known["expected"], strict=True)]})
    chart = charts.line(rows, unit="count", tooltip={"reported": _("当日数据已报")}, marks=marks(held, known["day"]) if len(held) and len(known) else None, height=360,
                        demonstration=ask.demonstration)
    given = known.dropna(subset=result)
    title = _("{what}累计{n}{unit}", what=results()[result], n=wording.count(given[result].iloc[-1]), unit=CATALOGUE["hundred", result].unit) if len(
        given) else _("还没有成效填报")
    where = ask(regional.called, office=region)
    what = _("{place}，各数据日期在册单位最近一次累计数之和；竖线为对接服务活动", place=where) if len(held) <= FEW else _(
        "{place}，各数据日期在册单位最近一次累计数之和；竖线为各季度首场对接服务活动，旁为当季场次", place=where)
    return Figure(chart, title, what,
                  reading.note(reading.days_of(ask, at=at, region=region), at, _("执行情况、对接服务活动")))


def marks(held: pd.DataFrame, days: pd.Series) -> pd.DataFrame:
    """Marks of events: each for itself while they are few, by its day where its title is long (it would leave the course no room on a
    telephone), else one a quarter with how many there were, inside the days of the course.
    """
    if len(held) <= FEW:
        brief = held["title"].str.len() <= BRIEF
        return pd.DataFrame({"date": held["held_on"], "label": held["title"].where(brief, held["held_on"].map(wording.short_day))})
    quarters = held.groupby(held["held_on"].dt.to_period("Q"))["held_on"].agg(["min", "size"])
    return pd.DataFrame({"date": quarters["min"].clip(days.min(), days.max()).to_numpy(),
                         "label": [_("{n}场", n=n) for n in quarters["size"]]})  # which quarter, the axis says: longer words do not meet only in many rows


@part("hundred.results_units", page=PAGE, kind="table", name=lambda: _("各城市（园区）成效"), datasets=FEEDS, defines=DEFINES, system=OWN_ROWS, outside=LEFT_OUT,
      options={"order": orders, "result": results})
def by_unit(ask: Ask, *, at: date, region: int = NATION, order: str = LIST, result: str = "technologies") -> Figure:
    """The five numbers of each city and park."""
    known = of_region(ask(lists.units, at=at), region)
    known = known if order == LIST else known.sort_values(result, ascending=False, kind="stable", na_position="last")
    rows = known.assign(name=unit_links(ask, known["unit"], at=at), tone=["" if on == on and on is not None else "unreported" for on in known["data_date"]])
    headings = [Heading(code, _("{title}（{unit}）", title=word, unit=CATALOGUE["hundred", code].unit), say=wording.count, kind="number", defines=code)
                for code, word in results().items()]
    table = Table(rows, [Heading("name", _("城市（园区）"), kind="name"), Heading("office_name", _("推荐单位")),
                         Heading("data_date", _("数据日期"), say=wording.short_day, kind="short"), *headings], "", 460, empty=_("没有在册的城市（园区）。"))
    given = int(known[list(funds.RESULTS)].notna().any(axis=1).sum())
    what = orders()[order] if order == LIST else _("{order}：{what}", order=orders()[order], what=results()[result])
    return Figure(table, _("{n}个在册，{m}个已报成效", n=wording.count(len(known)), m=wording.count(given)),
                  _("{place}，{order}；—为未填，不是0", place=ask(regional.called, office=region), order=what),
                  reading.note(reading.days_of(ask, at=at, region=region), at, _("城市（园区）执行情况")))


@part("hundred.cases", page=PAGE, kind="table", name=lambda: _("典型案例"), datasets=(*FEEDS, "resources"), defines=(("hundred", "cases"),))
def cases(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """How many cases were filed; no dataset holds their texts, so the practices of the library are what there is to read."""
    figures = reading.figures(ask, at=at, region=region)
    number = values.pick(figures, "cases")
    library = ask(resources.resources)
    practices = library[library["category"] == PRACTICE] if len(library) else library
    rows = pd.DataFrame({
        "title": [Link(title, outside=link) if link else title for title, link in zip(practices["title"], practices["link"], strict=True)],
        "issuer": practices["issuer"].tolist(), "published_on": practices["published_on"].tolist()}) if len(practices) else pd.DataFrame(
        columns=["title", "issuer", "published_on"])
    table = Table(rows, [Heading("title", _("标题"), kind="name"), Heading("issuer", _("发布单位")),
                         Heading("published_on", _("发布日期"), say=wording.full_day, kind="short")], "", 300, empty=_("资源库还没有“经验做法”。"))
    given = number is not None and number.value is not None
    title = _("填报案例{n}个，案例正文没有收录", n=wording.count(number.value)) if given else _("还没有填报案例数，案例正文没有收录")
    return Figure(table, title, _("执行情况只报案例数量，没有数据集收存案例正文；下列为复工复产资源库的“经验做法”"), Note(at, source=_("执行情况、复工复产资源库")))
