"""Names and places that many look up are read once, for as long as what they are of stays as it is."""

from collections.abc import Callable, Collection

from sqlalchemy import Connection

from data.dependence import also
from db import tokens

STATES = 4  # of each kind of names; then all are read anew

_names: dict[Callable, dict[str, object]] = {}


def kept(connection: Connection, datasets: Collection[str], read: Callable):
    """What `read(connection)` gives, kept for a state of the datasets that it reads; equal states are equal rows."""
    also(datasets)
    by_dataset = tokens.tokens(connection, datasets)
    if len(by_dataset) < len(datasets):
        return read(connection)  # nothing names its state
    state, names = "-".join(by_dataset[dataset] for dataset in datasets), _names.setdefault(read, {})
    if state not in names:
        if len(names) >= STATES:
            names.clear()
        names[state] = read(connection)
    return names[state]
