"""After a restart of the server, or a page opened anew, in the middle of an upload: what became of the files."""

import streamlit as st

from components.screen.plain import plain
from components.upload import steps
from components.upload.steps import Held
from data import wording
from data.language import _
from data.uploads.storing import afterwards, refusing
from db.engine import reading


def tell(now: Held) -> None:
    """Where the address knows of files that this session does not: whether they were stored."""
    mark = st.query_params.get(steps.MARK)
    if now.step != "choose" or not mark:
        return
    with reading() as connection:
        became = afterwards.became(connection, mark)
    if became is None:
        st.query_params.pop(steps.MARK, None)
        return
    st.warning(plain(_sentence(became)))
    if refusing.somebody_writes():
        st.info(_("另有一次写入还在进行。如果刚才已点“确认入库”，请稍候刷新本页，再看是否入库。"))


def _sentence(became: afterwards.Afterwards) -> str:
    opened = _("服务重新启动过，或本页重新打开过，检查的结果没有保留。")
    left = became.files - len({name for _batch, name in became.stored})
    if not became.stored:
        return opened + _("刚才的{n}个文件没有入库，请重新选择。", n=wording.count(became.files))
    entries = wording.joined([_("“{file}”为第{n}号", file=name, n=batch) for batch, name in became.stored])
    stored = opened + _("刚才的文件中已经入库的有：{entries}，不必重报。", entries=entries)
    return stored + (_("其余{n}个没有入库，请重新选择。", n=wording.count(left)) if left > 0 else "")
