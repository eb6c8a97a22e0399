"""What people wrote is text: every place that reads Markdown is given either our own words or what `plain` made."""

import ast

import pytest

from components.screen.plain import JOIN, plain
from tests.poison import EACH, at_random, on_screen, seen
from tests.test_architecture import ROOT

READING = {  # calls whose first text is read as Markdown
    "markdown", "caption", "write", "title", "header", "subheader", "info", "success", "warning", "error", "toast", "dialog", "badge",
    "expander", "popover", "status", "spinner", "metric", "button", "download_button", "form_submit_button", "link_button", "checkbox", "toggle",
    "text_input", "text_area", "number_input", "date_input", "time_input", "selectbox", "multiselect", "radio", "pills", "segmented_control",
    "slider", "select_slider", "file_uploader", "tabs", "TextColumn", "Column", "NumberColumn"}
LINKS = {"page_link", "progress"}  # the same, but for their first argument
NAMED = {"label", "help", "text", "body"}  # arguments that are read so, whatever the call


@pytest.mark.parametrize("text", [*EACH, *at_random(200)])
def test_a_reader_sees_what_was_written(text):
    assert on_screen(seen(plain(text))) == on_screen(text)


@pytest.mark.parametrize(("text", "made"), [
    ("新增2行", "新增2行"), ("苏州软件园_A_", r"苏州软件园\_A\_"), ("1. 一", r"1\. 一"), ("- 一", r"\- 一"), ("a\n# b", r"a \# b"), ("", ""),
    (":red[红]", f":{JOIN}red\\[红\\]"), ("a@b.c", f"a@{JOIN}b.c"), ("www.b.c", f"www{JOIN}.b.c"), ("a -> b", f"a -{JOIN}\\> b")])
def test_marks_are_escaped_and_what_a_backslash_does_not_stop_is_parted(text, made):
    assert plain(text) == made


@pytest.mark.parametrize("path", sorted((ROOT / "components").rglob("*.py")) + sorted(ROOT.glob("pages/*/*.py")), ids=lambda path: path.stem)
def test_nothing_but_our_own_words_reaches_markdown_without_plain(path):
    tree = ast.parse(path.read_text("utf-8"))
    if not any(isinstance(node, ast.Import) and node.names[0].name == "streamlit" for node in ast.walk(tree)):
        return  # what knows no screen writes files
    own = {name.asname or name.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for name in node.names}  # our modules
    open_ = [ast.unparse(text) for call in ast.walk(tree) if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
             and call.func.attr in READING | LINKS and ast.unparse(call.func.value) not in own
             for text in [*call.args[:call.func.attr in READING], *(word.value for word in call.keywords if word.arg in NAMED)] if not _safe(text)]
    assert open_ == []


def _safe(text: ast.expr) -> bool:
    """Our own words, what `plain` made, or our words around it: `_("将 **{file}** 存入", file=plain(…))`, `f"**{plain(…)}**"`."""
    if isinstance(text, ast.Constant):
        return True
    if isinstance(text, ast.List):  # the titles of tabs
        return all(map(_safe, text.elts))
    if isinstance(text, ast.IfExp):
        return _safe(text.body) and _safe(text.orelse)
    if isinstance(text, ast.BoolOp):  # a label or none
        return _safe(text.values[-1]) and all(isinstance(value, ast.Name) or _safe(value) for value in text.values[:-1])
    if isinstance(text, ast.JoinedStr):
        return all(isinstance(part, ast.Constant) or _safe(part.value) for part in text.values)
    if isinstance(text, ast.Call) and isinstance(text.func, ast.Name):
        return text.func.id == "plain" or (text.func.id == "_" and all(_made(word) for word in text.keywords))
    return False


def _made(word: ast.keyword) -> bool:
    """Whether a value that is laid into our words is plain, or a number that our own code wrote."""
    return word.arg is not None and (_safe(word.value) or ast.unparse(word.value).startswith("wording.count("))
