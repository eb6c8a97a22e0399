"""Days as they stand among other words on the screen."""

import re

DAY = re.compile(r"\d{4}-\d\d-\d\d(?=.)|(?<=.)\d{4}-\d\d-\d\d")  # one that stands alone needs nothing


def whole_days(html: str) -> str:
    """The text with each day held together: a browser breaks a line at a hyphen. The text has no tags with days in them."""
    return DAY.sub(r'<span class="day">\g<0></span>', html)
