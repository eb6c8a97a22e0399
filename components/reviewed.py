"""The line under a map on screen, with the office's own 审图号 where it has set one."""

from components import cached
from components.maps.review import review_line
from data import office


def line() -> str:
    """The review line of today."""
    return review_line(cached.ask(office.review_number))
