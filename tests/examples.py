"""How many generated examples a property is tried with: some in every run, many more with `make test-thorough`. Both are the same every time."""

import os

THOROUGH = bool(os.environ.get("THOROUGH"))
LEAST = 5


def tried(thoroughly: int) -> int:
    """The number of examples of this run, where a thorough run tries so many."""
    return thoroughly if THOROUGH else max(min(LEAST, thoroughly), thoroughly // 5)
