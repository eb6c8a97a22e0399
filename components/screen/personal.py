"""Personal data on a page: who sees the record of one person, or takes a file with names along, is logged."""

import secrets
from collections.abc import Callable
from functools import partial

import streamlit as st

from data.ledger import access

SESSION, SEEN = "personal_session", "personal_seen"


def viewed(of: str) -> None:
    """Log that this session sees an object, the first time it does."""
    seen = st.session_state.setdefault(SEEN, set())
    if of not in seen:
        seen.add(of)
        access.viewed(_session(), of)


def taken(make: Callable[[], bytes], of: str) -> Callable[[], bytes]:
    """What makes a file on a click, which is logged before the file is handed out."""
    return partial(_taken, make, _session(), of)


def _taken(make: Callable[[], bytes], session: str, of: str) -> bytes:
    content = make()
    access.exported(session, of)
    return content


def _session() -> str:
    return st.session_state.setdefault(SESSION, secrets.token_hex(8))
