"""agreements of assignments"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.add_column("assignments", sa.Column("document_no", sa.Text(), nullable=True))
    op.add_column("assignments", sa.Column("agreement_on", sa.Date(), nullable=True))
    op.add_column("assignments", sa.Column("mode", sa.Text(), nullable=True))


def downgrade() -> None:
    for name in ("mode", "agreement_on", "document_no"):
        op.drop_column("assignments", name)
