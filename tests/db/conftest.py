"""A PostgreSQL for the tests of a process."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


@pytest.fixture(scope="session")
def cluster():
    """Its address, a socket in its folder; ended afterwards. A test begins with an empty schema, see `store` of test_postgres."""
    if not BINARIES:
        if os.environ.get("BROWSER_REQUIRED"):
            pytest.fail("PostgreSQL is missing")
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # not below pytest's own, which other users may not enter
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    initdb, pg_ctl = (str(BINARIES[-1] / name) for name in ("initdb", "pg_ctl"))
    place = str(folder / "cluster")

    def run(*command: str) -> None:
        subprocess.run([*as_user, *command], check=True, cwd=folder, stdout=subprocess.DEVNULL)

    run(initdb, "-D", place, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    run(pg_ctl, "-D", place, "-w", "-o", f"-c listen_addresses='' -k {folder} -c fsync=off", "-l", f"{place}/log", "start")
    yield f"postgresql+psycopg://postgres@/postgres?host={folder}"
    run(pg_ctl, "-D", place, "-m", "immediate", "stop")
    shutil.rmtree(folder)
