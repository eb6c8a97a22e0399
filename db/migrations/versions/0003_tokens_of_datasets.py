"""tokens of datasets"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.create_table(
        "dataset_version",
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("dataset"),
    )
    op.execute("DELETE FROM setting WHERE name = 'store_version'")  # the counter that the tokens take the place of


def downgrade() -> None:
    op.drop_table("dataset_version")
