"""A briefing as a Word document that officials go on editing, after GB/T 9704, or in their office's own template."""

import io

from docx.document import Document as Word

from components.paper.blocks import Room, writable
from components.paper.briefing import Briefing
from components.paper.docx import body, frame, template
from components.paper.docx.blank import blank
from components.paper.docx.elements import Styled
from components.paper.docx.opened import TemplateRefused
from components.paper.docx.template import OTHER_FONT
from components.paper.flow import flow
from data.asking import asked_as
from db.clock import to_stamp

ROOM = 442.2  # pt of a line: 156 mm

__all__ = ["TemplateRefused", "docx"]


def docx(briefing: Briefing, template_file: bytes | None = None) -> bytes:
    """The document. Raises TemplateRefused, LeftOut for a figure that may not leave, MissingGlyph for a letter that no picture can show."""
    with asked_as(briefing.paper.asking):
        document = template.filled(briefing, template_file) if template_file is not None else _ours(briefing)
        _properties(document, briefing)
        saved = io.BytesIO()
        document.save(saved)
        return saved.getvalue()


def _ours(briefing: Briefing) -> Word:
    document, styled = blank(briefing.paper.language), Styled({})
    end = document.element.body.sectPr
    for element in frame.head(briefing):
        end.addprevious(element)
    body.put(flow(briefing, Room(ROOM, OTHER_FONT if briefing.paper.language == "en" else 1.0)), document, end, styled)
    for element in frame.colophon(briefing):
        end.addprevious(element)
    frame.pages(document, briefing)
    return document


def _properties(document: Word, briefing: Briefing) -> None:
    """What the file says of itself: no person, no program."""
    about = document.core_properties
    about.title, about.subject = writable(briefing.title)[:255], writable(briefing.masthead.name)[:255]
    about.language = {"zh": "zh-CN"}.get(briefing.paper.language, "en-GB")
    about.author = about.last_modified_by = about.comments = about.keywords = about.category = ""
    about.revision = 1
    if briefing.paper.exported:
        about.created = about.modified = to_stamp(briefing.paper.exported.replace(tzinfo=None))
