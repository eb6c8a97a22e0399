"""A download that fails says so on its page. Streamlit makes a file on a click, in another thread, and drops what goes wrong there."""

import logging
import secrets
from collections.abc import Callable, MutableMapping

import streamlit as st
from sqlalchemy.exc import OperationalError
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.screen.plain import plain
from data import asking
from data.language import _
from data.upkeep import refusals

FAILURES = "downloads_failed"  # of this session: the place of a button, and why its file was not made
log = logging.getLogger("dashboard")


def telling(make: Callable[[], bytes], place: str) -> Callable[[], bytes]:
    """What makes a file on a click. Where it fails, the page is drawn again, and `tell` of the same place says why."""
    context = get_script_run_ctx()
    return asking.bind(_made, make, place, st.session_state.setdefault(FAILURES, {}), context.session_id if context else "")


def tell(place: str) -> None:
    """Why the file that was asked for last at this place was not made; said once."""
    failure = st.session_state.get(FAILURES, {}).pop(place, "")
    if failure:
        st.error(plain(failure))


def _made(make: Callable[[], bytes], place: str, failures: MutableMapping[str, str], session_id: str) -> bytes:
    try:
        return make()
    except Exception as failure:
        failures[place] = _sentence(failure)
        _draw_again(session_id)
        raise


def _sentence(failure: Exception) -> str:
    """What is expected says itself what to do; the rest goes to the log under a number."""
    if isinstance(failure, ValueError):
        return _("文件没有生成：{why}", why=failure)
    if isinstance(failure, OperationalError):
        return refusals.sentence(failure)
    reference = secrets.token_hex(4)
    log.exception("a download failed, reference %s", reference)
    return _("文件没有生成，请重试。如仍出现，请将编号 {reference} 告知管理员。", reference=reference)


def _draw_again(session_id: str) -> None:
    """The same page with the same choices, as after a saved file. Streamlit has no open door for this; a test in a browser finds
    out should this one close."""
    known = runtime.get_instance()._session_mgr.get_session_info(session_id) if runtime.exists() else None
    if known is not None:
        known.session.request_rerun(known.session._client_state)
