"""What every figure of a run bears: whether the store holds invented rows, what waits for rejected rows, what is settled."""

from typing import Any

from data.ledger import imports
from data.settling import Settlement, in_force
from db import demonstration


def of_store(ask: Any, run: Any) -> tuple[bool, frozenset[str], tuple[Settlement, ...]]:
    """Asked once a run and reader, for a page has many figures; anew when the run goes on with another state of the store.

    `ask` answers questions (see `components.cached.Kept`); `run` has the tokens of its state and, by reader, the `marks` of it.
    """
    before, known = run.tokens, run.marks.get(ask.asking)
    if known is None:
        known = ask(demonstration.loaded), ask(imports.waiting), ask(in_force)
        if run.tokens is before:
            run.marks[ask.asking] = known
    return known
