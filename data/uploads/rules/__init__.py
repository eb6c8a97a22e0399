"""What a declaration cannot say about a dataset: one function and one sentence a rule; rows in, the broken ones out."""

from data.uploads.rules import (
    commissioners,
    hundred_blanks,
    hundred_list,
    hundred_results,
    registers,
    registers_blanks,
    zones,
)
from data.uploads.rules.registry import RULES, Rows

__all__ = ["RULES", "Rows", "commissioners", "hundred_blanks", "hundred_list", "hundred_results", "registers", "registers_blanks", "zones"]
