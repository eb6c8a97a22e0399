"""corrections on the page"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.add_column("batch", sa.Column("corrections", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    op.drop_column("batch", "corrections")
