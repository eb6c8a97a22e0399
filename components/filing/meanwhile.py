"""What another person filed while a form stood open, in words."""

import streamlit as st

from components.filing import opened
from components.filing.subject import Subject
from data.filing.zone_form import Said
from data.language import _
from data.ledger import imports
from data.uploads import Review
from db.engine import reading


def came(subject: Subject, review: Review) -> tuple[str, list[Said]] | None:
    """The sentence, and what stands otherwise than when the form was opened; None where nothing does.

    Asked at this very moment, not once a run: storing looks again whether anything came between the two.
    """
    before = st.session_state[opened.HELD].filed
    with reading() as connection:
        now = subject.now(connection, review)
        entry = imports.entry(connection, now.entry) if now.entry else None
    changes = subject.differences(before, now)
    who = [Said(_("经办人"), entry["by"], refuses=False)] if entry and entry["by"] else []
    return (subject.overtaken(now, entry), [*who, *changes]) if changes else None
