"""Whether a text holds another, as it stands: no pattern, so nothing in it needs to be escaped, and many times as fast as LIKE in SQLite."""

from sqlalchemy import Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class place_in(GenericFunction):  # noqa: N801  a function of SQL
    """Where a text begins in another, from 1; 0 where it is not in it."""

    type = Integer()
    inherit_cache = True


@compiles(place_in, "sqlite")
def _sqlite(element, compiler, **more) -> str:
    return f"instr({compiler.process(element.clauses, **more)})"


@compiles(place_in, "postgresql")
def _postgresql(element, compiler, **more) -> str:
    return f"strpos({compiler.process(element.clauses, **more)})"
