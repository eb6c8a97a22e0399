"""科技专员服务企业 (measure 13): firms, services and needs, by zone, month and kind of need, and each officer with his firms."""

import pandas as pd

from components.figures import charts
from components.figures.bodies import Card, Cards, Heading, Link, Table
from components.figures.figure import AS_IT_IS, LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from data import wording
from data.indicators import regional
from data.indicators.commissioners import liaison
from data.indicators.periods import Period
from data.indicators.zones import register
from data.language import _, chosen
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION, inside

PAGE, ONE = "liaison", "commissioner"
DATASETS = ("firm_services", "commissioners")
DEFINES = (("commissioners", "firms_served"),)
MOST = 20  # kinds of need
HEIGHT, TALL, NAMED = 260, 480, 5
FEWEST = 3  # firms that a number for readers outside the office has to stand on


def orders() -> dict[str, str]:
    """How zones and officers can be sorted."""
    return {"list": _("按标准次序"), "firms": _("企业多的在前")}


@part("liaison.cards", page=PAGE, kind="cards", name=lambda: _("科技专员服务企业主要数量"), datasets=DATASETS)
def cards(ask: Ask, *, period: str, region: int | str = NATION) -> Figure:
    """Firms, services, needs and needs met, officers; nothing of the rural role among them."""
    rows, last = _services(ask, period, region), Period.parse(period).last_day
    counts = _counts(rows)
    held = ask(liaison.officers, day=last)
    held = held[inside(held["office"], region)]
    serving = rows["commissioner_no"].nunique()
    shown = [
        Card(_("服务企业"), wording.count(counts["firms"]), unit=chosen("家", "firms"), note=_("期内有服务记录的不同企业"), defines=DEFINES[0]),
        Card(_("服务次数"), wording.count(counts["services"]), unit=_("次")),
        Card(_("企业需求"), wording.count(counts["needs"]), unit=_("项"), note=_("有需求的服务记录")),
        Card(_("需求对接率"), wording.percent(counts["rate"]), note=wording.share(counts["met"], counts["needs"])),
        Card(_("有服务的科技专员"), wording.count(serving), unit=_("人"), note=_("期末在聘{n}人", n=wording.count(len(held))))]
    note = _note(rows, period)
    beneath = _("{place}，数据截至{day}；科技专员服务企业，与服务村的科技特派员是两种人员，不相加；以统一社会信用代码（没有的以名称）识别企业", place=ask(regional.called, office=region),
                day=wording.full_day(note.at))
    few = LEFT_OUT if 0 < counts["firms"] < FEWEST else AS_IT_IS  # a number over one or two firms says something of each
    return Figure(Cards(shown, beneath=beneath), note=note, system=few, outside=few)


@part("liaison.months", page=PAGE, kind="line", name=lambda: _("各月服务企业数和对接需求数"), datasets=DATASETS, defines=DEFINES)
def months(ask: Ask, *, period: str, region: int | str = NATION) -> Figure | None:
    """Firms served and needs met of each month; nothing where no firm was served."""
    rows = _services(ask, period, region)
    if rows.empty:
        return None
    by_month = rows.groupby("month").apply(lambda part: pd.Series(_counts(part)), include_groups=False)
    drawn = pd.concat([pd.DataFrame({"date": pd.to_datetime(by_month.index + "-01"), "series": word, "value": by_month[name].astype(float).to_numpy(), "firms": by_month["firms"].to_numpy(),
                                     "month": [Period.parse(month).label for month in by_month.index]})
                       for name, word in (("firms", _("服务企业（家）")), ("met", _("已对接需求（项）")))], ignore_index=True)
    chart = charts.line(drawn, unit="count", tooltip={"month": _("月份")}, height=HEIGHT, box="content", demonstration=ask.demonstration)
    return Figure(chart, _("各月服务企业数和对接需求数"), _("各月企业数不能相加：同一企业各月可能都有服务"), _note(rows, period))


@part("liaison.needs", page=PAGE, kind="table", name=lambda: _("各类企业需求"), datasets=DATASETS)
def needs(ask: Ask, *, period: str, region: int | str = NATION) -> Figure:
    """A row a need as it was filed, the most frequent first, at most MOST of them; the whole first."""
    rows = _services(ask, period, region)
    asked = rows[rows["need"].notna()]
    listed = _grouped(asked, "need").sort_values(["needs", "need"], ascending=[False, True], kind="stable")
    whole = pd.DataFrame([{"need": _("合计"), "tone": "total", **_counts(asked)}])
    shown = pd.concat([whole, listed.head(MOST).assign(tone="")], ignore_index=True) if len(asked) else listed
    caption = _("共{n}种，显示前{shown}种", n=len(listed), shown=MOST) if len(listed) > MOST else ""
    table = Table(shown, [Heading("need", _("需求"), kind="name"), *_numbers("needs", "met", "rate", "firms")], caption, TALL, empty=_("期内没有企业需求。"))
    return Figure(table, _("各类企业需求{n}项，已对接{m}项", n=wording.count(len(asked)), m=wording.count(_counts(asked)["met"])), _("按填报的需求"), _note(rows, period))


@part("liaison.zones", page=PAGE, kind="table", name=lambda: _("各高新区科技专员服务企业"), datasets=DATASETS, defines=DEFINES, system=OWN_ROWS, outside=LEFT_OUT,
      options={"order": orders})
