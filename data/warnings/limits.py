"""What the thresholds of the rules are: as usual, or as an office set them in an entry of the ledger."""

from sqlalchemy import Connection, select

from data.settings import SETTING
from data.warnings.rules import RULES
from db.store import is_entered
from db.tables.ledger import Batch
from db.tokens import WARNINGS


def limits(connection: Connection, *, known_on: int | None = None) -> dict[str, float]:
    """Every threshold by its code, as known after an entry of the ledger."""
    known = {code: one.usual for code, one in RULES.thresholds.items()}
    entries = connection.scalars(select(Batch.corrections).where(
        Batch.dataset == WARNINGS, Batch.action == SETTING, is_entered(on=known_on)).order_by(Batch.id))
    for changes in entries:
        known |= {change["column"]: change["after"] for change in changes if change["column"] in known}
    return known
