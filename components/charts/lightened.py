"""A specification with its small tables where they are first named: less to send than a table of its own for each."""

import json

SMALL = 1500  # letters; a table as Arrow, which Streamlit makes of it, takes a thousand more than its rows


def lightened(spec: dict) -> dict:
    """The specification with its small tables, and those that are text, where they are first named instead of as Arrow."""
    tables = spec.get("datasets", {})
    inside = {name: rows for name, rows in tables.items() if isinstance(rows, str) or len(json.dumps(rows)) < SMALL}
    top = spec.get("data", {}).get("name")  # Streamlit takes what stands at the top away again
    inside.pop(top, None)
    waiting = dict(inside)
    placed = {name: _placed(part, waiting) for name, part in spec.items() if name != "datasets"}
    return placed | {"datasets": {name: rows for name, rows in tables.items() if name not in inside}}


def _placed(part, waiting: dict):
    """A part of the specification with the tables that still wait put where they are named."""
    if isinstance(part, list):
        return [_placed(each, waiting) for each in part]
    if not isinstance(part, dict):
        return part
    placed = {name: _placed(each, waiting) for name, each in part.items()}
    if isinstance(placed.get("data"), dict) and placed["data"].get("name") in waiting:
        placed["data"] = placed["data"] | {"values": waiting.pop(placed["data"]["name"])}
    return placed
