"""What lies on a slide beside its content: the marks all over, the line above the foot, the number of the slide."""

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from components.charts.theme import LINE
from components.paper.pptx.texts import CENTRE, Text, box, px

QUIET = "#e9edf3"  # of a mark beneath what is read
PLACES = ((60, 190), (480, 330), (900, 190), (60, 470), (900, 470))  # px; wide enough for a crop to hold one
WIDE, HIGH, SIZE, TURN = 320, 60, 34, -20  # px, degrees


def mark(slide, marks: Sequence[str]) -> None:
    """演示数据, 部分入库 in quiet slanting words behind everything else."""
    content = " · ".join(marks)
    for left, top in PLACES if content else ():
        word = box(slide, left, top, WIDE, HIGH, [Text(content, SIZE if len(content) < 9 else SIZE * 0.6, bold=True, colour=QUIET, gap=0, align=CENTRE)])
        word.rotation, word.name = TURN, content


def rule(slide, left: float, top: float, width: float) -> None:
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, px(left), px(top), px(left + width), px(top))
    line.line.color.rgb, line.line.width = RGBColor.from_string(LINE.lstrip("#").upper()), Pt(0.75)


def number(slide, left: float, top: float, width: float, text: Text) -> None:
    """The number of the slide as a field, which follows when slides are moved; the library has none."""
    shape = box(slide, left, top, width, 18, [text])
    paragraph = shape.text_frame.paragraphs[0]
    run = paragraph.runs[0]
    field = parse_xml(f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>')
    field.replace(field[0], run.font._element)
    run._r.getparent().replace(run._r, field)
