"""An empty document: A4, margins of 37, 35, 28 and 26 mm, a grid of 22 lines × 28 characters, our styles and no others."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as Word

from components.paper.docx.styles import FANG_SONG, GENERIC, OTHERWISE, fonts, letters, styles

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PARTS = ("styles", "settings", "fontTable")

CONTENT = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>
{"".join(f'<Override PartName="/word/{part}.xml" ContentType="{TYPES}.{part}+xml"/>' for part in PARTS)}</Types>"""
ROOT = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>"""
LINKS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
{"".join(f'<Relationship Id="rId{n}" Type="{RELATIONS}/{part}" Target="{part}.xml"/>' for n, part in enumerate(PARTS, 1))}</Relationships>"""
# 297 × 210 mm; a line of 579 twips × 22 fills 225 mm, a character of 15.79 pt × 28 fills 156 mm (the space is in 1/4096 pt).
# The styles keep to it by themselves: LibreOffice gives two places to a letter that is a hair wider than one.
BODY = f"""{HEAD}<w:document {W}><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="1134" w:footer="1304" w:gutter="0"/><w:cols w:space="425"/>
<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr></w:body></w:document>"""
SETTINGS = f"""{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>
<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="compressPunctuation"/>
<w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>"""


def blank(language: str) -> Word:
    """The document, in a language: zh or en."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in {"[Content_Types].xml": CONTENT, "_rels/.rels": ROOT, "word/document.xml": BODY, "word/styles.xml": _styles(language),
                              "word/settings.xml": SETTINGS, "word/fontTable.xml": _font_table(), "word/_rels/document.xml.rels": LINKS}.items():
            archive.writestr(name, content)
    return Document(io.BytesIO(packed.getvalue()))


def _styles(language: str) -> str:
    latin = "en-US" if language == "zh" else "en-GB"  # of Latin letters and digits: LibreOffice parts a number at any digit where theirs is Chinese
    return (f'{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANG_SONG)}{letters(16)}'
            f'<w:lang w:val="{latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
            '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>'
            f'</w:tblCellMar></w:tblPr></w:style>{"".join(style.xml for style in styles())}</w:styles>')


def _font_table() -> str:
    """What an office program without one of the fonts takes in its place."""
    entries = (f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/><w:family w:val="{GENERIC.get(name, "roman")}"/></w:font>'
               for name, other in OTHERWISE.items())
    return f'{HEAD}<w:fonts {W}>{"".join(entries)}</w:fonts>'
