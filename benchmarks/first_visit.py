"""python -m benchmarks.first_visit ADDRESS: open the home page once as soon as the server answers.

A fresh process imports everything on its first page, and knows its pages only after it: whoever came
first by a bookmark would wait and see Streamlit's own notice “Page not found” over the right page.
"""

import sys
import time

from benchmarks.visitor import Visitor

PATIENCE_SECONDS = 60


def visit(address: str) -> None:
    """Wait for the server, run the home page once, leave. Raises OSError where no server answers."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            with Visitor(address) as visitor:
                visitor.rerun()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


if __name__ == "__main__":
    visit(sys.argv[1])
