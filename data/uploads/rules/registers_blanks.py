"""What follows from the other cells of a row of a register: its division code, and which place of a pair stands first."""

from data.uploads.rules.registry import Rows, completion
from data.uploads.rules.repairs import count_repair
from db.datasets import REGISTERS
from db.declare import Column, Dataset, Kind

NAMES = ("name", "firm", "organisation")  # the columns whose text may name the place of an entry


def _of_kind(dataset: Dataset, kind: Kind) -> Column | None:
    return next((column for column in dataset.columns if column.kind is kind), None)


def _places_by_name(dataset: Dataset, code: Column, unit: Column, name: Column) -> None:
    @completion(dataset.code)
    def place_by_name(rows: Rows) -> None:
        """A blank division code is that of the division which the name begins with, where there is one only; else it stays blank."""
        codes = rows[code.code].astype("Int64").copy()
        blank = codes.isna() & rows.readable(code.code, name.code, unit.code) & rows[name.code].notna() & rows[unit.code].notna()
        for position in codes.index[blank]:
            match = rows.names.place(rows[name.code].iat[position], int(rows[unit.code].iat[position]))
            if match.value is not None:
                codes.iat[position] = match.value
        resolved = (blank & codes.notna()).to_numpy(dtype=bool)
        if resolved.any():
            rows.table.values[code.code] = codes
            count_repair(rows, "place_resolved", code.code, resolved, codes)


def _pairs_in_order(dataset: Dataset, first: Column, second: Column) -> None:
    @completion(dataset.code)
    def pair_in_order(rows: Rows) -> None:
        """(A, B) and (B, A) are one pair: the place that the list has first stands first. Identities are numbered as the list is."""
        values = rows.table.values
        left, right = values[first.code].astype("Int64"), values[second.code].astype("Int64")
        turned = (left > right).fillna(False).to_numpy(dtype=bool)
        if turned.any():
            values[first.code], values[second.code] = left.where(~turned, right), right.where(~turned, left)
            count_repair(rows, "pair_order", first.code, turned, rows.table.lines.texts[second.code])  # as the file calls it


for register in REGISTERS.values():
    places = [column for column in register.columns if column.roles.place]
    seconds = [column for column in register.columns if column.roles.second_place]
    named = next((column for column in register.columns if column.code in NAMES), None)
    adcode, unit_column = _of_kind(register, Kind.ADCODE), _of_kind(register, Kind.REPORTING_UNIT)
    if adcode and unit_column and named:
        _places_by_name(register, adcode, unit_column, named)
    if seconds:
        _pairs_in_order(register, places[0], seconds[0])
