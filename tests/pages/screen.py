"""Everything that a page sends to a browser: its elements, their texts, the files that it offers."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from unittest.mock import patch

from google.protobuf.message import Message
from streamlit.elements.widgets import button
from streamlit.testing.v1 import AppTest

READ_AS_MARKDOWN = {"label", "body", "help", "text", "content", "title", "caption"}
AS_HTML = "html.body"


def texts(app: AppTest) -> list[tuple[str, str]]:
    """(element.field, text) of every text of a page, those that nobody sees included."""
    return [(f"{kind}.{field}", text) for kind, message in _messages(app._tree) for field, text in _strings(message)]


def markdown(app: AppTest) -> list[str]:
    """The texts that the browser reads as Markdown."""
    return [text for place, text in texts(app) if place != AS_HTML and place.rpartition(".")[2] in READ_AS_MARKDOWN]


def html(app: AppTest) -> list[str]:
    return [text for place, text in texts(app) if place == AS_HTML]


@contextmanager
def offered() -> Iterator[list[tuple[str, object]]]:
    """The files that pages offer inside the block: (name, bytes or what makes them on a click)."""
    files: list[tuple[str, object]] = []
    marshalled = button.marshall_file

    def keep(coordinates, data, proto, mimetype, file_name=None, **more):
        files.append((file_name, data))
        return marshalled(coordinates, data, proto, mimetype, file_name, **more)

    with patch.object(button, "marshall_file", keep):
        yield files


def made(file: object) -> bytes:
    """The bytes of a file that is offered."""
    content = file() if callable(file) else file
    content = content.read() if isinstance(content, io.IOBase) else content
    return content.encode() if isinstance(content, str) else bytes(content)


def says(content: bytes) -> str:
    """All that a file says, packed or not, whatever its encoding."""
    if not content.startswith(b"PK"):
        return "\n".join(content.decode(name, "replace") for name in ("utf-8", "gb18030", "utf-16"))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(unescape(parts.read(name).decode("utf-8", "replace")) for name in parts.namelist())


def _messages(block) -> Iterator[tuple[str, Message]]:
    for child in block.children.values():
        if getattr(child, "proto", None) is not None:
            yield child.type, child.proto
        if hasattr(child, "children"):
            yield from _messages(child)


def _strings(message: Message) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        many = value if field.is_repeated else [value]
        for each in many.values() if hasattr(many, "values") else many:
            if isinstance(each, Message):
                yield from _strings(each)
            elif isinstance(each, str):
                yield field.name, each
            elif isinstance(each, bytes):
                yield field.name, each.decode("utf-8", "replace")
