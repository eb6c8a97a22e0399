"""A file put in its place whole: written beside it, then renamed, so that nobody ever finds half of one."""

import errno
import os
import tempfile
from pathlib import Path


def put(place: Path, content: bytes) -> None:
    """Raises OSError, with the place as its file, where nothing may be written there; what stood there is then as it was."""
    beside = None
    try:
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, beside = tempfile.mkstemp(prefix=f".{place.name[:40]}.", dir=place.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, 0o666 & ~_mask())
        os.replace(beside, place)
    except BaseException as failure:
        if beside:
            Path(beside).unlink(missing_ok=True)
        if isinstance(failure, OSError):
            failure.filename = str(place)
        raise


def require(place: Path) -> None:
    """Raises OSError where a file could not be put there: before something is done that cannot be taken back."""
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
    try:
        with tempfile.TemporaryFile(dir=place.parent):
            return
    except OSError as failure:
        failure.filename = str(place)
        raise


def _mask() -> int:
    """What a new file of this process is not open to."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
