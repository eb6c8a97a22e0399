"""A workbook written again with no more than its cells: for those that others open and our reader does not.

What does not touch the cells (properties, colours, borders, fonts, themes, links, pictures, size tags) is left out; what
does (texts, values, number formats, the epoch, names and states of the sheets) stays. Strict Open XML becomes the usual one.
"""

import io
import posixpath
import re
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STRICT = (b"http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN.encode()), (
    b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONS.encode())
SIZE_TAG = re.compile(rb"<(?:\w+:)?dimension\b[^>]*?(?:/>|>\s*</(?:\w+:)?dimension>)")
STYLED = re.compile(rb"(<(?:\w+:)?c\b[^>]*?\s)s=[\"'](\d+)[\"']")
STATES = ("hidden", "veryHidden")
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True)
class Page:
    """A worksheet: its name, whether it is hidden and how, the part that holds it."""

    name: str
    state: str
    part: str


def written(content: bytes) -> bytes:
    """The workbook with its cells alone. Raises what zip and XML raise on what cannot be made out."""
    with ZipFile(io.BytesIO(content)) as archive:
        parts, part = _parts(archive)
        book = _main_part(part, parts)
        tree, beside = ElementTree.fromstring(part(book)), _relations(part, book)
        sheets = [page for page in _pages(tree, beside) if page.part.casefold() in parts]
        kinds = {kind: target for kind, target in beside.values() if target.casefold() in parts}
        styles = _styles(part(kinds["styles"])) if "styles" in kinds else ([(0, False)], {})
        texts = part(kinds["sharedStrings"]) if "sharedStrings" in kinds else None
        return _packed(tree, sheets, [part(page.part) for page in sheets], styles, texts)


def is_workbook(archive: ZipFile) -> bool:
    """Whether the package says that its main part is a workbook of cells in XML, whatever that part is called."""
    parts, part = _parts(archive)
    try:
        return f"{{{MAIN}}}workbook" == ElementTree.fromstring(part(_main_part(part, parts))).tag
    except (KeyError, ElementTree.ParseError):
        return False


def _parts(archive: ZipFile):
    """(the parts by name without regard to case, a function that reads one)."""
    parts = {name.replace("\\", "/").lstrip("/").casefold(): name for name in archive.namelist()}
    return parts, lambda name: _usual(archive.read(parts[name.casefold()]))


def _main_part(part, parts: dict[str, str]) -> str:
    """The part of the workbook itself, by the relations of the package."""
    beside = _relations(part, "") if "_rels/.rels" in parts else {}
    return next((target for kind, target in beside.values() if kind == "officeDocument"), "xl/workbook.xml")


def _usual(xml: bytes) -> bytes:
    for strict, usual in STRICT:
        xml = xml.replace(strict, usual)
    return xml


def _relations(part, of: str) -> dict[str, tuple[str, str]]:
    """By id what a part is related to: (the last word of its type, the part)."""
    folder, name = posixpath.split(of)
    found = {}
    for relation in ElementTree.fromstring(part(posixpath.join(folder, "_rels", f"{name}.rels"))):
        target = relation.get("Target", "").replace("\\", "/")
        if relation.get("TargetMode") != "External":
            target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id")] = posixpath.basename(relation.get("Type", "")), target
    return found


def _pages(tree, beside: dict[str, tuple[str, str]]):
    for sheet in tree.iter(f"{{{MAIN}}}sheet"):
        kind, target = beside.get(sheet.get(f"{{{RELATIONS}}}id"), ("", ""))
        if kind == "worksheet":
            state = sheet.get("state", "visible")
            yield Page(sheet.get("name", target), state if state in STATES else "visible", target)


def _styles(xml: bytes) -> tuple[list[tuple[int, bool]], dict[int, str]]:
    """(of each cell style the number of its format and whether it is quoted text, the formats that the book declares)."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS  # slow to import, and most files are CSV

    tree = ElementTree.fromstring(xml)
    own = {_whole(form.get("numFmtId")): form.get("formatCode") or "General" for form in tree.iter(f"{{{MAIN}}}numFmt")}
    cells = tree.find(f"{{{MAIN}}}cellXfs")
    styles = [(_whole(style.get("numFmtId")), style.get("quotePrefix") in ("1", "true")) for style in (() if cells is None else cells)]
    known = [(number if number in own or number in BUILTIN_FORMATS else 0, quoted) for number, quoted in styles]
    return known or [(0, False)], own


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _packed(tree, sheets: list[Page], pages: list[bytes], styles, texts: bytes | None) -> bytes:
    (cells, own), properties = styles, tree.find(f"{{{MAIN}}}workbookPr")
    epoch = ' date1904="1"' if properties is not None and properties.get("date1904") in ("1", "true") else ""
    listed = "".join(f"<sheet name={quoteattr(page.name)} sheetId=\"{number}\" state=\"{page.state}\" r:id=\"rId{number}\"/>"
                     for number, page in enumerate(sheets, 1))
    beside = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)] + [("styles", "styles.xml")]
    beside += [("sharedStrings", "sharedStrings.xml")] if texts is not None else []
    filed = io.BytesIO()
    with ZipFile(filed, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", _types(beside))
        archive.writestr("_rels/.rels", _related([("officeDocument", "xl/workbook.xml")]))
        archive.writestr("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><workbookPr{epoch}/><sheets>{listed}</sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", _related(beside))
        archive.writestr("xl/styles.xml", _laid(cells, own))
        if texts is not None:
            archive.writestr("xl/sharedStrings.xml", texts)
        for number, page in enumerate(pages, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", _page(page, len(cells)))
    return filed.getvalue()


def _page(xml: bytes, styles: int) -> bytes:
    """A worksheet without its size, and without styles that the book does not have."""
    return STYLED.sub(lambda cell: cell[0] if int(cell[2]) < styles else cell[1], SIZE_TAG.sub(b"", xml, count=1))


def _types(beside: list[tuple[str, str]]) -> str:
    overrides = "".join(f'<Override PartName="/xl/{target}" ContentType="{TYPE}{kind}+xml"/>' for kind, target in beside)
    return (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}sheet.main+xml"/>{overrides}</Types>')


def _related(beside: list[tuple[str, str]]) -> str:
    relations = "".join(f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
                        for number, (kind, target) in enumerate(beside, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'


def _laid(cells: list[tuple[int, bool]], own: dict[int, str]) -> str:
    """The styles: number formats only, those of the book numbered as it numbers them."""
    forms = "".join(f'<numFmt numFmtId="{number}" formatCode={quoteattr(form)}/>' for number, form in own.items())
    styles = "".join(f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"{" quotePrefix=" + chr(34) + "1" + chr(34) if quoted else ""}/>'
                     for number, quoted in cells)
    return (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="{len(own)}">{forms}</numFmts><fonts count="1"><font><sz val="11"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            f'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{len(cells)}">{styles}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>')
