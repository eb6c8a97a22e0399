"""What the figures mean: uploads, coverage, indicators, sentences, regions, demonstration, reference files.

Importing it hands to `db` how the derived tables follow the rows, and the reference files. It is done here because whoever
writes through `data` has imported it, so that no door can forget.
"""

import pandas as pd
from sqlalchemy import Connection

from data import coverage, reference
from data.warnings import keeping as warnings_kept
from db.declare import Dataset
from db.derived import on_change
from db.reference import read_by


def _follow(connection: Connection, dataset: Dataset, batch_id: int, whole: pd.DataFrame | None) -> None:
    """The derived tables first: warnings are worked out from them."""
    coverage.refresh(connection, dataset, batch_id, whole)
    warnings_kept.refresh(connection, dataset, batch_id)


on_change(refresh=_follow, rebuild=coverage.rebuild, survey=warnings_kept.survey)
read_by(reference.content)
