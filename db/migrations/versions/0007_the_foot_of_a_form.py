"""the foot of a form"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.add_column("batch", sa.Column("foot", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))


def downgrade() -> None:
    op.drop_column("batch", "foot")
