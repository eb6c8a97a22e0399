"""From the page of a programme to the registers around it, and which programme a register belongs to."""

import streamlit as st

from components.shell import menu
from data.programmes import PROGRAMMES
from data.registers.declared import REGISTER_OF, ZONE, Register


def programme_of(register: Register) -> str:
    """The programme that it is filed for; of registers about zones theirs; empty for the others."""
    if register.dataset.programme in PROGRAMMES:
        return register.dataset.programme
    return "zones" if ZONE in register.levels else ""


def links(programme: str) -> None:
    """A link to each register of a programme."""
    with st.container(horizontal=True, key=f"registers_of_{programme}"):
        for one in REGISTER_OF.values():
            if programme_of(one) == programme:
                menu.link(menu.REGISTER, label=one.title, register=one.code)
