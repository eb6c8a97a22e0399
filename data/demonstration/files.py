"""Demonstration data as files in the form in which officials upload."""

from pathlib import Path

import pandas as pd

from data.demonstration.forms import TITLE, filed
from data.demonstration.ground import surveyed
from data.demonstration.returns import returns
from data.demonstration.scale import scale_of
from data.demonstration.storing import Progress
from data.language import _
from db.datasets import DATASETS
from db.engine import reading


def write(directory: str | Path, scale: str | float = "small", progress: Progress | None = None) -> list[Path]:
    """One CSV file a dataset (UTF-8 with BOM, 演示数据 above the header) into a directory; their paths.

    The files are in the order in which they can be imported. Raises UnknownScale.
    """
    wanted, folder, written = scale_of(scale), Path(directory), []
    folder.mkdir(parents=True, exist_ok=True)
    with reading() as connection:
        ground = surveyed(connection)
    for code, rows in returns(ground, wanted):
        path = folder / f"{code}.csv"
        _write(path, filed(ground, DATASETS[code], rows))
        written.append(path)
        if progress:
            progress(_("已写出{name}：{n}行", name=path.name, n=len(rows)))
    return written


def _write(path: Path, table: pd.DataFrame) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write(TITLE + "\r\n")
        table.to_csv(file, index=False, lineterminator="\r\n", float_format="%.12g")
