"""Issues whose data were corrected since: for whoever reads the list, and for a warning."""

from sqlalchemy import Connection

from data.briefings.kept import ISSUED, Kept, listed
from data.programmes import PROGRAMMES
from data.settling.settled import changed_since
from data.settling.stretch import parse
from db.datasets import DATASETS


def corrected(connection: Connection) -> dict[int, tuple[str, ...]]:
    """By the id of an issue: the datasets of which rows of its day or period came, changed or went after its figures were kept.

    What is void is looked at by nobody any more.
    """
    changed = {each.id: _datasets(connection, each) for each in listed(connection, states=(ISSUED,)) if each.batch is not None}
    return {id: datasets for id, datasets in changed.items() if datasets}


def _datasets(connection: Connection, issue: Kept) -> tuple[str, ...]:
    days = {programme: parse(text) for programme, text in issue.draft.choices.get("days", {}).items() if programme in PROGRAMMES}
    return tuple(code for code in issue.datasets if code in DATASETS and (stretch := days.get(DATASETS[code].programme))
                 and changed_since(connection, code, *stretch, batch=issue.batch))
