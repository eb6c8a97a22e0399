"""The command line as a person or a program runs it."""

from typer.testing import CliRunner

from data.__main__ import app


def run(*words) -> tuple[int, str, str]:
    """Exit status, standard output, standard error; a fault that is not told is raised."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr
