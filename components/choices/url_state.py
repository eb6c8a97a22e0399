"""Choices kept in the URL, so that a screen can be bookmarked and sent.

Streamlit's own binding puts the label of an option into the URL, which changes with the language;
here the code stands there (region=320000, lang=en).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import streamlit as st

from components.shell import notices
from data import wording
from data.language import _

PAGE, SAME_PAGE = "url_page", "url_same_page"  # which page was shown last, and whether it is this one


@dataclass(frozen=True)
class Days:
    """Every day from the first to the last."""

    first: date
    last: date

    def __contains__(self, day) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def named(self, text: str) -> date | None:
        """The day that an ISO date names, where it is one of these."""
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return None
        return day if day in self and str(day) == text else None


@dataclass(frozen=True)
class Several:
    """Any of some options, as a list; in the URL they stand with a point between them: jobs.services."""

    options: Collection[str]

    def __contains__(self, value) -> bool:
        return isinstance(value, list) and set(value) <= set(self.options)

    def named(self, text: str) -> list[str] | None:
        """The options that a text names, where it names each once and none that is not known."""
        words = text.split(".")
        return words if words in self and len(set(words)) == len(words) else None


def arrived(page: str) -> None:
    """Once a run, before the choices of a page: remember whether it is the page that was shown last."""
    st.session_state[SAME_PAGE] = st.session_state.get(PAGE) == page
    st.session_state[PAGE] = page


def start(key: str, *, name: str, default, allowed: Collection | Days | Several, refusal: str = "", every_link: bool = False) -> None:
    """Before a widget is drawn: give it the value the URL names, where that is newer than its own.

    A name that stood in the URL and is gone from it on the same page was taken back with the browser's Back: the default
    holds. On another page the choice is taken along, since links do not name it (`every_link`: they do). A value that is not
    to be had is told with the `refusal`: why, and what is shown instead. A day that was typed into the widget just now
    stays, whatever it is: the page says what is wrong with it.
    """
    named, standing, written = st.query_params.get(name), st.session_state.get(key), st.session_state.get(_written(key))
    taken_back = named is None and st.session_state.get(_traced(key)) and (every_link or st.session_state.get(SAME_PAGE))
    url_value = _NOTHING if named is None else _named(allowed, named)
    just_typed = isinstance(allowed, Days) and standing is not None and str(standing) != written
    forgotten = key not in st.session_state  # a page without the widget was shown meanwhile
    if url_value is not _NOTHING and (named != written or forgotten):
        st.session_state[key] = url_value
    elif taken_back:
        st.session_state[key] = default
    elif key in st.session_state and (standing in allowed or just_typed):
        st.session_state[key] = standing  # a page switch would forget a widget's value
    else:
        st.session_state[key] = default
    if named is not None and url_value is _NOTHING:  # it leaves the URL when the widget is drawn
        tell_refused(name, named, refusal)


def tell_refused(name: str, value: str, refusal: str = "") -> None:
    """Say that what the address names is not to be had: why, and what is shown instead (`refusal`), or that the usual is."""
    notices.tell(_("网址中的“{name}={value}”无法采用，", name=name, value=wording.brief(value)) + (refusal or _("现按默认选项显示。")))


_NOTHING = object()


def _named(allowed: Collection | Days | Several, text: str):
    """The value whose text stands in the URL."""
    if isinstance(allowed, (Days, Several)):
        day = allowed.named(text)
        return _NOTHING if day is None else day
    return next((value for value in allowed if str(value) == text), _NOTHING)


def keep(key: str, *, name: str, value, default) -> None:
    """After a widget is drawn: write its value into the URL; the default leaves no trace there."""
    st.session_state[_written(key)], st.session_state[_traced(key)] = str(value), value != default
    if value == default:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != str(value):
        st.query_params[name] = str(value)


def _written(key: str) -> str:
    return f"{key}_in_url"


def _traced(key: str) -> str:
    """Where it is remembered that the value stands in the URL."""
    return f"{key}_traced_in_url"
