"""What the figures mean: uploads, coverage, indicators, sentences, regions, demonstration, reference files.

Importing it hands to `db` how the derived tables follow the rows, and the reference files. It is done here because whoever
writes through `data` has imported it, so that no door can forget.
"""

from data import coverage, reference
from db.derived import on_change
from db.reference import read_by

on_change(refresh=coverage.refresh, rebuild=coverage.rebuild)
read_by(reference.content)
