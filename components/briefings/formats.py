"""One writer a format, and the way of a whole briefing to its bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from components.paper.briefing import Briefing
from components.paper.writers import WRITERS
from data.asking import asked_as
from data.briefings.number import parted
from data.language import _

OOXML = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class Format:
    """`module` and `function` of components.paper give the bytes of a briefing; they are slow to import, so only once they are asked for.

    `templated`: it takes the template of an office as well. `drawn`: all of its letters are of the shipped fonts.
    """

    module: str
    function: str
    mime: str
    templated: bool = False
    drawn: bool = False

    @property
    def write(self) -> Callable[..., bytes]:
        return getattr(import_module(f"components.paper.{self.module}"), self.function)


FORMATS: Mapping[str, Format] = {
    "docx": Format("document", "docx", f"{OOXML}.wordprocessingml.document", templated=True),
    "pptx": Format("slides", "pptx", f"{OOXML}.presentationml.presentation"),
    "pdf": Format("pdf", "pdf", "application/pdf", drawn=True),
    "xlsx": Format("book", "book", WRITERS["xlsx"].mime),
    "png": Format("long_picture", "long_picture", WRITERS["png"].mime, drawn=True),
}


def written(briefing: Briefing, format_: str, template: bytes | None = None) -> bytes:
    """The file. Raises ValueError, with a sentence, for what cannot be written so."""
    with asked_as(briefing.paper.asking):
        if template is not None:
            require_templated(format_)
        return FORMATS[format_].write(briefing, template) if template is not None else FORMATS[format_].write(briefing)


def require_templated(format_: str) -> None:
    """Raises ValueError for a format that takes no template."""
    if not FORMATS[format_].templated:
        raise ValueError(_("模板只用于 DOCX，请去掉 --template，或用 --format docx。"))


def file_name(briefing: Briefing, format_: str) -> str:
    """A name that says what the file is of: 高新区复工复产简报2020年第3期.docx, or its title while it has no number."""
    head = briefing.masthead
    name = _("{series}{year}年第{n}期", series=parted(head.name), year=briefing.day.year, n=head.number) if head.number and briefing.day else briefing.title
    return named_file(name, format_)


def named_file(name: str, format_: str) -> str:
    """The name with nothing in it that a disk may refuse."""
    plain = "".join(letter if letter.isalnum() or letter in "（）()、 -" else "_" for letter in name)
    return f"{plain[:80]}.{format_}"
