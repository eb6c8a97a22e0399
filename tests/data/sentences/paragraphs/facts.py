"""Numbers in a text, and a store of an example's own."""

import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def of(*texts: str) -> set[str]:
    """The numbers of texts that are facts."""
    return set().union(*(numbers(text) for text in texts))


def strange(paragraphs: Iterable[str], facts: set[str], *, fixed: str) -> list[tuple[str, str]]:
    """Every number of the paragraphs that is no fact, with its paragraph; what `fixed` matches is not looked at."""
    return [(number, text) for text in paragraphs for number in numbers(re.sub(fixed, "", text)) - facts]


@contextmanager
def store_of_its_own(migrated: Path, folder: Path) -> Iterator[None]:
    """An empty store in the folder, for the block."""
    from db.engine import get_engine

    path = Path(mkdtemp(dir=folder)) / "example.sqlite3"
    shutil.copy(migrated, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{path}")
        try:
            yield
        finally:
            get_engine().dispose()
