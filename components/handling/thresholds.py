"""The thresholds of the rules, to be changed by a person; each change is an entry of the ledger."""

import streamlit as st

from components import cached
from components.screen.plain import plain
from data import asking
from data.language import _
from data.warnings import thresholds
from data.warnings.limits import limits
from data.warnings.rules import RULES

DONE = "warnings_thresholds_set"


def form() -> None:
    """A field for each threshold, and who changes it."""
    if DONE in st.session_state:
        number = st.session_state.pop(DONE)
        st.success(plain(_("阈值已修改，见第{n}号记录；预警已按新的阈值核对。", n=number) if number else _("阈值与现行的相同，没有修改。")))
    known = cached.ask(limits)
    with st.form("warnings_thresholds"):
        st.markdown(_("**阈值**：修改后立即重新核对，并记入上报记录。"))
        places = st.columns(len(RULES.thresholds), vertical_alignment="bottom")
        wanted = {code: _field(place, code, known[code]) for place, code in zip(places, RULES.thresholds, strict=True)}
        by = st.text_input(_("经办人（必填）"), key="warnings_thresholds_by", max_chars=50)
        sent = st.form_submit_button(_("修改阈值"), icon=":material/tune:", disabled=asking.present().moment is not None)
    if sent:
        _change(wanted, by=by)


def _field(place, code: str, value: float) -> float:
    """Without limits of its own: beyond them the widget would keep the value of before and say nothing; `change` says the range."""
    one = RULES.thresholds[code]
    whole = float(one.step).is_integer()
    kind = int if whole else float
    label = _("{title}（{unit}）", title=one.title(), unit=one.unit())
    limits_said = _("可填{least}到{most}{unit}", least=f"{one.least:g}", most=f"{one.most:g}", unit=one.unit())
    return place.number_input(plain(label), value=kind(value), step=kind(one.step), help=plain(limits_said),
                           key=f"warnings_threshold_{code}_{value:g}", format=None if whole else "%.1f")


def _change(wanted: dict[str, float], *, by: str) -> None:
    try:
        st.session_state[DONE] = thresholds.change(wanted, by=by)
    except thresholds.Refused as refused:
        st.warning(plain(str(refused)))
        return
    st.rerun()
