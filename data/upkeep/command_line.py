"""A command line that ends with a sentence where something goes wrong that can be expected to."""

import typer
from typer.core import TyperGroup

from data.upkeep import refusals
from db import revisions

WRONG_USAGE = 2


class Commands(TyperGroup):
    """What the database or the disk refuses is told in a sentence, with exit status 2."""

    def invoke(self, ctx):
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except refusals.EXPECTED as failure:
            typer.echo(printable(refusals.sentence(failure)), err=True)
            raise typer.Exit(WRONG_USAGE) from None


def printable(text: str) -> str:
    """A text that may hold the name of a file in an encoding of its own."""
    return typer.format_filename(text)


def require_store() -> None:
    """Raises StoreUnfit where the store is not there, or of another version than the program: nothing is read or written then."""
    with revisions.existing() as connection:
        revisions.require_newest(connection)
