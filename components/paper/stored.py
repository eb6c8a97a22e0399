"""Values and tables of figures as JSON and back, each with its type: a missing number stays a missing number, a day a day."""

import math
from collections.abc import Mapping
from datetime import date, datetime

import numpy as np
import pandas as pd

from components.figures.bodies import Link

TYPE, VALUE = "~", "is"  # of what JSON has no word for
NUMBERS = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf, "na": pd.NA, "nat": pd.NaT}


def put(value):
    """One value. Raises TypeError for a type that nothing of a figure has."""
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if value is pd.NaT or value is pd.NA:
        return {TYPE: "nat" if value is pd.NaT else "na"}
    if isinstance(value, float):
        return value if math.isfinite(value) else {TYPE: str(value)}
    for kind, name in ((pd.Timestamp, "timestamp"), (datetime, "datetime"), (date, "date")):
        if isinstance(value, kind):
            return {TYPE: name, VALUE: value.isoformat()}
    if isinstance(value, pd.DataFrame):
        return {TYPE: "frame", VALUE: put_frame(value)}
    if isinstance(value, Link):
        return {TYPE: "link", VALUE: [value.text, value.page, dict(value.address), value.outside]}
    if isinstance(value, Mapping) and TYPE not in value:
        return {str(name): put(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        inside = [put(each) for each in value]
        return {TYPE: "tuple", VALUE: inside} if isinstance(value, tuple) else inside
    raise TypeError(type(value))


def get(stored):
    """The value that was put."""
    if isinstance(stored, list):
        return [get(each) for each in stored]
    if not isinstance(stored, dict):
        return stored
    kind = stored.get(TYPE)
    if kind is None:
        return {name: get(each) for name, each in stored.items()}
    if kind in NUMBERS:
        return NUMBERS[kind]
    inside = stored[VALUE]
    return {"timestamp": pd.Timestamp, "datetime": datetime.fromisoformat, "date": date.fromisoformat,
            "frame": get_frame, "link": lambda parts: Link(*parts), "tuple": lambda parts: tuple(get(each) for each in parts)}[kind](inside)


def put_frame(frame: pd.DataFrame) -> dict:
    """A table, column by column with its type; its own row labels where it has any."""
    plain = isinstance(frame.index, pd.RangeIndex) and (frame.index.start, frame.index.step) == (0, 1)
    return {"length": len(frame), "columns": [_put_column(frame[name], name) for name in frame],
            "index": None if plain else _put_column(frame.index.to_series(), frame.index.name)}


def get_frame(stored: dict) -> pd.DataFrame:
    index = pd.RangeIndex(stored["length"])
    columns = {column["name"]: _get_column(column, index) for column in stored["columns"]}
    frame = pd.DataFrame(columns, index=index)
    if stored["index"] is None:
        return frame
    return frame.set_axis(pd.Index(_get_column(stored["index"], index), name=stored["index"]["name"]), axis=0)


def _put_column(values: pd.Series, name: str | None) -> dict:
    dtype = values.dtype
    categories = {"categories": put(list(dtype.categories)), "ordered": bool(dtype.ordered)} if isinstance(dtype, pd.CategoricalDtype) else {}
    return {"name": name, "dtype": str(dtype), "values": [put(value) for value in values], **categories}


def _get_column(stored: dict, index: pd.Index) -> pd.Series:
    dtype = pd.CategoricalDtype(get(stored["categories"]), stored["ordered"]) if "categories" in stored else stored["dtype"]
    return pd.Series(get(stored["values"]), index=index, dtype=dtype)
