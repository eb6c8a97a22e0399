"""services by the villages that they name"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None
rebuilds = False

COLUMNS = ["village_code", "served_on", "commissioner_no", "target_kind", "batch_id", "replaced_in"]


def upgrade() -> None:
    named = sa.text("village_code IS NOT NULL")  # nobody asks for all the others by it, and among numbers without a gap SQLite sorts much faster
    op.drop_index("services_by_village", "services")
    op.create_index("services_by_village", "services", COLUMNS, sqlite_where=named, postgresql_where=named)


def downgrade() -> None:
    op.drop_index("services_by_village", "services")
    op.create_index("services_by_village", "services", COLUMNS)