def zones(ask: Ask, *, period: str, region: int | str = NATION, order: str = "list") -> Figure:
    """A row a zone in the standard order, or by firms; services without a zone as the last row."""
    rows = _services(ask, period, region)
    listed = _grouped(rows, "zone_name")
    known = ask(register.zones)
    position = dict(zip(known["name"], range(len(known)), strict=True))
    listed = listed.assign(place=listed["zone_name"].map(position).fillna(len(position)))
    listed = listed.sort_values("firms", ascending=False, kind="stable") if order == "firms" else listed.sort_values("place", kind="stable")
    short = dict(zip(known["name"], known["short_name"].fillna(known["name"]), strict=True))
    listed = listed.assign(name=[_link(short.get(zone, zone)) if zone else _("没有高新区") for zone in listed["zone_name"]], tone="")
    whole = pd.DataFrame([{"name": _("合计"), "tone": "total", **_counts(rows)}])
    shown = pd.concat([whole, listed], ignore_index=True) if len(rows) else listed
    table = Table(shown, [Heading("name", _("高新区"), kind="name"), *_numbers("officers", "firms", "services", "needs", "met", "rate")], tall=TALL,
                  empty=_("期内没有科技专员服务企业的记录。"))
    return Figure(table, _("{n}家高新区有科技专员服务企业", n=wording.count((listed["zone_name"] != "").sum())),
                  _("{order}；合计中同一企业只计一次", order=orders()[order]), _note(rows, period))


@part("liaison.officers", page=PAGE, kind="table", name=lambda: _("科技专员及其服务的企业"), datasets=DATASETS, system=LEFT_OUT, outside=LEFT_OUT,
      options={"order": orders})
def officers(ask: Ask, *, period: str, region: int | str = NATION, order: str = "list") -> Figure:
    """A row an officer who served, by number or by firms, with the first NAMED of his firms."""
    rows = _services(ask, period, region)
    listed = _grouped(rows, "commissioner_no")
    listed = listed.sort_values(["firms", "commissioner_no"], ascending=[False, True], kind="stable") if order == "firms" else listed
    shown = listed.head(MOST * 10)
    numbers = shown["commissioner_no"]
    theirs = rows[rows["commissioner_no"].isin(numbers)]
    about = theirs.drop_duplicates("commissioner_no").set_index("commissioner_no")
    firms = theirs.drop_duplicates(["commissioner_no", "key"]).groupby("commissioner_no")["firm"].agg(list)
    shown = shown.assign(officer=numbers.map(about["officer"]), organisation=numbers.map(about["organisation"]).map(_called), names=[_first(firms[number]) for number in numbers],
                         number=[Link(number, page=ONE, address={"commissioner": number}) for number in numbers], tone="")
    table = Table(shown, [
        Heading("number", _("专员编号"), kind="short"), Heading("officer", _("姓名"), kind="short", private=True), Heading("organisation", _("派出单位"), private=True),
        *_numbers("firms", "services", "needs", "met"), Heading("names", _("服务的企业"), kind="long", private=True)],
        _("共{n}人，显示前{shown}人", n=len(listed), shown=len(shown)) if len(listed) > len(shown) else "", TALL, empty=_("期内没有科技专员服务企业的记录。"))
    return Figure(table, _("{n}名科技专员服务{m}家企业", n=wording.count(len(listed)), m=wording.count(_counts(rows)["firms"])), orders()[order], _note(rows, period))


def _services(ask: Ask, period: str, region: int | str) -> pd.DataFrame:
    """The services of the period in what was chosen."""
    chosen = Period.parse(period)
    rows = ask(liaison.services, first=chosen.first_day, last=chosen.last_day)
    return rows[inside(rows["office"], region)]


def _counts(rows: pd.DataFrame) -> dict:
    """firms (distinct), services, needs (records with one), met (of these), rate, officers."""
    asked = rows["need"].notna()
    met = int((asked & rows["matched"].fillna(False).astype(bool)).sum())
    return {"firms": rows["key"].nunique(), "services": len(rows), "needs": int(asked.sum()), "met": met,
            "rate": met / int(asked.sum()) if asked.any() else None, "officers": rows["commissioner_no"].nunique()}


def _grouped(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """A row a value of the column with the counts of its services, in the order of the values."""
    asked = rows["need"].notna()
    parts = rows.assign(asked=asked, was_met=asked & rows["matched"].fillna(False).astype(bool)).groupby(column, sort=True)
    counts = pd.DataFrame({"firms": parts["key"].nunique(), "services": parts.size(), "needs": parts["asked"].sum(), "met": parts["was_met"].sum(),
                           "officers": parts["commissioner_no"].nunique()}).astype("int64")
    rate = counts["met"] / counts["needs"].where(counts["needs"] > 0)
    return counts.assign(rate=rate).reset_index()[[column, "firms", "services", "needs", "met", "rate", "officers"]]


def _numbers(*names: str) -> list[Heading]:
    """The columns of counts; the firms are those that a reader outside the office may not be told fewer than three of."""
    titles = {"firms": _("企业（家）"), "services": _("服务次数（次）"), "needs": _("需求（项）"), "met": _("已对接（项）"), "rate": _("对接率"), "officers": _("专员（人）")}
    return [Heading(name, titles[name], say=wording.percent if name == "rate" else wording.count, kind="number",
                    defines="firms_served" if name == "firms" else "") for name in names]


def _link(zone: str) -> Link:
    """The page of a zone, on its newest day: what is filed of recovery is of other days than these services."""
    return Link(called(zone), page="zone", address={"zone": zone})


def _first(names: list[str]) -> str:
    """The first NAMED firms, and how many more there are."""
    told = wording.joined(names[:NAMED])
    return told if len(names) <= NAMED else _("{names}等{n}家", names=told, n=len(names))


def _called(name) -> str | None:
    return called(name) if isinstance(name, str) else None


def _note(rows: pd.DataFrame, period: str) -> Note:
    last = Period.parse(period).last_day
    return Note(min(last, rows["served_on"].max()) if len(rows) else last, source=_("科技专员服务企业记录"))
