"""The menu: every page with its title and address, in sections."""

import streamlit as st

from data.language import _, spoken

OVERVIEW = "pages/dashboards/overview.py"
HUNDRED = "pages/dashboards/hundred.py"
ZONES = "pages/dashboards/zones.py"
COMMISSIONERS = "pages/dashboards/commissioners.py"
UPLOAD = "pages/updates/upload.py"
BATCHES = "pages/updates/batches.py"
INDICATORS = "pages/about/indicators.py"
SOURCES = "pages/about/sources.py"


def sections() -> dict[str, list[st.Page]]:
    """The pages by section, in the language in use."""
    return {
        _("看板"): [
            st.Page(OVERVIEW, title=_("总览"), icon=":material/dashboard:", default=True),
            st.Page(HUNDRED, title=_("百城百园"), icon=":material/location_city:", url_path="hundred"),
            st.Page(ZONES, title=_("高新区复工监测"), icon=":material/factory:", url_path="zones"),
            st.Page(COMMISSIONERS, title=_("科技特派员覆盖"), icon=":material/agriculture:", url_path="commissioners"),
        ],
        _("数据"): [
            st.Page(UPLOAD, title=_("数据上报"), icon=":material/upload_file:", url_path="upload"),
            st.Page(BATCHES, title=_("上报记录"), icon=":material/history:", url_path="batches"),
        ],
        _("说明"): [
            st.Page(INDICATORS, title=_("指标口径"), icon=":material/functions:", url_path="indicators"),
            st.Page(SOURCES, title=_("数据来源"), icon=":material/menu_book:", url_path="sources"),
        ],
    }


def draw() -> st.Page:
    """Draw the menu and give the page that the address asks for."""
    pages_of = sections()
    asked = st.navigation(pages_of, position="hidden")
    with st.sidebar.container(key="menu"):
        for section, members in pages_of.items():
            st.html(f'<div class="section">{section}</div>')
            for page in members:
                link(page)
    return asked


def link(page, *, label: str | None = None) -> None:
    """A link to a page that takes the language along."""
    st.page_link(page, label=label, query_params={} if spoken() == "zh" else {"lang": spoken()})
