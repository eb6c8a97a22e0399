"""A question reads with the connection that it was given: it never asks the cache, which would take another.

Held twice: no function that gets a connection reaches the cache by the calls in the code, and the cache refuses it.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

from components import cached

ROOT = Path(__file__).parents[2]
CACHE = "components.cached"
ASKING = {(CACHE, name) for name in ("ask", "draw", "state")}
Place = tuple[str, str]  # a module and the name of a function in it


@cache
def functions() -> dict[Place, ast.FunctionDef]:
    found = {}
    for path in [*ROOT.glob("components/**/*.py"), *ROOT.glob("data/**/*.py")]:
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for node in tree(path).body:
            if isinstance(node, ast.FunctionDef):
                found[module, node.name] = node
    return found


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def names(module: str) -> dict[str, str]:
    """What each imported name of a module stands for, with dots."""
    path = ROOT / Path(*module.split("."))
    path = path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"
    return {alias.asname or alias.name: f"{node.module}.{alias.name}" for node in ast.walk(tree(path))
            if isinstance(node, ast.ImportFrom) for alias in node.names}


def mentioned(place: Place) -> set[Place]:
    """The functions that a function names: to call them, or to hand them on."""
    module, known, function = place[0], names(place[0]), functions()[place]
    own = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)} | {
        node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    found = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and node.id not in own:
            found.add(tuple(known.get(node.id, f"{module}.{node.id}").rsplit(".", 1)))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            found.add((known[node.value.id], node.attr))
    return found & (functions().keys() | ASKING)


def way_to_the_cache(start: Place) -> list[Place]:
    """The calls that lead from a function to the cache; empty where none does."""
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop()
        for following in sorted(mentioned(way[-1]) - seen):
            if following in ASKING:
                return [*way, following]
            seen.add(following)
            ways.append([*way, following])
    return []


def questions() -> list[Place]:
    return [place for place, function in functions().items()
            if place[0] != CACHE and function.args.args and function.args.args[0].arg.strip("_") == "connection"]


def test_no_question_reaches_the_cache():
    assert len(questions()) > 100
    assert [way for place in questions() if (way := way_to_the_cache(place))] == []


def test_the_search_finds_what_does_ask():
    assert way_to_the_cache(("components.zones.attention", "draw"))[-1] == (CACHE, "ask")
    assert way_to_the_cache(("components.zones.ranking", "draw"))


def of_the_cache(connection) -> int:
    return cached.ask(of_the_store)


def of_the_store(connection) -> int:
    return 1


def drawing(connection) -> None:
    cached.draw(of_the_store)


@pytest.mark.parametrize("question", [of_the_cache, drawing])
def test_the_cache_refuses_a_question_that_asks_it(store, question):
    cached.prepare_storage()
    assert cached.ask(of_the_store) == 1
    with pytest.raises(cached.NestedQuestion):
        cached.ask(question)
    assert cached.ask(of_the_store) == 1
