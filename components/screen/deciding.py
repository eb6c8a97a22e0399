"""What a form asks to be done: done, or told in a sentence why not."""

from collections.abc import Callable

import streamlit as st
from sqlalchemy.exc import OperationalError

from components.screen.plain import plain
from data.upkeep import refusals


def done(action: Callable[[], object]) -> bool:
    """Do it; whether it was done. A refusal (ValueError) and a store that is busy are told, and nothing was stored then."""
    try:
        action()
    except ValueError as refused:
        st.warning(plain(str(refused)))
    except OperationalError as failure:
        st.warning(plain(refusals.sentence(failure)))
    else:
        return True
    return False
