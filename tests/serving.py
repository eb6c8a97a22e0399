"""A real server of the app on a free port of this machine, for browsers and load."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
START_SECONDS = 60
# A process that has imported what servers import; each of its children is one, and begins at once.
_forking = get_context("forkserver")
_forking.set_forkserver_preload(["streamlit.web.cli", "uvicorn", "streamlit.web.server.starlette", "components.figures.every", "components.shell.frame"])


@contextmanager
def served(script: Path = ROOT / "app.py", *, store: Path | None = None) -> Iterator[str]:
    """The address of a running server, `http://127.0.0.1:PORT`; it ends with the block."""
    with running(script, store=store) as (address, _process):
        yield address


@contextmanager
def running(script: Path = ROOT / "app.py", *, store: Path | None = None) -> Iterator[tuple[str, int]]:
    """The same, with the id of its process."""
    port = _free_port()
    process = subprocess.Popen([sys.executable, "-m", *_command(script, port)], cwd=ROOT, env=_environment(store),
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(port, lambda: process.poll() is None, lambda: process.stdout.read().decode())
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.communicate(timeout=20)


@contextmanager
def served_at_once(script: Path = ROOT / "app.py", *, store: Path, log: Path) -> Iterator[str]:
    """The address of a server that need not import the app first; what it prints goes to `log`."""
    port = _free_port()
    process = _forking.Process(target=_serve, args=(_command(script, port), _environment(store), log))
    process.start()
    try:
        _wait_until_ready(port, process.is_alive, log.read_text)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.join(timeout=20)


def _serve(command: list[str], environment: dict[str, str], log: Path) -> None:
    with log.open("wb") as printed:
        os.dup2(printed.fileno(), 1)
        os.dup2(printed.fileno(), 2)
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = command
    from streamlit.web.cli import main

    main()


def _command(script: Path, port: int) -> list[str]:
    return ["streamlit", "run", str(script), "--server.port", str(port), "--server.headless", "true",
            "--server.address", "127.0.0.1"]


def _environment(store: Path | None) -> dict[str, str]:
    return os.environ | ({"DATABASE_URL": f"sqlite:///{store}"} if store else {})


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def _wait_until_ready(port: int, lives: Callable[[], bool], printed: Callable[[], str]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if not lives():
            raise RuntimeError(printed())
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"no answer on port {port} after {START_SECONDS} s")
