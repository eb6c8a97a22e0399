"""The public facts the product knows from the start, file by file."""

from pathlib import Path

import pandas as pd

from data.reference.files import SOURCES, ReferenceFile

__all__ = ["SOURCES", "ReferenceFile", "content", "read"]
FOLDER = Path(__file__).parent


def read(name: str) -> pd.DataFrame:
    """A reference file by its name without ending (zones, villages_in_poor_counties), every cell as text.

    Where nothing is known the cell is empty. Raises FileNotFoundError for a name that is none of the files.
    """
    path = FOLDER / f"{name}.csv"
    return pd.read_csv(path if path.exists() else FOLDER / f"{name}.csv.gz", dtype=str, keep_default_na=False)


def content(file: str) -> bytes:
    """The bytes of a reference file by its whole name (zones.csv)."""
    return (FOLDER / file).read_bytes()
