"""What the figures mean: uploads, coverage, indicators, sentences, regions, demonstration, reference files.

Importing it hands to `db` how the derived tables follow the rows. It is done here because whoever writes through `data`
has imported it, so that no door can forget.
"""

from data import coverage
from db import derived

derived.on_change(refresh=coverage.refresh, rebuild=coverage.rebuild)
