"""keys folded anew

A name compares without the marks that nobody sees and with radicals as characters. What was stored before compares in the
same way from now on; the name itself stays as it was filed. Where two current rows would then have one key, both keep theirs.
"""

import sqlalchemy as sa
from alembic import op

from db.folding import fold

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None
rebuilds = False

NAMES = {"hundred_units": "name", "hundred_targets": "indicator", "zone_industry_daily": "industry", "zones": "name",
         "policy_dates": "title", "resources": "title"}


def upgrade() -> None:
    connection = op.get_bind()
    for dataset, column in NAMES.items():
        rows = sa.table(dataset, sa.column(column, sa.String), sa.column("key_text", sa.String))
        stored = connection.execute(sa.select(rows.c[column], rows.c.key_text).distinct()).all()
        for name, key in stored:
            if fold(name) != key:
                _renew(connection, rows, column, name)


def downgrade() -> None:
    """A key as it was folded before is found by no upload, and need not come back."""


def _renew(connection: sa.Connection, rows: sa.TableClause, column: str, name: str) -> None:
    try:
        with connection.begin_nested():
            connection.execute(sa.update(rows).where(rows.c[column] == name).values(key_text=fold(name)))
    except sa.exc.IntegrityError:
        return  # a current row of that key is there: they were filed as two, and a person has to say which one is right
