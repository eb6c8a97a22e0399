"""What the figures mean: uploads, coverage, indicators, sentences, regions, demonstration, reference files.

Importing it hands to `db` how the derived tables follow the rows, and the reference files. It is done here because whoever
writes through `data` has imported it, so that no door can forget.
"""

import gc

gc.disable()  # what is imported stays, and looking through it for garbage again and again takes a sixth of a start

import pandas as pd  # noqa: E402
from sqlalchemy import Connection  # noqa: E402

from data import coverage, reference  # noqa: E402
from data.warnings import keeping as warnings_kept  # noqa: E402
from db.declare import Dataset  # noqa: E402
from db.derived import on_change  # noqa: E402
from db.reference import read_by  # noqa: E402

gc.freeze()
gc.enable()


def _follow(connection: Connection, dataset: Dataset, batch_id: int, whole: pd.DataFrame | None) -> None:
    """The derived tables first: warnings are worked out from them."""
    coverage.refresh(connection, dataset, batch_id, whole)
    warnings_kept.refresh(connection, dataset, batch_id)


on_change(refresh=_follow, rebuild=coverage.rebuild, survey=warnings_kept.survey)
read_by(reference.content)
