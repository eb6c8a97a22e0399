"""The settings of the server are ones that the server knows, and the files that they name are there."""

import tomllib
from pathlib import Path

import pytest
from streamlit import config

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))


def named(settings, before=""):
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from named(value, f"{before}{name}.")
        else:
            yield before + name


@pytest.mark.parametrize("option", list(named(SETTINGS)))
def test_the_server_knows_each_setting(option):
    assert option in config.get_config_options()


def test_each_font_is_shipped():
    for face in SETTINGS["theme"]["fontFaces"]:
        assert (ROOT / face["url"].removeprefix("app/")).stat().st_size > 1_000_000


def test_nothing_is_told_outside():
    assert SETTINGS["browser"] == {"gatherUsageStats": False, "serverAddress": "localhost"}
    assert SETTINGS["server"]["address"] == "127.0.0.1"
