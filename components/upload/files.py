"""Several files on one screen: a table of what each gives, the keys that stand in two of them, and the ways on."""

import pandas as pd
import streamlit as st

from components.figures.bodies import Heading
from components.screen import tables
from components.screen.plain import plain
from components.upload import clearing, several, states, steps
from components.upload.steps import Held
from data import wording
from data.language import _, title
from data.uploads.reviewing.together import ELSEWHERE

SHOWN = 20  # keys that stand in two files
TONES = {states.MEND: "bad", states.EXPLAIN: "unreported"}


def draw(now: Held) -> None:
    """What is to be mended first, then what can enter, then what is done."""
    ranks = [states.rank(each) for each in now.files]
    _verdict(now, ranks)
    if any(each.review.blocked for each in now.files):
        clearing.ask(several.looked_at_again)
    _ways(now, ranks)
    _table(now, ranks)
    _twice(now)


def _verdict(now: Held, ranks: list[int]) -> None:
    """One line: how many can enter, how many are to be mended."""
    clean, mend = ranks.count(states.CLEAN), ranks.count(states.MEND) + ranks.count(states.EXPLAIN)
    counts = {"all": wording.count(len(ranks)), "clean": wording.count(clean), "mend": wording.count(mend),
              "stored": wording.count(ranks.count(states.STORED)), "same": wording.count(ranks.count(states.SAME))}
    text = _("共{all}个文件：{clean}个可以入库，{mend}个须改正或说明，{same}个与库中相同，{stored}个已入库。", **counts)
    (st.error if mend else st.success)(plain(text))


def _ways(now: Held, ranks: list[int]) -> None:
    """All that are clean, or one of them."""
    clean, waiting = ranks.count(states.CLEAN), [number for number, rank in enumerate(ranks) if rank != states.STORED]
    with st.container(horizontal=True, vertical_alignment="bottom", key="upload_buttons"):
        if st.button(plain(_("入库全部无误的{n}个文件", n=wording.count(clean))), type="primary", disabled=not clean, icon=":material/done_all:"):
            steps.go("all")
        opened = st.selectbox(_("单个文件"), sorted(waiting, key=ranks.__getitem__), key="upload_one", format_func=lambda number: f"{number + 1} · {now.files[number].review.file.name}")
        if st.button(_("打开"), disabled=not waiting, icon=":material/open_in_new:"):
            steps.go("check", at=opened, review=now.files[opened].review, outcome=now.files[opened].outcome, only=False, refused="")
        if st.button(_("移出"), disabled=not waiting, icon=":material/playlist_remove:", help=_("这次不报这个文件；已入库的不受影响")):
            several.without(opened)
        if st.button(_("重新选择文件"), icon=":material/arrow_back:"):
            steps.go("choose")


def _table(now: Held, ranks: list[int]) -> None:
    rows = pd.DataFrame([{
        "number": number + 1, "file": each.review.file.name, "dataset": title(each.review.dataset), **each.review.counts.as_json(),
        "state": states.said(each), "tone": TONES.get(rank, ""), "rank": rank}
        for number, (each, rank) in enumerate(zip(now.files, ranks, strict=True))]).sort_values("rank", kind="stable")
    counts = (("rows", _("行数")), ("new", _("新增")), ("changed", _("变更")), ("unchanged", _("未变")), ("rejected", _("退回")), ("blank", _("空行")))
    tables.table(rows, [
        Heading("number", _("序号"), kind="number"), Heading("file", _("文件"), kind="name"), Heading("state", _("结果"), kind="name"),
        Heading("dataset", _("数据集"), kind="name"), *(Heading(code, heading, say=wording.count, kind="number") for code, heading in counts)],
        caption=_("每个文件各自入库，各有一条上报记录"), tall=520)


def _twice(now: Held) -> None:
    """The keys that stand in two files, each named once, as the first of them has it."""
    found, seen = [], set()
    for each in now.files:
        for finding in each.review.findings:
            if finding.kind is ELSEWHERE and each.outcome is None:
                for number, position in enumerate(finding.positions):
                    details, row = finding.details_of(number), int(each.review.file_rows[position])
                    if (details["file"], details["row"]) not in seen:
                        found.append((each.review.key_words(position), each.review.file.name, row, details["file"], details["row"]))
                    seen.add((each.review.file.name, row))
    if found:
        tables.table(pd.DataFrame(found[:SHOWN], columns=["key", "one", "row", "other", "there"]), [
            Heading("key", _("同一条出现在两个文件中"), kind="name"), Heading("one", _("文件"), kind="name"), Heading("row", _("行"), kind="number"),
            Heading("other", _("另一个文件"), kind="name"), Heading("there", _("行"), kind="number")],
            caption=_("共{n}条，显示前{shown}条；移出其中一个文件，或改正后再入库", n=wording.count(len(found)), shown=min(SHOWN, len(found))))
