"""Figures that name persons: whoever takes one along is logged."""

from collections.abc import Mapping

from components.figures.bodies import Table
from components.figures.figure import Figure
from data.ledger import access

SESSION = "python -m data"  # of the command line


def object_of(figure: Figure, choice: Mapping) -> str:
    """The code of the list, for the log; empty where nobody is named."""
    named = isinstance(figure.body, Table) and any(heading.private for heading in figure.body.headings) and not figure.body.rows.empty
    return access.names(figure.key, **choice) if named else ""


def logged(names: str) -> None:
    """Log an export of the command line before the file is written."""
    access.exported(SESSION, names)
