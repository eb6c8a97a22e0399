"""What was mended in the writing of a file: each kind with its count and an example."""

from collections.abc import Mapping, Sequence

import pandas as pd

from components.figures.bodies import Heading
from components.screen import tables
from data import wording
from data.language import _
from data.uploads.parsing import mending
from data.uploads.telling.printing import repair


def draw(repairs: Sequence[Mapping], *, titles: Mapping[str, str]) -> None:
    """A row a kind; `repairs` as the command line and the ledger have them, `titles` those of the columns by code."""
    rows = pd.DataFrame([(repair(one["kind"]), one["count"], mending.said(one.get("example"), titles=titles) or None)
                         for one in repairs], columns=["what", "count", "example"])
    tables.table(rows, [Heading("what", _("已自动规范（只改写法，不改含义）"), kind="name"),
                        Heading("count", _("处数"), say=wording.count, kind="number"),
                        Heading("example", _("例（原写法 → 读作）"))])
