"""The styles of a document: 仿宋_GB2312 16 pt on 22 lines of 28 characters, 黑体 and 楷体_GB2312 headings, 小标宋 title."""

from dataclasses import dataclass
from html import escape

from components.paper.grids import TYPES
from data.language import _, chosen

FANG_SONG, KAI, HEI, SONG, TITLE_SONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
# Where one of them is missing, what stands nearest to it on Windows and in WPS.
OTHERWISE = {FANG_SONG: "FangSong", KAI: "KaiTi", HEI: "SimHei", SONG: "SimSun", TITLE_SONG: "FZXiaoBiaoSong-B05S"}
GENERIC = {HEI: "swiss"}  # the others are roman
LATIN = {HEI: "Arial"}  # in English; of the others Times New Roman
LINE, TWO_LETTERS, TIGHT = 579, 630, -5  # twips: the pitch of 22 lines on 225 mm; two of 28 characters on 156 mm; what each of them gives up
HANGING = '<w:overflowPunct w:val="1"/>'  # what Word does anyway; LibreOffice reads it the other way round, and else a mark leaves the page's margin
RED, GREY = "FF0000", "5B6676"
BODY, TABLE, FOOT = "BodyText", "BriefingTable", "BriefingFoot"


@dataclass(frozen=True)
class Style:
    """A paragraph style. `size` is pt, `line` the height of a line and `before`, `after` the room about it in twips (0: as high as needed).

    `level` is that of a heading, `indent` whether the first line stands two characters in, `tight` whether 28 characters fill it:
    letters stand closer by a hair, since not every office program can do that by the grid of the page.
    """

    id: str
    name: str
    font: str = FANG_SONG
    size: float = 16
    bold: bool = False
    align: str = "both"
    line: int = LINE
    before: int = 0
    after: int = 0
    indent: bool = False
    keep: bool = False
    level: int = 0
    color: str = ""
    tight: bool = True
    next: str = ""

    @property
    def xml(self) -> str:
        """The style as WordprocessingML."""
        based = "" if self.id == "Normal" else '<w:basedOn w:val="Normal"/>'
        default = ' w:default="1"' if self.id == "Normal" else ""
        following = f'<w:next w:val="{self.next}"/>' if self.next else ""
        return (f'<w:style w:type="paragraph"{default} w:styleId="{self.id}"><w:name w:val="{escape(self.name)}"/>{based}{following}<w:qFormat/>'
                f"<w:pPr>{self._paragraph}</w:pPr><w:rPr>{fonts(self.font)}{letters(self.size, bold=self.bold, color=self.color, tight=self.tight)}{self._spoken}</w:rPr></w:style>")

    @property
    def _spoken(self) -> str:
        """A cell is as wide as its numbers in a Chinese font: without ours LibreOffice takes another Chinese one for them only where they are Chinese."""
        return chosen('<w:lang w:val="zh-CN"/>', "") if self.id.startswith(TABLE) else ""

    @property
    def _paragraph(self) -> str:
        keep = f'{"<w:keepNext/>" if self.keep else ""}{"<w:keepLines/>" if self.keep or self.id == FOOT else ""}'
        height = f' w:line="{self.line}" w:lineRule="exact"' if self.line else ' w:line="240" w:lineRule="auto"'
        indent = f'<w:ind w:firstLineChars="200" w:firstLine="{TWO_LETTERS}"/>' if self.indent else '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
        outline = f'<w:outlineLvl w:val="{self.level - 1}"/>' if self.level else ""
        return (f'{keep}<w:widowControl w:val="0"/>{HANGING}<w:snapToGrid w:val="0"/><w:spacing w:before="{self.before}" w:after="{self.after}"{height}/>{indent}'
                f'<w:jc w:val="{self.align}"/>{outline}')


def fonts(name: str) -> str:
    """A font for Latin and Chinese letters alike; in English its Latin letters are those of an English page."""
    latin = chosen(name, LATIN.get(name, "Times New Roman"))
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{name}" w:cs="{latin}"/>'


def letters(size: float, *, bold: bool = False, color: str = "", tight: bool = False) -> str:
    """How letters look beside their font."""
    thick = "<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    tint = f'<w:color w:val="{color}"/>' if color else ""
    return f'{thick}{tint}<w:spacing w:val="{TIGHT if tight else 0}"/><w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'


def styles() -> list[Style]:
    """Every style that a briefing is written in; the built-in ones go by the names that each office program knows."""
    return [
        Style("Normal", "Normal"), Style(BODY, "Body Text", indent=True),
        Style("Title", "Title", TITLE_SONG, 22, align="center", line=640, before=LINE, after=LINE // 2, next=BODY, tight=False),
        Style("Heading1", "heading 1", HEI, indent=True, keep=True, level=1, next=BODY),
        Style("Heading2", "heading 2", KAI, indent=True, keep=True, level=2, next=BODY),
        Style("Heading3", "heading 3", bold=True, indent=True, keep=True, level=3, next=BODY),
        Style("Heading4", "heading 4", indent=True, keep=True, level=4, next=BODY),
        Style("Header", "header", SONG, 9, align="right", line=0, color=GREY, tight=False),
        Style("Footer", "footer", SONG, 14, align="right", line=0, tight=False),
        Style("Caption", "caption", HEI, 12, align="center", line=0, before=60, after=60, keep=True, tight=False),
        Style("BriefingKeep", _("保存要求"), HEI, align="left"), Style("BriefingNumber", _("期号"), align="center"),
        Style("BriefingName", _("简报名称"), TITLE_SONG, 42, align="center", line=0, before=200, after=200, color=RED, tight=False),
        Style("BriefingIssuer", _("编发单位"), line=0, before=120, tight=False),
        Style("BriefingBelow", _("图表说明"), KAI, 10.5, align="center", line=0, keep=True, tight=False),
        Style("BriefingUnit", _("表格单位"), size=10.5, align="right", line=0, keep=True, tight=False),
        Style("BriefingPicture", _("图片"), align="center", line=0, before=120, keep=True, tight=False),
        Style(FOOT, _("图表注"), size=9, align="left", line=0, before=40, after=160, color=GREY, tight=False),
        Style("BriefingColophon", _("版记"), size=14, line=0, before=40, after=40, tight=False),
        *(Style(table(size), _("表格文字 {n}", n=f"{size:g}"), size=size, align="left", line=round(size * 26), tight=False) for size in TYPES),
    ]


def table(size: float) -> str:
    """The id of the style of cells in a size of type."""
    return f"{TABLE}{round(size * 2)}"
