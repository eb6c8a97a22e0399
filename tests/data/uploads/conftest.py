"""Stores that hold what the files of the zoo refer to."""

import shutil
from pathlib import Path

import pytest

from db.engine import get_engine
from tests.data.uploads.zoo import MANIFEST, fill


@pytest.fixture(scope="session")
def grounds(migrated, tmp_path_factory) -> dict[str, Path]:
    """A store for each group of files, for looking only."""
    folder, patch, paths = tmp_path_factory.mktemp("grounds"), pytest.MonkeyPatch(), {}
    for before in ("", *MANIFEST["before"]):
        paths[before] = shutil.copy(migrated, folder / f"{before or 'empty'}.sqlite3")
        patch.setenv("DATABASE_URL", f"sqlite:///{paths[before]}")
        fill(before)
        get_engine().dispose()
    patch.undo()
    return paths
