"""The yearly duty as a form on the page of services; nobody changes it while looking back."""

import streamlit as st

from components import cached
from components.screen import deciding, wall
from components.screen.plain import plain
from data import asking, duty
from data.duty import MOST, Duty
from data.language import _

DONE = "services_duty_set"


def form() -> None:
    """年度天数, 次数, 多少个村为过多."""
    if wall.on():
        return
    if said := st.session_state.pop(DONE, ""):
        st.success(plain(said))
    kept = cached.ask(duty.duty)
    with st.expander(_("年度服务要求（由本单位规定）"), icon=":material/rule:"), st.form("services_duty"):
        left, middle, right = st.columns(3)
        days = left.number_input(_("每年服务天数不少于（0为不作要求）"), value=kept.days, step=1, key=f"services_duty_days_{kept.days}")
        visits = middle.number_input(_("每年服务次数不少于（0为不作要求）"), value=kept.visits, step=1, key=f"services_duty_visits_{kept.visits}")
        villages = right.number_input(_("选派在册超过多少个村为过多"), value=kept.villages, step=1, key=f"services_duty_villages_{kept.villages}")
        wanted = Duty(int(days), int(visits), int(villages))
        sent = st.form_submit_button(_("保存年度要求"), icon=":material/save:", help=plain(_("可填0至{most}", most=MOST)), disabled=asking.present().moment is not None)
    if sent and deciding.done(lambda: duty.keep(wanted)):
        st.session_state[DONE] = _("已保存：{said}", said=duty.said(wanted))
        st.rerun()
