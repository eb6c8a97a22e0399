"""Several files that came together: each proposed and checked as its own, in one table; what is clean enters together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from components.screen.plain import plain
from components.upload import looking, moving, states, steps
from components.upload.steps import Filed
from data import wording
from data.language import _
from data.uploads import Refused, propose_for, worker_process
from data.uploads.reviewing import together
from data.uploads.reviewing.circumstances import Circumstances
from data.uploads.reviewing.together import Incoming
from db.datasets import DATASETS


def looked_at(arrived: list[Incoming], *, dataset: str | None) -> tuple[Filed, ...]:
    """A dry run over each, as the dataset that is told or the one that its headings fit; where none does, as most of the others."""
    proposed = [dataset or _proposed(each) for each in arrived]
    usual = Counter(filter(None, proposed)).most_common(1)
    fallback = usual[0][0] if usual else next(iter(DATASETS))
    place, files = st.empty(), []
    for number, (each, code) in enumerate(zip(arrived, proposed, strict=True)):
        place.progress(number / len(arrived), text=plain(_("正在检查第{n}个文件，共{all}个", n=number + 1, all=len(arrived))))
        files.append(Filed(each, _first_look(each, code or fallback)))
    place.empty()
    return knowing_each_other(files)


def _proposed(each: Incoming) -> str | None:
    proposals = [] if each.refused else propose_for(each.content)
    return proposals[0].dataset.code if proposals else None


def _first_look(each: Incoming, code: str):
    if each.refused:
        return together.refused(DATASETS[code], each)
    return looking.looked_at(code, each.content, each.name, under=Circumstances(keyed=True))


def knowing_each_other(files: Iterable[Filed]) -> tuple[Filed, ...]:
    """The files, those looked at again of which a key stands in another that waits too, or stands there no longer."""
    files = list(files)
    waiting = [number for number, each in enumerate(files) if each.outcome is None]
    for number, rows in zip(waiting, together.elsewhere([files[number].review for number in waiting]), strict=True):
        under = together.among(files[number].review, rows)
        if under is not None and not files[number].came.refused:
            files[number] = looking.once_more(files[number], under)
    return tuple(files)


def looked_at_again() -> None:
    """Every file that waits once more, since the store is another now."""
    files = [looking.once_more(each) if each.outcome is None else each for each in steps.held().files]
    steps.go("files", files=knowing_each_other(files))


def back() -> None:
    """From one file to the others, or where there are none to choose anew."""
    now = steps.held()
    if not now.files:
        steps.go("choose")
    with st.spinner(_("正在检查…")):
        files = knowing_each_other(_after_storing(now.files) if now.outcome is not None else now.files)
    steps.go("files", files=files, at=None, review=None, outcome=None, only=False, refused="")


def without(number: int) -> None:
    """Leave one file out; what was wrong only beside it is right again."""
    files = steps.held().files
    left = files[:number] + files[number + 1:]
    if not left:
        steps.go("choose")
    with st.spinner(_("正在检查…")):
        steps.go("files", files=knowing_each_other(left))


def _after_storing(files: Iterable[Filed]) -> list[Filed]:
    """What is not right yet may be so now that others were stored (a village that they refer to)."""
    return [looking.once_more(each) if each.outcome is None and not states.is_clean(each.review) else each for each in files]


def store(by: str | None) -> None:
    """Store every file that is clean, each as its own; one that cannot be stays, with the reason."""
    files = list(steps.held().files)
    clean = [number for number, each in enumerate(files) if each.outcome is None and states.is_clean(each.review)]
    place = st.empty()
    for done, number in enumerate(clean):
        place.progress(done / len(clean), text=plain(_("正在入库第{n}个文件，共{all}个", n=done + 1, all=len(clean))))
        files[number] = _stored(files[number], by)
        steps.hold(replace(steps.held(), files=tuple(files)))  # kept at once: whoever leaves in between finds it
    place.progress(1.0, text=plain(_("正在重新检查其余文件，共{n}个", n=wording.count(len(files) - len(clean)))))
    steps.go("files", files=knowing_each_other(_after_storing(files)))


def _stored(each: Filed, by: str | None) -> Filed:
    try:
        with moving.bar_to_the_end() as listener:
            return replace(each, outcome=worker_process.accept(each.review, by=by, listener=listener), refused="")
    except Refused as refused:
        return replace(each, review=refused.review, refused=refused.message)
