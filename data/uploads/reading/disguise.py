"""Files that a spreadsheet program opens and that are no table of ours: pages, mail archives and XML under the name of a workbook."""

import re

from data.language import _
from data.uploads.problems import kinds
from data.uploads.reading.sheet import Unreadable

HEAD = 4_096  # bytes that are looked at
LOCKED = "EncryptedPackage".encode("utf-16-le")  # the part of a workbook with a password
SHEET_XML = re.compile(r"\A\s*<.*?(?:urn:schemas-microsoft-com:office:spreadsheet|progid=\"Excel\.Sheet\")", re.IGNORECASE | re.DOTALL)
PAGE = re.compile(r"\A\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|style|meta|div)\b", re.IGNORECASE | re.DOTALL)
PAGE_WITHIN = re.compile(r"\A\s*<\?xml.*?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
MAIL = re.compile(r"\A\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version:|Content-Type:\s*multipart/related)", re.IGNORECASE)
XML = re.compile(r"\A\s*<\?xml\b", re.IGNORECASE)
FORMS = (
    (SHEET_XML, lambda: _("“XML 电子表格 2003”")), (PAGE, lambda: _("网页（HTML）")), (PAGE_WITHIN, lambda: _("网页（HTML）")),
    (MAIL, lambda: _("单个文件网页（MHTML）")), (XML, lambda: _("XML 文件")))


def refuse(content: bytes) -> None:
    """Raises Unreadable, with the way out, for what is no text of cells."""
    head = content[:HEAD]
    text = head.decode("utf-16", "replace") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head.decode("utf-8", "replace").lstrip("\ufeff")
    for form, what in FORMS:
        if form.search(text):
            raise Unreadable(kinds.DISGUISED, what=what())
