"""The original bytes of imports: whether they are still there, and still the ones that were uploaded."""

import zlib
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, select

from db.tables.ledger import Batch, StoredFile

PIECE = 65_536  # bytes of a packed original that are unpacked at a time


def lost(connection: Connection) -> list[int]:
    """The imports whose file is not kept."""
    stored = select(StoredFile.sha256)
    return list(connection.scalars(select(Batch.id).where(
        Batch.action == "import", Batch.sha256.is_not(None), Batch.sha256.not_in(stored)).order_by(Batch.id)))


def changed(connection: Connection) -> Iterator[int]:
    """The batches whose file cannot be unpacked or is another one than its SHA-256 says."""
    for name in connection.scalars(select(StoredFile.sha256)).all():
        packed = connection.scalar(select(StoredFile.content).where(StoredFile.sha256 == name))
        if _digest(packed) != name:
            yield from connection.scalars(select(Batch.id).where(Batch.sha256 == name).order_by(Batch.id))


def _digest(packed: bytes) -> str:
    """The SHA-256 of what was packed, as text; empty where it cannot be unpacked."""
    unpacked, unpacker = sha256(), zlib.decompressobj()
    try:
        for start in range(0, len(packed), PIECE):
            unpacked.update(unpacker.decompress(packed[start:start + PIECE]))
    except zlib.error:
        return ""
    return unpacked.hexdigest() if unpacker.eof else ""
