"""extended due days"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.add_column("reporting_calendar", sa.Column("extended_to", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("reporting_calendar", "extended_to")
