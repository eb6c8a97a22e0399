"""How services are counted for a record of one person: the office's rule as a form."""

import streamlit as st

from components import cached
from components.commissioners import terms
from components.composer.own import DONE
from components.screen import deciding
from components.screen.plain import plain
from data import record_rules
from data.language import _
from data.record_rules import DATE, TARGET, Rules


def rules() -> None:
    """计入服务日的单位, 聘期外, 不计的类型, 依据, 施行日期."""
    kept, kinds = cached.ask(record_rules.rules), terms.kinds()
    ways = {DATE: _("同一天计一个服务日"), TARGET: _("同一天每个对象各计一个")}
    with st.form("office_record_rules"):
        st.markdown(_("**服务记录汇总表的计数规则**：印在特派员、专员的汇总表上"))
        per = st.selectbox(_("服务日"), list(ways), index=list(ways).index(kept.per), format_func=ways.get, key="office_rules_per")
        inside = st.checkbox(_("聘期以外的服务计入"), value=kept.out_of_term, key="office_rules_term")
        without = st.multiselect(_("不计入的服务类型"), list(kinds), default=[kind for kind in kept.without if kind in kinds], format_func=kinds.get, key="office_rules_without",
                                 placeholder=_("都计入"))
        basis = st.text_input(_("依据"), kept.basis, max_chars=record_rules.LONGEST, key="office_rules_basis", placeholder=_("文件名称和文号"))
        since = st.date_input(_("施行日期"), value=kept.since, format="YYYY-MM-DD", key="office_rules_since")
        wanted = Rules(per, inside, tuple(without), basis.strip(), since)
        if st.form_submit_button(_("保存计数规则"), icon=":material/save:") and deciding.done(lambda: record_rules.keep(wanted)):
            st.session_state[DONE] = plain(_("已保存计数规则：{rule}", rule=record_rules.said(wanted, kinds)))
            st.rerun()
