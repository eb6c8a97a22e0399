"""Answers leave the server at once.

Streamlit binds its socket itself, and then asyncio does not switch off Nagle's algorithm for it: the small messages of a
page wait until the browser has confirmed the one before, 40 milliseconds at every click (more on Windows).
"""

import gc
import socket
from contextlib import suppress

import streamlit as st

INTERNET = (socket.AF_INET, socket.AF_INET6)


@st.cache_resource(show_spinner=False)
def answer_at_once() -> None:
    """Switch it off, once a process, for every open socket; those that the server accepts from now on inherit it."""
    gc.unfreeze()  # what stood there when `data` was imported is not among the objects otherwise
    standing = gc.get_objects()
    gc.freeze()
    for each in standing:
        if issubclass(type(each), socket.socket) and each.type == socket.SOCK_STREAM and each.family in INTERNET:
            with suppress(OSError):  # closed meanwhile
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
