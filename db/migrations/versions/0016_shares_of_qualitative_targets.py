"""shares of qualitative targets"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.add_column("hundred_targets", sa.Column("actual_share", sa.Float(), nullable=True))


def downgrade() -> None:
    op.drop_column("hundred_targets", "actual_share")
