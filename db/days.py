"""The day of a date as a number, where the engines differ."""

from sqlalchemy import Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class day_number(FunctionElement):  # noqa: N801  it reads as an SQL function
    """Days from 1970-01-01 to a date column, as numpy counts them; NULL for NULL."""

    type = Integer()
    inherit_cache = True


@compiles(day_number, "sqlite")
def _sqlite(element, compiler, **options) -> str:
    return f"CAST(julianday({compiler.process(element.clauses, **options)}) - 2440587.5 AS INTEGER)"


@compiles(day_number, "postgresql")
def _postgresql(element, compiler, **options) -> str:
    return f"({compiler.process(element.clauses, **options)} - DATE '1970-01-01')"
