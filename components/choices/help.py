"""Which chapters of the help are read."""

from components.choices import filters
from components.help.chapter import Chapter
from components.help.every import chapters
from data.language import _

EVERY = "all"


def chapter(place) -> list[Chapter]:
    """The one that is chosen, or all."""
    titled = {each.key: each.title for each in chapters()}
    picked = filters.one_of(place, _("章节"), {EVERY: _("全部")} | titled, key="help_chapter", name="chapter", width=290)
    return [each for each in chapters() if picked in (EVERY, each.key)]
