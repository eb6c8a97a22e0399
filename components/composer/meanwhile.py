"""What somebody else did with a briefing while it stood open in this window, in words; what was chosen here is kept."""

import streamlit as st

from components import cached
from components.briefings.wanted import Wanted, of_draft, to_draft
from components.composer import held, merging
from components.composer.held import Held
from components.screen.plain import plain
from data import wording
from data.briefings import keeping
from data.briefings.kept import DRAFT, ISSUED, SUBMITTED, Kept, one, states
from data.language import _

TOLD, ASKED = "compose_meanwhile", "compose_asked"


def tell() -> None:
    """What was found in the run before: the sentence, and each change; said once."""
    lead, lines = st.session_state.pop(TOLD, ("", ()))
    if lead:
        st.warning(plain(lead))
        for line in lines:
            st.caption(plain(line))


def require_same(kept: Kept) -> None:
    """Of a submitted briefing: where it is another now than this window shows, that is told in a new run, and no step is done in this one."""
    if held.get(kept) is None:
        shown = of_draft(kept.draft)
        held.put(kept.id, Held(kept, shown, shown))
    now = cached.ask(one, id=kept.id)
    if _stamp(now) != kept.changed_at:
        held.open_next(kept.id if now and now.state in (DRAFT, SUBMITTED) else held.NEW)
        _draw_again(_became(kept, now))


def join(kept: Kept | None, wanted: Wanted) -> None:
    """Of a draft: where it is another now than the widgets were filled with, they are filled anew, with what was changed here
    kept; nothing is saved or submitted in this run, and the next one says what came."""
    if kept is None:
        return
    now = cached.ask(one, id=kept.id)
    if _stamp(now) == kept.changed_at:
        return
    if now is not None and now.state == DRAFT:
        _fill_anew(kept, now, wanted)
    else:
        _leave(kept, now, wanted)


def _fill_anew(kept: Kept, now: Kept, wanted: Wanted) -> None:
    mine, theirs = held.get(kept), of_draft(now.draft)
    both = merging.merged(wanted, filled=mine.filled, changed=mine.changed, before=of_draft(kept.draft), theirs=theirs)
    held.put(kept.id, Held(now, both.wanted, both.wanted, both.changed))
    when, asked = _when(now), st.session_state.pop(ASKED, None)
    if asked:
        lead = _("没有保存：这份草稿在打开之后被改动（{when}）。您没有改动的各项已换成新值，您改动的各项保留，请核对后再保存或送审：", when=when)
    else:
        lead = _("这份草稿在打开之后被改动（{when}）。您没有改动的各项已换成新值，您改动的各项保留，还没有保存：", when=when)
    _draw_again(lead, both.lines)


def _leave(kept: Kept, now: Kept | None, wanted: Wanted) -> None:
    """It is no draft any more: what was changed here and not saved becomes a draft of its own."""
    mine = held.get(kept)
    unsaved = bool(mine.changed) or merging.pieces(wanted) != merging.pieces(mine.filled)
    st.session_state.pop(ASKED, None)
    if not unsaved:
        held.open_next(kept.id if now and now.state == SUBMITTED else held.NEW)
        _draw_again(_became(kept, now))
    draft = to_draft(wanted, _("{title}（未保存的改动）", title=wanted.title or kept.draft.title))
    held.open_next(keeping.save(draft))
    _draw_again(_became(kept, now) + _("您没有保存的改动没有存入那一份，已另存为草稿“{title}”，请核对。", title=draft.title))


def _became(kept: Kept, now: Kept | None) -> str:
    """What it is now, and what is to be done."""
    title = kept.draft.title
    if now is None:
        return _("“{title}”在打开之后被删除。", title=title)
    if now.state == SUBMITTED and kept.state == SUBMITTED:
        return _("“{title}”在打开之后被退回并重新送审（{when}），请重新核对后再签发。", title=title, when=_when(now))
    if now.state == DRAFT:
        return _("“{title}”在打开之后被退回修改（{when}）：{reason}。", title=title, when=_when(now), reason=now.reason)
    if now.state == ISSUED:
        return _("“{title}”在打开之后已由{by}签发（{when}），请到“已发简报”查看。", title=title, by=now.draft.signed_by, when=_when(now))
    return _("“{title}”在打开之后变为“{state}”（{when}）。", title=title, state=states()[now.state], when=_when(now))


def _when(now: Kept) -> str:
    return f"{wording.full_day(now.changed_at)} {now.changed_at:%H:%M}"


def _stamp(now: Kept | None):
    return now.changed_at if now else None


def _draw_again(lead: str, lines=()) -> None:
    st.session_state[TOLD] = (lead, tuple(lines))
    st.rerun()
