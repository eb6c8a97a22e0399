"""Text of people where Streamlit reads Markdown: labels, boxes, captions, titles of drawers."""

import re

JOIN = "\u2060"  # a word joiner: nobody sees it, and what it parts is not read as one mark
SPACES = re.compile(r"\s+")
SPECIAL = re.compile(r"[\\`_{}\[\]<>~|$#&!]|(?<! )\*|\*(?!$)")  # the star of a field that must be filled stays: it opens nothing
START = re.compile(r"(?P<mark>[-+]|\d+(?=[.)]))")  # of a line: a list
PARTED = re.compile(  # what a backslash does not stop, since it is looked for in the finished text
    r"(?<=:)(?=[a-z_/+-]|[\w+-]+:)"  # an icon, an emoji, a colour, an address; 09:00 is none
    r"|(?<=@)(?=\w)|(?<=www)(?=\.)"  # an address without its beginning
    r"|(?<=[-<>~])(?=[-=>])",  # -> becomes an arrow
    re.IGNORECASE)


def plain(text: str) -> str:
    """The text for a place that reads Markdown, so that it stands on the screen as it is: no picture, link, formula,
    colour, icon, list or tag comes of it. Line breaks become spaces, as in every table.
    """
    line = SPACES.sub(" ", text).lstrip(" ")
    parted = PARTED.sub(JOIN, line)
    escaped = SPECIAL.sub(r"\\\g<0>", parted)
    return START.sub(_stopped, escaped, count=1) if START.match(escaped) else escaped


def _stopped(start: re.Match) -> str:
    """A list that does not begin: 1\\. and \\-."""
    mark = start["mark"]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"
