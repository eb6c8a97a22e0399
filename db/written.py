"""Text that people wrote. Whoever stores or compares it reads it as it stands; for whoever shows it, a reader is set that hides
what is not for everybody's eyes, so that no select can forget to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Text
from sqlalchemy.types import TypeDecorator

Reader = Callable[[str], str]
_reader: ContextVar[Reader | None] = ContextVar("reader", default=None)


@contextmanager
def read_by(reader: Reader | None) -> Iterator[None]:
    """Inside, written text comes out of the store as the reader gives it; None: as it stands."""
    before = _reader.set(reader)
    try:
        yield
    finally:
        _reader.reset(before)


class Written(TypeDecorator):
    """A text in the store."""

    impl = Text
    cache_ok = True

    def result_processor(self, dialect, coltype) -> Callable[[str | None], str | None]:
        """Instead of `process_result_value`, which would be called by one more function, for each of a hundred thousand names."""
        set_now = _reader.get

        def read(value: str | None) -> str | None:
            reader = set_now()
            return value if reader is None or value is None else reader(value)

        return read


def as_read(array: pa.Array) -> pa.Array:
    """A column of written text as it is read, each different text once."""
    reader = _reader.get()
    if reader is None:
        return array
    coded = array.dictionary_encode()
    read = pa.array(map(reader, coded.dictionary.to_pylist()), array.type)
    return pc.take(read, coded.indices)
