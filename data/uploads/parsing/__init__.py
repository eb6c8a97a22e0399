"""The second step: cells as text → a table of stored values, kind by kind; only the distinct texts of a column are ever parsed."""

from data.uploads.parsing.column import ParsedColumn, parse_column

__all__ = ["ParsedColumn", "parse_column"]
