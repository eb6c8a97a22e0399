"""A real server of the app on a free port of this machine, for browsers and load."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
START_SECONDS = 60


@contextmanager
def served(script: Path = ROOT / "app.py", *, store: Path | None = None) -> Iterator[str]:
    """The address of a running server, `http://127.0.0.1:PORT`; it ends with the block."""
    with running(script, store=store) as (address, _process):
        yield address


@contextmanager
def running(script: Path = ROOT / "app.py", *, store: Path | None = None) -> Iterator[tuple[str, int]]:
    """The same, with the id of its process."""
    port = _free_port()
    environment = os.environ | ({"DATABASE_URL": f"sqlite:///{store}"} if store else {})
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port),
         "--server.headless", "true", "--server.address", "127.0.0.1"],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(process, port)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_until_ready(process: subprocess.Popen, port: int) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(process.stdout.read().decode())
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"no answer on port {port} after {START_SECONDS} s")
