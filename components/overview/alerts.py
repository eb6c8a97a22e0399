"""What needs attention, one line each, the urgent ones marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from data.language import _


@dataclass(frozen=True)
class Alert:
    """A line; `urgent` asks for action."""

    text: str
    urgent: bool = False


def listed(alerts: Sequence[Alert]) -> None:
    """The lines, urgent first; a quiet sentence where there is none."""
    ordered = sorted(alerts, key=lambda alert: not alert.urgent)
    lines = "".join(f'<li class="{"urgent" if alert.urgent else ""}">{escape(alert.text)}</li>' for alert in ordered)
    title, none = _("需要关注"), _("没有需要关注的事项。")
    st.html(f'<div class="alerts"><b>{escape(title)}</b><ul>{lines or f"<li>{escape(none)}</li>"}</ul></div>')
