"""An office's own template, opened: a .docx without macros, without links to what lies outside, without fields that fetch; nothing in it is run."""

import io
import re
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Word
from lxml import etree

from data.language import _
from data.uploads.reading.workbook_archive import DAMAGED

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
LARGEST = 64 * 2**20  # bytes, unpacked
MACROS = re.compile(r"vbaProject|vbaData|macroEnabled|/activeX|attachedToolbars", re.IGNORECASE)
EMBEDDED = re.compile(r"/(?:oleObject|package|control|aFChunk|attachedToolbars)$")  # kinds of relationship
MAY_LEAD_OUT = re.compile(r"/(?:hyperlink|attachedTemplate)$")
TEMPLATE_LINK = re.compile(r"/attachedTemplate$")
FETCHES = re.compile(r"^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|MACROBUTTON|DATABASE|EMBED|RD)\b", re.IGNORECASE)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how a file begins that Word wrote before .docx, and one with a password
LOCKED, OLD_WORD = "EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le")  # names in its list of contents
DECLARES = re.compile("|".join(text for word in ("<!DOCTYPE", "<!ENTITY") for text in (word, "\0".join(word))).encode())  # UTF-8 or UTF-16
NOT_OPENED = (*DAMAGED, KeyError, AttributeError, etree.LxmlError)  # what python-docx adds of its own


class TemplateRefused(ValueError):
    """This file cannot be a template; the text says why and what to do."""


def opened(content: bytes) -> Word:
    """The template as a document. Raises TemplateRefused."""
    _refuse_other_kinds(content)
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            _refuse_harmful(archive)
        document = Document(io.BytesIO(content))
    except TemplateRefused:
        raise
    except NOT_OPENED as failure:
        raise TemplateRefused(_("模板不是 Word 文档（.docx），或已损坏。请用 Word 或 WPS 打开后另存为 .docx。")) from failure
    _refuse_what_reaches_out(document)
    return document


def _refuse_other_kinds(content: bytes) -> None:
    """What opens in Word and is no .docx that can be read: each has a way to become one."""
    if content.startswith(OLD) and LOCKED in content:
        raise TemplateRefused(_locked())
    if content.startswith(OLD) and OLD_WORD in content:
        raise TemplateRefused(_("模板是旧格式的 .doc 文件。请用 Word 或 WPS 打开后另存为 .docx。"))


def _locked() -> str:
    return _("模板设有打开密码，不能读取。请用 Word 或 WPS 打开，去掉密码后再保存。")


def _refuse_harmful(archive: ZipFile) -> None:
    """Before anything is unpacked but the list of contents."""
    if sum(part.file_size for part in archive.infolist()) > LARGEST:
        raise TemplateRefused(_("模板解压后超过{limit} MB，没有打开。请删去其中的大图片。", limit=LARGEST // 2**20))
    if any(part.flag_bits & 1 for part in archive.infolist()):
        raise TemplateRefused(_locked())
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    if MACROS.search(types) or any(MACROS.search(name) for name in archive.namelist()):
        raise TemplateRefused(_("模板含有宏，不能使用。请另存为不含宏的 .docx。"))
    if MAIN not in types:
        raise ValueError(types)
    if any(DECLARES.search(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))):
        raise TemplateRefused(_("模板含有 DOCTYPE 或实体定义，Word 不写这些内容，不能使用。请在 Word 或 WPS 中新建一份，把内容复制过去再保存。"))


def _refuse_what_reaches_out(document: Word) -> None:
    """Links to a template are cut, as each document made from one has it; anything else from outside is refused."""
    for part in document.part.package.iter_parts():
        for name, link in [*part.rels.items()]:
            if TEMPLATE_LINK.search(link.reltype):
                _cut_template(part, name)
            elif EMBEDDED.search(link.reltype) or (link.is_external and not MAY_LEAD_OUT.search(link.reltype)):
                raise TemplateRefused(_("模板嵌入或链接了其他文件，不能使用。请删去其中的对象和链接的图片，只留文字、图片和表格。"))
        root = getattr(part, "element", None)
        if root is not None and any(FETCHES.match(field) for field in _fields(root)):
            raise TemplateRefused(_("模板含有会读取外部内容的域，不能使用。请选中该域后按 Ctrl+Shift+F9 转为文字。"))


def _cut_template(part, name: str) -> None:
    root = getattr(part, "element", None)
    for each in root.findall(f".//{WORD}attachedTemplate") if root is not None else []:
        each.getparent().remove(each)
    part.rels.pop(name)


def _fields(root) -> list[str]:
    """The instructions of fields, those split over several runs as one."""
    simple = [each.get(f"{WORD}instr", "") for each in root.iter(f"{WORD}fldSimple")]
    split, instruction = [], None
    for each in root.iter(f"{WORD}fldChar", f"{WORD}instrText"):
        if each.tag.endswith("instrText"):
            instruction = (instruction or "") + (each.text or "")
        elif instruction:
            split.append(instruction)
            instruction = None
    return [*simple, *split, *([instruction] if instruction else [])]
