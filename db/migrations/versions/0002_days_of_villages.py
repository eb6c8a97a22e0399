"""days of villages"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None
rebuilds = True


def upgrade() -> None:
    op.create_table(
        "village_year",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("village", sa.BigInteger(), nullable=False),
        sa.Column("served", sa.BigInteger(), nullable=False),
        sa.Column("employment", sa.BigInteger(), nullable=False),
        sa.Column("industry_support", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("year", "village"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("village_year")
