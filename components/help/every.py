"""Every chapter of the help, in its order; a new one is a function more."""

from components.help.chapter import Chapter
from components.help.correcting import correcting
from components.help.filling import filling
from components.help.hundred import hundred
from components.help.knowing import knowing
from components.help.leaving import leaving
from components.help.listing import listing
from components.help.reading import reading
from components.help.uploading import uploading
from components.help.villages import villages
from components.help.warned import warned

CHAPTERS = (reading, hundred, villages, uploading, correcting, filling, listing, warned, leaving, knowing)


def chapters() -> list[Chapter]:
    """All of them, in the language in use."""
    return [chapter() for chapter in CHAPTERS]
