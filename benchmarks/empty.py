"""The reference of all screens: an empty Streamlit page, served with the same settings."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.serving import running


@contextmanager
def empty_page() -> Iterator[str]:
    """The address of a server that shows nothing."""
    with empty_server() as (address, _process):
        yield address


@contextmanager
def empty_server() -> Iterator[tuple[str, int]]:
    """Its address and the id of its process."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text('import streamlit as st\nst.write("")\n', "utf-8")
        with running(script) as server:
            yield server
