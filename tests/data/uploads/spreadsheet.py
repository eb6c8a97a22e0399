"""LibreOffice as the spreadsheet program of an official."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

UTF8_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
GBK_CSV = "csv:Text - txt - csv (StarCalc):44,34,85,1,,0,false,true"


def soffice() -> str:
    """The program; where it is missing the tests skip, or fail under BROWSER_REQUIRED."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None and os.environ.get("BROWSER_REQUIRED"):
        pytest.fail("LibreOffice is missing: apt-get install libreoffice-calc-nogui")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    return program


def saved_as(form: str, source: Path, folder: Path) -> Path:
    """A file as LibreOffice opens it and saves it again; `form` is an extension, or one with its filter."""
    return all_saved_as(form, [source], folder)[0]


def all_saved_as(form: str, sources: Sequence[Path], folder: Path) -> list[Path]:
    """Files of one kind, opened and saved again one after the other by a program that starts once, which takes longer than a file."""
    kind = form.partition(":")[0]
    target = folder / kind
    opened = ["--infilter=CSV:44,34,76,1"] if sources[0].suffix == ".csv" else []  # UTF-8, which the dialogue would ask
    subprocess.run([soffice(), "--headless", f"-env:UserInstallation=file://{folder / 'profile'}", *opened,
                    "--convert-to", form, "--outdir", target, *sources], check=True, capture_output=True)
    return [target / f"{source.stem}.{kind}" for source in sources]
