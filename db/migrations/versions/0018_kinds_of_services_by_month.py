"""kinds of services by month"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None
rebuilds = True


def upgrade() -> None:
    op.create_table(
        "kind_month",
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("services", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in ("farmers", "trainees", "technologies")),
        sa.PrimaryKeyConstraint("place", "period", "kind"),
        sqlite_with_rowid=False)


def downgrade() -> None:
    op.drop_table("kind_month")
