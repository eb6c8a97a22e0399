"""The plan of a county as it decides it: rows are struck out or given to others, and the file of assignments is taken along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd
import streamlit as st

from components import cached
from components.choices import url_state
from components.commissioners import suggested
from components.screen import downloads_failed, personal, wall
from components.screen.plain import plain
from components.shell import menu
from data import asking, wording
from data.indicators.commissioners import decided as decisions
from data.indicators.commissioners.area import area
from data.indicators.commissioners.suggestion import Suggestion
from data.indicators.periods import Period
from data.language import _
from data.ledger import access
from data.naming.english import called
from db import demonstration

MOST_CAPACITY = 20  # villages
OFFERED = 300  # commissioners to choose from; of more the number is typed
FILE = "suggestion_file"
TALL, LINE = 420, 35  # px of the plan at most, and of a row or the headings


@dataclass(frozen=True)
class Plan:
    """What was proposed when a person began to change it, village by village, and the changes that were made to a plan before it.

    Another session may store assignments meanwhile: the rows are others then, and a change goes with its village, never with its row.
    """

    rows: tuple[tuple[int, str], ...]  # village and commissioner number
    struck: frozenset[int] = frozenset()
    changed: Mapping[int, str] = field(default_factory=dict)
    number: int = 0
    gone: int = 0  # changes whose village is not proposed any more


def carried(plan: Plan, edited: Mapping[int, Mapping], rows: tuple[tuple[int, str], ...]) -> Plan:
    """The plan of other rows, with what was changed in those before: `edited` as the editor keeps it, by the place of a row."""
    struck, changed = set(plan.struck), dict(plan.changed)
    for place, cells in edited.items():
        village, proposed = plan.rows[place]
        if "kept" in cells:
            (struck.discard if cells["kept"] else struck.add)(village)
        if "who" in cells:
            who = (cells["who"] or "").strip()
            changed.pop(village, None)
            changed |= {village: who} if who and who != proposed else {}
    there = {village for village, _number in rows}
    return Plan(rows, frozenset(struck & there), {village: who for village, who in changed.items() if village in there}, plan.number + 1,
                gone=len((struck | set(changed)) - there))


def capacity(place) -> int:
    """How many villages a commissioner has at most."""
    key, usual = "suggestion_capacity", suggested.CAPACITY
    url_state.start(key, name="capacity", default=usual, allowed=range(1, MOST_CAPACITY + 1))
    with place.container(key=f"choice_{key}", width=260):
        number = int(st.number_input(_("每人至多（个村）"), min_value=1, max_value=MOST_CAPACITY, step=1, key=key))
    url_state.keep(key, name="capacity", value=number, default=usual)
    return number


def decide(*, period: str, code: int, capacity: int) -> None:
    """The plan to be changed, what it comes to then, and its file."""
    made = suggested.suggested(cached.ask, period=period, place=code, capacity=capacity)
    if made is None or made.rows.empty or wall.on():
        return
    start = _start(period)
    struck, changed = _edited(made, of=f"{period}_{code}_{capacity}_{asking.present().known_on or ''}")
    decision = decisions.decided(made, struck=struck, changed=changed, capacity=capacity)
    _tell(made, decision, capacity)
    _file(decision, start, period=period, place=code)


def _start(period: str) -> date:
    """From when the assignments hold; the last day of the period unless another is chosen."""
    chosen = Period.parse(period)
    with st.container(key="choice_suggestion_start", width=260):
        return st.date_input(_("开始日期"), value=chosen.last_day, min_value=chosen.first_day, max_value=chosen.last_day, key=f"suggestion_start_{period}",
                             format="YYYY-MM-DD", help=plain(_("不晚于所选时期的最后一天，选派覆盖率按这一天计算；聘期晚于此日开始的从聘期开始。")))


def _edited(made: Suggestion, *, of: str) -> tuple[set[int], dict[int, str]]:
    """The villages struck out, and who was given to a village in place of another."""
    plan = _plan(made, of)
    rows = pd.DataFrame({
        "kept": [village not in plan.struck for village, _number in plan.rows], "name": made.rows["name"].map(called), "code": [f"{code:012d}" for code in made.rows["village"]], "needs": made.rows["needs"].fillna(""),
        "who": [plan.changed.get(village, number) for village, number in plan.rows], "about": [_about(row) for row in made.rows.itertuples()],
        "distance": made.rows["distance_km"].map(suggested.said_distance), "why": made.rows["why"].map(suggested.whys())})
    numbers = made.people.index.tolist()
    who = (st.column_config.SelectboxColumn(_("特派员编号"), options=numbers, required=True) if len(numbers) <= OFFERED
           else st.column_config.TextColumn(_("特派员编号"), required=True, max_chars=60))
    st.caption(plain(_("不采用的行去掉勾选；换人改“特派员编号”。改动只影响下面的文件，不入库。")))
    typed = st.data_editor(
        rows, key=_editor(of, plan), hide_index=True, disabled=["name", "code", "needs", "about", "distance", "why"], width="stretch", height=min(TALL, LINE * (len(rows) + 1) + 3),
        column_config={"kept": st.column_config.CheckboxColumn(_("采用"), width="small"), "name": st.column_config.TextColumn(_("村")),
                       "code": st.column_config.TextColumn(_("村代码")), "needs": st.column_config.TextColumn(_("未了需求"), width="medium"), "who": who,
                       "about": st.column_config.TextColumn(_("原建议")), "distance": st.column_config.TextColumn(_("直线距离（按驻地估算）")),
                       "why": st.column_config.TextColumn(_("理由"))})
    return edits(made, typed)


def _plan(made: Suggestion, of: str) -> Plan:
    """What is proposed now with the changes so far; that they were carried over is told."""
    rows = tuple(zip(made.rows["village"].tolist(), made.rows["commissioner_no"].tolist(), strict=True))
    plan = st.session_state.get(f"suggestion_plan_{of}") or Plan(rows)
    if plan.rows != rows:
        plan = carried(plan, st.session_state.get(_editor(of, plan), {}).get("edited_rows", {}), rows)
    st.session_state[f"suggestion_plan_{of}"] = plan
    if kept := len(plan.struck | set(plan.changed)) + plan.gone:
        st.info(plain(_("入库的数据有变化，建议已重新编制；此前的{n}处改动随村保留，其中{gone}处所在的村已不在建议中。", n=wording.count(kept), gone=wording.count(plan.gone))))
    return plan


def _editor(of: str, plan: Plan) -> str:
    return f"suggestion_rows_{of}_{plan.number}"


def edits(made: Suggestion, typed: pd.DataFrame) -> tuple[set[int], dict[int, str]]:
    """The villages struck out, and village → number where another stands than was proposed."""
    villages = made.rows["village"].tolist()
    struck = {village for village, kept in zip(villages, typed["kept"], strict=True) if not kept}
    changed = {village: who.strip() for village, who, before in zip(villages, typed["who"].fillna(""), made.rows["commissioner_no"], strict=True)
               if who.strip() and who.strip() != before}
    return struck, changed


def _about(row) -> str:
    """甲某，果树栽培，在派1."""
    words = [called(row.commissioner), row.speciality, _("在派{n}个", n=row.load)]
    return _("；").join(word for word in words if isinstance(word, str) and word)


def _tell(made: Suggestion, decision: decisions.Decision, capacity: int) -> None:
    """What is kept and what the rate becomes; what is not as it should be."""
    if decision.rows.empty:
        st.markdown(plain(_("采用0个村，划去{struck}个；选派覆盖率仍为{now}。", struck=wording.count(len(decision.struck)), now=suggested.rate(made.assigned, made.whole))))
    else:
        st.markdown(plain(_("采用{n}个村，划去{struck}个；文件入库后选派覆盖率由{now}升至{then}。", n=wording.count(len(decision.rows)), struck=wording.count(len(decision.struck)),
                            now=suggested.rate(made.assigned, made.whole), then=suggested.rate(made.assigned + len(decision.rows), made.whole))))
    if decision.unknown:
        st.warning(plain(_("{numbers}不是本地在聘特派员，所在的行没有写入文件；请改为名单中的编号。", numbers=wording.shortened(list(decision.unknown)))))
    if decision.over:
        st.warning(plain(_("{who}超过每人至多{n}个村；属实的可以照样下载。", n=capacity,
                           who=wording.shortened([_("{name}（{n}个）", name=number, n=n) for number, n in decision.over.items()]))))


def _file(decision: decisions.Decision, start: date, *, period: str, place: int) -> None:
    if decision.rows.empty:
        return
    name, invented = cached.ask(area, place=place).name, cached.ask(demonstration.loaded)
    with st.container(horizontal=True):
        for format_, mime in (("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("csv", "text/csv")):
            make = asking.bind(decisions.assignments, decision.rows, start=start, format=format_, demonstration=invented)
            make = personal.taken(make, access.names("suggestion", place=place, period=period))
            st.download_button(plain(_("下载选派文件（{format}）", format=format_.upper())), downloads_failed.telling(make, FILE), mime=mime, on_click="ignore",
                               file_name=_("{name}选派建议_{day}", name=name, day=start.isoformat()) + f".{format_}", icon=":material/download:", key=f"suggestion_{format_}")
        menu.link(menu.UPLOAD, label=_("到“数据上报”上传选派文件"), dataset="assignments")
    downloads_failed.tell(FILE)
