"""The office's own settings as forms: who it is, its 审图号, its series."""

import pandas as pd
import streamlit as st

from components import cached
from components.figures.bodies import Heading
from components.screen import deciding, tables
from components.screen.plain import plain
from data import office
from data.briefings import series
from data.briefings.series import kinds
from data.language import _
from data.office import Office
from db import clock

DONE = "office_done"
PLAIN = ("issuer", "report_to", "send_to", "issue_to", "printed_by", "copies", "contact")


def tell() -> None:
    done = st.session_state.pop(DONE, None)
    if done:
        st.success(plain(done))


def settings() -> Office:
    return cached.ask(office.settings)


def plain_settings(kept: Office) -> None:
    """编发单位, 报, 送, 发, 印发机关, 共印份数, 联系处室."""
    titles, now = office.titles(), {name: _text(getattr(kept, name)) for name in PLAIN}
    with st.form("office_plain"):
        st.markdown(_("**编发与报送**：印在报头和版记上；几个单位用顿号隔开"))
        typed = {name: st.text_input(plain(titles[name]), now[name], max_chars=2_000, key=f"office_{name}") for name in PLAIN}
        if st.form_submit_button(_("保存"), icon=":material/save:") and deciding.done(lambda: _save(typed, now)):
            st.session_state[DONE] = _("已保存单位设置。")
            st.rerun()


def review(kept: Office) -> None:
    """审图号."""
    with st.form("office_review"):
        st.markdown(_("**审图号**：与当前边界文件绑定，边界文件更换后自动失效；没有审图号时地图标为示意图"))
        number = st.text_input(_("审图号"), kept.review, max_chars=60, key="office_review", placeholder="GS（2024）0650号")
        if st.form_submit_button(_("保存审图号"), icon=":material/save:") and deciding.done(lambda: office.set_review_number(number)):
            st.session_state[DONE] = _("已设置审图号：{number}", number=number.strip()) if number.strip() else _("已取消审图号。")
            st.rerun()


def series_of(kept: Office) -> None:
    """The list of series, one form to add or change one, one to take one off the list."""
    st.markdown(_("**简报名称**：每个名称单独编期号；从别处接续的，填最近一期的年份、期号和总期号"))
    if kept.series:
        rows = pd.DataFrame([{"name": each.name, "kind": kinds()[each.kind],
                              "last": f"{each.year} · {each.number} · {each.total}" if each.total else None} for each in kept.series])
        tables.table(rows, [Heading("name", _("简报名称"), kind="name"), Heading("kind", _("种类"), kind="short"),
                            Heading("last", _("此前最近一期：年份 · 期号 · 总期号"), kind="short")])
    left, right = st.columns(2)
    with left:
        _add(kept)
    with right:
        _remove(kept)


def _add(kept: Office) -> None:
    with st.form("office_series", clear_on_submit=False):
        name = st.text_input(_("简报名称"), max_chars=60, key="office_series_name")
        kind = st.selectbox(_("种类"), list(kinds()), format_func=kinds().get, key="office_series_kind")
        with st.container(horizontal=True):
            year = st.number_input(_("最近一期年份"), 0, 2199, 0, key="office_series_year", help=plain(_("新办的填0；今年是{year}年", year=clock.today().year)))
            number = st.number_input(_("期号"), 0, 9_999, 0, key="office_series_number")
            total = st.number_input(_("总期号"), 0, 99_999, 0, key="office_series_total")
        if st.form_submit_button(_("添加或更改"), icon=":material/add:") and deciding.done(
                lambda: _added(kept, series.one(name, kind, year=int(year), number=int(number), total=int(total)))):
            st.session_state[DONE] = _("已保存简报名称：{name}", name=name.strip())
            st.rerun()


def _remove(kept: Office) -> None:
    if not kept.series:
        return
    with st.form("office_series_off"):
        name = st.selectbox(_("停用的简报名称"), [each.name for each in kept.series], key="office_series_off_name")
        st.caption(_("已签发的各期不变；以后再添加同一名称，期号接着编。"))
        if st.form_submit_button(_("停用"), icon=":material/remove:") and deciding.done(lambda: office.keep_series(_without(kept, name))):
            st.session_state[DONE] = _("已停用简报名称：{name}", name=name)
            st.rerun()


def _without(kept: Office, name: str) -> tuple[series.Series, ...]:
    return tuple(each for each in kept.series if each.name != name)


def _added(kept: Office, one: series.Series) -> None:
    office.keep_series((*_without(kept, one.name), one))


def _save(typed: dict[str, str], now: dict[str, str]) -> None:
    """What was changed; all of it is read before any of it is kept."""
    office.set_all({name: text for name, text in typed.items() if text.strip() != now[name]})


def _text(value) -> str:
    return "、".join(value) if isinstance(value, tuple) else str(value or "")
