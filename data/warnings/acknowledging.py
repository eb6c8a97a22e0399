"""A person says that a warning is known: with a name and a note, which stay with it until it mends itself."""

from collections.abc import Collection

from data.language import _
from data.masking import veiled
from data.warnings import keeping
from db import warnings
from db.engine import writing
from db.tokens import WARNINGS, touch

Named = tuple[str, str, str]  # programme, rule, key


class Refused(Exception):
    """An acknowledgement that cannot be; the text says why and what to do."""


def acknowledge(keys: Collection[Named], *, by: str, note: str) -> int:
    """Acknowledge open warnings as they stand now; how many they were: what has mended itself meanwhile is none. Raises Refused."""
    require(keys, by=by, note=note)
    by, note = veiled(by.strip()), veiled(note.strip())
    with writing(by=by, dataset=WARNINGS) as connection:
        keeping.survey(connection)  # what was shown may have been worked out since it was last kept
        number = warnings.acknowledge(connection, keys, by=by, note=note)
        touch(connection, WARNINGS)
    return number


def require(keys: Collection[Named], *, by: str, note: str) -> None:
    """Raises Refused where nothing was chosen, or person or note is missing."""
    if not keys:
        raise Refused(_("请先选择要确认的预警。"))
    if not by.strip() or not note.strip():
        raise Refused(_("请填写经办人和处理情况。"))
