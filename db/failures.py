"""What can go wrong with the store, as codes: the sentences are told where people read them."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

SQLITE = {
    sqlite3.SQLITE_BUSY: "busy", sqlite3.SQLITE_LOCKED: "busy", sqlite3.SQLITE_FULL: "full", sqlite3.SQLITE_IOERR: "full",
    sqlite3.SQLITE_READONLY: "readonly", sqlite3.SQLITE_PERM: "readonly", sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_NOTADB: "no_database", sqlite3.SQLITE_CORRUPT: "damaged",
}
POSTGRES = {
    "55P03": "busy", "40P01": "busy", "53100": "full", "25006": "readonly", "42501": "readonly", "42P01": "unprepared",
    None: "unreachable", "57P01": "unreachable", "57P02": "unreachable", "57P03": "unreachable",
}


class BackupFailed(Exception):
    """The copy could not be made, or is none of this store. `reason` says why, `facts` what about."""

    def __init__(self, reason: str, **facts):
        super().__init__(" ".join([reason, *map(str, facts.values())]))
        self.reason, self.facts = reason, facts


def reason(failure: DBAPIError | sqlite3.Error) -> str:
    """busy | full | readonly | cannot_open | no_database | damaged | unprepared | unreachable | other."""
    orig = getattr(failure, "orig", failure)
    if not isinstance(orig, sqlite3.Error):
        return POSTGRES.get(orig.sqlstate, "other") if isinstance(failure, OperationalError | ProgrammingError) else "other"
    if "no such table" in str(orig):
        return "unprepared"
    return SQLITE.get(getattr(orig, "sqlite_errorcode", 0) & 0xFF, "other")
