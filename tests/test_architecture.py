"""The house keeps its shape: who may import what, how long a page is, what a page may not do."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
PAGES = sorted(ROOT.glob("pages/*/*.py"))
MODULES = [path for folder in ("components", "data", "db") for path in sorted((ROOT / folder).rglob("*.py"))]


def test_the_import_layers_hold():
    done = subprocess.run([Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("folder", ["components", "data", "db"])
def test_packages_are_real_so_that_only_their_files_are_watched(folder):
    for path in (ROOT / folder).rglob("*.py"):
        if "migrations" not in path.parts:
            assert (path.parent / "__init__.py").exists(), path.parent


@pytest.mark.parametrize("module", [path for path in MODULES if path.is_relative_to(ROOT / "db")], ids=lambda path: path.name)
def test_the_store_is_handed_the_files_of_the_reference(module):
    assert not re.search(r"""["'/]data["'/]""", module.read_text("utf-8")), "ask db.reference for the file that was handed over"


def test_no_page_lies_flat_in_pages():
    assert list(ROOT.glob("pages/*.py")) == []
    assert len(PAGES) >= 8


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_reads_like_a_table_of_contents(page):
    text = page.read_text("utf-8")
    assert len(text.splitlines()) <= 80
    assert not re.search(r"^\s*(def|class|lambda) |groupby|session_state|sqlalchemy|sqlmodel|#[0-9a-f]{6}", text, re.M)
    assert not any(isinstance(node, ast.Lambda) for node in ast.walk(ast.parse(text)))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_for_and_stays_small(module):
    text = module.read_text("utf-8")
    if "versions" not in module.parts and "migrations" not in module.parts:
        assert ast.get_docstring(ast.parse(text)), module
        assert len(text.splitlines()) <= 250, module


def test_nothing_on_a_page_asks_an_outside_host():
    for path in [*MODULES, *PAGES, ROOT / "app.py"]:
        text = path.read_text("utf-8")
        assert "map_style" not in text or path.name == "villages.py", path
        assert not re.search(r"\bst\.map\(", text), path


def test_generated_examples_are_the_same_in_every_run():
    assert (settings.default.derandomize, settings.default.database) == (True, None)
    for path in (ROOT / "tests").rglob("*.py"):
        if path.name != "conftest.py" and path != Path(__file__):
            assert not re.search(r"derandomize|load_profile", path.read_text("utf-8")), path


CALLED_BACK = {"on_click", "on_change", "on_select", "on_submit"}


@pytest.mark.parametrize("module", [*MODULES, *PAGES], ids=lambda path: str(path.relative_to(ROOT)))
def test_what_streamlit_calls_back_is_bound_to_who_asks(module):
    """A word (`ignore`), or `asking.bind(…)`; what a download gives is that or the bytes themselves."""
    for call in ast.walk(ast.parse(module.read_text("utf-8"))):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        given = [each.value for each in call.keywords if each.arg in CALLED_BACK]
        assert all(isinstance(each, ast.Constant) or ast.unparse(each).startswith("asking.bind(") for each in given), ast.unparse(call)
        if call.func.attr == "download_button":
            assert not isinstance(call.args[1], ast.Lambda), ast.unparse(call)
            assert not ast.unparse(call.args[1]).startswith("partial("), ast.unparse(call)


def test_what_time_it_is_is_asked_of_one_clock():
    """The day of the machine's own zone is another than Beijing's for eight hours."""
    asked = re.compile(r"hours=8\b|date\.today\(|datetime\.now\(|datetime\.today\(|utcnow\(")
    assert [path.name for path in [*MODULES, *PAGES] if asked.search(path.read_text("utf-8"))] == ["clock.py"]


def test_what_a_browser_is_given_first_waits_for_nothing_of_the_house():
    """The rest takes seconds to import in a fresh process, in which the framework's false notice would stand."""
    first = ast.parse((ROOT / "components/shell/opening.py").read_text("utf-8"))
    named = [each.module if isinstance(each, ast.ImportFrom) else each.names[0].name for each in ast.walk(first)
             if isinstance(each, ast.Import | ast.ImportFrom)]
    assert not [name for name in named if name.split(".")[0] in ("components", "data", "db")]
    frame = ast.parse((ROOT / "app.py").read_text("utf-8")).body
    assert [ast.unparse(line) for line in frame[1:3]] == ["from components.shell import opening", "opening.draw()"]


def test_a_command_does_not_wait_for_what_few_commands_need():
    """Migrations, workbooks, shapes and near names have libraries that are slow to import."""
    asked = "import sys, data.__main__; print(*{'alembic', 'openpyxl', 'PIL', 'rapidfuzz', 'shapely', 'streamlit'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
