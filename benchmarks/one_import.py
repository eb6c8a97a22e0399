"""One measured import in a process of its own: `bare FILE DB`, `checked DATASET FILE`."""

import json
import sys
import time
from pathlib import Path


def bare(file: str, database: str) -> None:
    """What pandas does without looking: read, and write into a table."""
    import pandas as pd
    from sqlalchemy import create_engine

    rows = pd.read_csv(file, skiprows=1)
    with create_engine(f"sqlite:///{database}").begin() as connection:
        rows.to_sql("services", connection, index=False)


def checked(code: str, file: str) -> None:
    """The product's import: decode, match, clean, check, compare, store, refresh the derived tables."""
    from data.uploads import accept, review
    from db.datasets import DATASETS
    from db.engine import reading

    path = Path(file)
    with reading() as connection:
        reviewed = review(connection, DATASETS[code], path.read_bytes(), path.name)
    accept(reviewed, by="benchmarks", explanation="测量用的演示数据")


if __name__ == "__main__":
    started = time.perf_counter()
    {"bare": bare, "checked": checked}[sys.argv[1]](*sys.argv[2:])
    print(json.dumps({"seconds": time.perf_counter() - started}))
