"""A briefing as slides: PPTX of 16:9 whose texts, tables and charts PowerPoint and WPS edit."""

import io

from components.paper import masthead, words
from components.paper.briefing import Briefing
from components.paper.for_reader import for_reader
from components.paper.pptx.cover import Contents, cover
from components.paper.pptx.deck import Deck
from components.paper.pptx.matter import PROSE, body, entries, text_slides
from components.paper.pptx.texts import Text, clean
from data import wording
from data.asking import asked_as
from data.language import spoken
from db import clock


def pptx(briefing: Briefing) -> bytes:
    """The file. Raises MissingGlyph for a letter that the font of its pictures has not."""
    with asked_as(briefing.paper.asking):
        briefing = for_reader(briefing)
        name = words.between([briefing.masthead.name, masthead.issue(briefing)])
        deck = Deck(name, masthead.foot(briefing), masthead.marks(briefing))
        _about(deck, briefing)
        rest = cover(deck, briefing)
        contents = Contents(deck, entries(briefing))
        if rest:
            text_slides(deck, briefing.title, [Text(rest, PROSE)])
        body(deck, briefing, contents)
        contents.fill()
        saved = io.BytesIO()
        deck.presentation.save(saved)
        return saved.getvalue()


def _about(deck: Deck, briefing: Briefing) -> None:
    """What the file says of itself, in place of what the library's own template does."""
    about, made = deck.presentation.core_properties, clock.to_stamp(briefing.paper.exported or clock.now())
    about.title, about.author, about.last_modified_by = clean(briefing.title)[:255], clean(briefing.masthead.issuer)[:255], ""
    about.subject, about.keywords, about.comments = clean(briefing.masthead.name)[:255], "", wording.joined(deck.marks)
    about.created, about.modified, about.revision = made, made, 1
    about.language = "zh-CN" if spoken() == "zh" else "en-US"
