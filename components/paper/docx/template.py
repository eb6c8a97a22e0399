"""A briefing in an office's own template: its marks filled, the body in its page and its styles."""

from copy import deepcopy

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from components.paper import formal
from components.paper.blocks import writable
from components.paper.briefing import Briefing
from components.paper.docx import body, elements, marks
from components.paper.docx.elements import Styled
from components.paper.docx.opened import opened
from components.paper.docx.styles import styles
from components.paper.flow import flow
from data import wording

EMU_A_PT = 12_700
ROOM = 442.2  # pt, where a template does not say how wide its lines are


def filled(briefing: Briefing, content: bytes) -> Word:
    """The template with the briefing in it. Raises TemplateRefused."""
    document = opened(content)
    holder = marks.place_of_body(document)
    titled = marks.has(document, marks.TITLE)
    at = marks.text_of(holder).index(marks.BODY)
    marks.fill(holder, at, at + len(marks.BODY), "")
    styled = Styled(_styles(document), deepcopy(holder))
    marks.replace(document, _values(briefing))  # before what people wrote stands in it
    place = _place(holder)
    place.addprevious(elements.paragraph(writable(formal.standing(briefing)), styled["BriefingFoot"]))
    if not titled:
        place.addprevious(elements.paragraph(writable(briefing.title), styled["Title"]))
    body.put(flow(briefing, _room(document)), document, place, styled)
    _close(place)
    return document


def _values(briefing: Briefing) -> dict[str, str]:
    said = {marks.TITLE: briefing.title, marks.NUMBER: formal.number(briefing), marks.ISSUER: briefing.masthead.issuer,
            marks.DAY: wording.full_day(briefing.day) if briefing.day else "", marks.ADDRESSEES: "\n".join(formal.addressees(briefing))}
    return {mark: writable(text) for mark, text in said.items()}


def _styles(document: Word) -> dict[str, str]:
    """Our styles by the ids that they have in the template; one that it has not is added to it."""
    root = document.styles.element
    known = {each.find(qn("w:name")).get(qn("w:val")).casefold(): each.get(qn("w:styleId"))
             for each in root.findall(qn("w:style")) if each.find(qn("w:name")) is not None and each.get(qn("w:type")) == "paragraph"}
    taken = {each.get(qn("w:styleId")) for each in root.findall(qn("w:style"))}
    ids = {}
    for style in styles():
        ids[style.id] = known.get(style.name.casefold()) or _free(style.id, taken)
        if style.name.casefold() not in known:
            root.append(_added(style.xml, style.id, ids))
    return ids


def _free(wanted: str, taken: set[str]) -> str:
    return wanted if wanted not in taken else _free(f"{wanted}X", taken)


def _added(xml: str, wanted: str, ids: dict[str, str]) -> BaseOxmlElement:
    """A style of ours under its id there, standing on what its base is called there."""
    xml = xml.replace(f'w:styleId="{wanted}"', f'w:styleId="{ids[wanted]}"').replace('<w:basedOn w:val="Normal"/>', f'<w:basedOn w:val="{ids["Normal"]}"/>')
    return parse_xml(xml.replace("<w:style ", f"<w:style {nsdecls('w')} ", 1))


def _room(document: Word) -> float:
    """How wide the lines of the template are, in pt."""
    section = document.sections[0]
    sizes = (section.page_width, section.left_margin, section.right_margin)
    if None in sizes:
        return ROOM
    return max((sizes[0] - sizes[1] - sizes[2]) / EMU_A_PT, ROOM / 3)


def _place(holder: BaseOxmlElement) -> BaseOxmlElement:
    """What the body is put before: the paragraph of the mark, or where more stands in it a new one after it."""
    if not marks.text_of(holder).strip():
        return holder
    after = elements.blank_paragraph()
    holder.addnext(after)
    return after


def _close(place: BaseOxmlElement) -> None:
    """The empty paragraph goes, unless it ends a cell or a section, or a table stands before it."""
    parent = place.getparent()
    last_of_cell = parent.tag != qn("w:body") and place.getnext() is None
    if not last_of_cell and place.find(f".//{qn('w:sectPr')}") is None:
        parent.remove(place)
