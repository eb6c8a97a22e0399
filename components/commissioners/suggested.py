"""选派建议 in figures: what it comes to, the plan itself, and which villages stay without a commissioner and why."""

from datetime import date

from components.commissioners import reading, ways
from components.commissioners.worklist import blank, said_distance
from components.figures.bodies import Heading, Link, Remark, Sentence, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import wording
from data.indicators.commissioners import suggestion as questions
from data.indicators.commissioners.area import area
from data.indicators.periods import Period
from data.language import _
from data.naming.english import called
from data.questions import Ask

CAPACITY = 3  # villages a commissioner, unless the county says otherwise
TALL = 420  # px
FED = (*reading.DATASETS, "village_needs")


def whys() -> dict[str, str]:
    """Why a commissioner is proposed for a village, and why a village stays without."""
    return {questions.SUITED_NEED: _("有需求，专业对口"), questions.NEED: _("有需求，无对口专业，就近"), questions.NEAREST: _("就近"),
            questions.UNPLACED: _("坐标缺失，按在派村数"), questions.FULL: _("在聘特派员均已满额"), questions.NOBODY: _("没有在聘特派员")}


def suggested(ask: Ask, *, period: str, place: int, capacity: int) -> questions.Suggestion | None:
    """What is proposed as of the last day of the period."""
    return ask(questions.suggestion, place=place, day=Period.parse(period).last_day, capacity=capacity)


def refusal(ask: Ask, place: int | str) -> str:
    """Why there is no suggestion for a place; empty where there is one."""
    where = ask(area, place=place)
    if where is None:
        return _("没有代码为{place}的地区。", place=place)
    return "" if questions.is_for(where.level) else _("选派建议只按县或市（州）编制，不对全国和省编制：请在上方选定市（州）或县。")


@part("commissioners.suggestion_sums", page="suggestion", kind="sentence", name=lambda: _("选派建议一句话"), datasets=FED,
      defines=(("commissioners", "assigned"),), system=LEFT_OUT, outside=LEFT_OUT)
def sums(ask: Ask, *, period: str, code: int | str, capacity: int = CAPACITY) -> Figure:
    """How many villages have nobody, how many could be given somebody, and what the rate would be."""
    made, note = suggested(ask, period=period, place=code, capacity=capacity), _note(period)
    if made is None:
        return Figure(Remark(refusal(ask, code)), note=note)
    needy = int(made.rows["why"].isin((questions.NEED, questions.SUITED_NEED)).sum())
    text = _("截至{day}，{place}{whole}个村中{waiting}个没有在聘特派员；每人至多{capacity}个村时可派{n}个（其中有需求{needy}个），仍缺{left}个。全部采用后选派覆盖率由{now}升至{then}。",
             day=wording.full_day(_day(period)), place=ask(area, place=code).name, whole=wording.count(made.whole), waiting=wording.count(made.whole - made.assigned),
             capacity=capacity, n=wording.count(len(made.rows)), needy=wording.count(needy), left=wording.count(len(made.left)),
             now=rate(made.assigned, made.whole), then=rate(made.assigned + len(made.rows), made.whole))
    if made.rows.empty:  # nobody can be given: the rate does not rise
        text = _("截至{day}，{place}{whole}个村中{waiting}个没有在聘特派员；每人至多{capacity}个村时可派0个，仍缺{left}个。选派覆盖率为{now}。",
                 day=wording.full_day(_day(period)), place=ask(area, place=code).name, whole=wording.count(made.whole), waiting=wording.count(made.whole - made.assigned),
                 capacity=capacity, left=wording.count(len(made.left)), now=rate(made.assigned, made.whole))
    return Figure(Sentence(text), note=note)


def rate(assigned: int, whole: int) -> str:
    """95.0%（19/20）."""
    return _("{share}（{of}）", share=wording.percent(assigned / whole) if whole else "—", of=wording.share(assigned, whole))


@part("commissioners.suggestion", page="suggestion", kind="table", name=lambda: _("选派建议"), datasets=FED, system=LEFT_OUT, outside=LEFT_OUT)
def plan(ask: Ask, *, period: str, code: int | str, capacity: int = CAPACITY) -> Figure:
    """Who is proposed for which village, in the order in which it was chosen: those with open needs first."""
    made, note = suggested(ask, period=period, place=code, capacity=capacity), _note(period)
    if made is None:
        return Figure(Remark(refusal(ask, code)), note=note)
    rows = made.rows.assign(
        village_name=[Link(called(name), page=ways.VILLAGE, address={"village": f"{village:012d}"}) for name, village in zip(made.rows["name"], made.rows["village"], strict=True)],
        code=[f"{village:012d}" for village in made.rows["village"]], needs=blank(made.rows["needs"]), commissioner=made.rows["commissioner"].map(called),
        who=[Link(number, page=ways.COMMISSIONER, address={"commissioner": number}) for number in made.rows["commissioner_no"]],
        organisation=blank(made.rows["organisation"]), speciality=blank(made.rows["speciality"]),
        distance=made.rows["distance_km"].map(said_distance), why=made.rows["why"].map(whys()))
    return Figure(Table(rows, [
        Heading("village_name", _("村"), kind="name"), Heading("code", _("村代码"), kind="short"), Heading("needs", _("未了需求"), kind="long"),
        Heading("who", _("特派员编号"), kind="short", private=True), Heading("commissioner", _("特派员"), kind="short", private=True),
        Heading("organisation", _("派出单位"), kind="name", private=True), Heading("speciality", _("专业领域"), kind="short", private=True),
        Heading("load", _("在派村（个）"), say=wording.count, kind="number", private=True), Heading("distance", _("直线距离（按驻地估算）"), kind="short"),
        Heading("why", _("理由"), kind="short")], tall=TALL, empty=_("没有可派的人。")),
        _("建议选派{n}个村", n=wording.count(len(rows))), _rules(capacity), note)


def _rules(capacity: int) -> str:
    return _("有未了需求的村在先，专业对口者优先，其余就近；每人至多{n}个村，含已派；驻地取所派的村，未派村的取所在县中心", n=capacity)


@part("commissioners.suggestion_left", page="suggestion", kind="table", name=lambda: _("仍无人可派的村"), datasets=FED, system=LEFT_OUT, outside=LEFT_OUT)
def left(ask: Ask, *, period: str, code: int | str, capacity: int = CAPACITY) -> Figure:
    """Which villages stay without a commissioner, and why."""
    made = suggested(ask, period=period, place=code, capacity=capacity)
    if made is None:
        return Figure(Remark(refusal(ask, code)), note=_note(period))
    rows = made.left.assign(
        village_name=[Link(called(name), page=ways.VILLAGE, address={"village": f"{village:012d}"}) for name, village in zip(made.left["name"], made.left["village"], strict=True)],
        code=[f"{village:012d}" for village in made.left["village"]], needs=blank(made.left["needs"]), why=made.left["why"].map(whys()))
    return Figure(Table(rows, [
        Heading("village_name", _("村"), kind="name"), Heading("code", _("村代码"), kind="short"), Heading("needs", _("未了需求"), kind="long"),
        Heading("why", _("原因"), kind="short")], tall=TALL, empty=_("没有仍缺特派员的村。")),
        _("仍缺特派员的村{n}个", n=wording.count(len(rows))), _("每人至多{n}个村时", n=capacity), _note(period))


def _day(period: str) -> date:
    return Period.parse(period).last_day


def _note(period: str) -> Note:
    return Note(_day(period), source=_("贫困村名册、特派员选派、村级技术需求"))
