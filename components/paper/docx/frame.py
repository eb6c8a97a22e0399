"""What surrounds the text of a document of ours: 报头, 领导批示, the line and the number of each page, 版记 at the foot of the last."""

from html import escape

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from components.paper import formal
from components.paper.blocks import writable
from components.paper.briefing import SPECIAL, Briefing
from components.paper.docx.elements import paragraph, run, runs
from components.paper.docx.styles import RED
from data import wording
from data.language import _

WIDE = 8844  # twips of a line: 156 mm
ROOM_FOR_NOTES = 2835  # twips: 50 mm for 领导批示
THICK, THIN, EDGE = 20, 14, 280  # twips: the first and last line of a 版记, those between; the room at either end, one character
HELD = f'<w:framePr w:w="{WIDE}" w:hSpace="0" w:wrap="notBeside" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'


def head(briefing: Briefing) -> list[BaseOxmlElement]:
    """What stands above the title."""
    name, keep = writable(briefing.masthead.name), formal.keep(briefing)
    size = formal.name_size(name) * 2
    named = paragraph("", "BriefingName")
    named.extend(runs(run(name, f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')))
    line = (f'<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="4" w:color="{RED}"/></w:pBdr>'
            f'<w:tabs><w:tab w:val="right" w:pos="{WIDE}"/></w:tabs>')
    issuer = paragraph(f"{writable(briefing.masthead.issuer)}\t{wording.full_day(briefing.day) if briefing.day else ''}", "BriefingIssuer", line)
    kept = [paragraph(keep, "BriefingKeep")] if keep else []
    notes = [paragraph("", "BriefingFoot"), _notes(), paragraph("", "BriefingFoot")] if briefing.kind == SPECIAL else []
    return [*kept, named, paragraph(formal.number(briefing), "BriefingNumber"), issuer, *notes, paragraph(writable(briefing.title), "Title")]


def _notes() -> BaseOxmlElement:
    """领导批示 and room to write."""
    words, room = round(WIDE * 0.18), WIDE - round(WIDE * 0.18)
    cells = (f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Normal"/><w:jc w:val="center"/></w:pPr>{run(text)}</w:p></w:tc>'
             for wide, text in ((words, _("领导批示")), (room, "")))
    return _table(f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{ROOM_FOR_NOTES}" w:hRule="exact"/></w:trPr>{"".join(cells)}</w:tr>', (words, room),
                  "".join(f'<w:{edge} w:val="single" w:sz="6" w:space="0" w:color="000000"/>' for edge in ("top", "left", "bottom", "right", "insideV")))


def _table(rows: str, widths, borders: str) -> BaseOxmlElement:
    columns = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    return parse_xml(f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
                     f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>')


def colophon(briefing: Briefing) -> list[BaseOxmlElement]:
    """版记, held at the foot of the page on which the text ends; nothing where an office has set nothing."""
    rows, copies = formal.colophon(briefing), formal.copies(briefing)
    lined = [each for place, (left, right) in enumerate(rows) for each in (_line(THIN if place else THICK), _held(left, right))]
    below = [_held("", copies)] if copies else []
    return [*lined, *([_line(THICK)] if rows else []), *below, paragraph("", "BriefingFoot")] if lined or below else []


def _held(left: str, right: str) -> BaseOxmlElement:
    """A paragraph of the frame at the foot of the page."""
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{WIDE - EDGE}"/></w:tabs><w:ind w:left="{EDGE}" w:right="{EDGE}"/>'
    return paragraph(f"{left}\t{right}" if right else left, "BriefingColophon", f"{HELD}{tabs}")


def _line(high: int) -> BaseOxmlElement:
    """A line of the frame, as a paragraph of that height: LibreOffice takes none for a frame whose paragraphs have borders."""
    black = '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    return paragraph("", "BriefingColophon", f'{HELD}{black}<w:spacing w:before="0" w:after="0" w:line="{high}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>')


def pages(document: Word, briefing: Briefing) -> None:
    """The line of each page, and its number on the outer side: — 1 —, right on odd pages and left on even ones."""
    numbered(document, formal.standing(briefing))


def numbered(document: Word, standing: str) -> None:
    """The same with any line at the head of each page."""
    section = document.sections[0]
    said = escape(writable(standing), quote=False)
    for story in (section.header, section.even_page_header):
        _fill(story, f'<w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">{said}</w:t></w:r>')
    number = '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r>'
    for story, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        _fill(story, f'<w:pPr><w:pStyle w:val="Footer"/><w:ind w:{side}Chars="100" w:{side}="{EDGE}"/><w:jc w:val="{side}"/></w:pPr>{number}')


def _fill(story, inside: str) -> None:
    story.is_linked_to_previous = False
    old = story.paragraphs[0]._p
    old.getparent().replace(old, parse_xml(f'<w:p {nsdecls("w")}>{inside}</w:p>'))
