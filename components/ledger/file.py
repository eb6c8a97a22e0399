"""The file of an entry to take along: nobody is given a telephone number, so a file that holds some is a copy without them."""

from pathlib import PurePath

import streamlit as st

from components.screen import downloads_failed, personal
from components.screen.plain import plain
from data import asking
from data.language import _
from data.ledger import access
from data.uploads import worker_process
from db.datasets import DATASETS


def offer(entry: dict) -> None:
    """The button, and what of the file is hidden in it; nothing for an entry without a file."""
    if not entry["sha256"]:
        return
    make, name = asking.bind(worker_process.handed_out, entry["id"]), entry["file_name"]
    if DATASETS[entry["dataset"]].of_people:
        make, path = personal.taken(make, access.entry(entry["id"])), PurePath(name)
        name = f"{path.stem}_{_('电话已遮盖')}{path.suffix}"
        label = _("下载副本（电话已遮盖）")
        caption = _("文件含个人信息：原文件一字节不改地保存，但不提供下载。副本中的电话只留末四位；改正后可以再次上报，遮盖的号码按库中原号码保留。")
    else:
        label, caption = _("下载文件"), _("与原文件一字节不差；文件中如有电话号码，则给出副本，其中的电话只留末四位。")
    place = f"batches_file_{entry['id']}"
    st.download_button(plain(label), downloads_failed.telling(make, place), file_name=name, icon=":material/download:", on_click="ignore", key=place)
    downloads_failed.tell(place)
    st.caption(plain(caption))
