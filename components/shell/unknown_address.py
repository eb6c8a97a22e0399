"""An address that names no page is told by the frame."""

from urllib.parse import urlsplit

import streamlit as st

from components.shell import notices
from data.language import _


def tell(page) -> None:
    """Say that the address names no page, where the overview stands in for it."""
    if not page.url_path and _names_a_page(st.context.url or ""):
        notices.tell(_("网址中的页面不存在，现显示总览。请核对网址，或从左侧菜单选择。"))


def _names_a_page(url: str) -> bool:
    """Whether anything stands behind the place where the dashboard is served."""
    base = st.get_option("server.baseUrlPath").strip("/")
    return bool(urlsplit(url).path.strip("/").removeprefix(base).strip("/"))
