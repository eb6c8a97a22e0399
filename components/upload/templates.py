"""The templates of all datasets, a button each, in the order in which the datasets are needed."""

import streamlit as st

from components.screen import downloads_failed
from components.screen.plain import plain
from components.screen.showing import heading
from data import asking
from data.language import _, title
from data.uploads import template
from db.datasets import in_order_of_need


def draw() -> None:
    """Numbered as in the table of datasets; the permanent reference is there already."""
    with st.container(key="figure_first_templates"):
        heading(_("下载模板（XLSX）"), _("编号与数据集的表相同；CSV模板和各列说明在“数据上报”"))
        with st.container(horizontal=True, key="first_templates"):
            for number, dataset in enumerate(in_order_of_need(), 1):
                if not dataset.permanent:
                    make = downloads_failed.telling(asking.bind(template, dataset, "xlsx"), "first_templates")
                    st.download_button(plain(f"{number} {title(dataset)}"), make, file_name=f"{title(dataset)}.xlsx",
                                       on_click="ignore", key=f"first_template_{dataset.code}", type="tertiary", icon=":material/download:")
        downloads_failed.tell("first_templates")
