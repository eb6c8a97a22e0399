"""warnings"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None
rebuilds = False

OPEN = sa.text("closed_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "warning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("programme", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("office", sa.Integer(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("explained", sa.String(), nullable=True),
        sa.Column("first_seen", sa.DateTime(), nullable=False),
        sa.Column("last_seen", sa.Date(), nullable=False),
        sa.Column("reopened", sa.Integer(), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(), nullable=True),
        sa.Column("acknowledged_by", sa.String(), nullable=True),
        sa.Column("acknowledged_note", sa.String(), nullable=True),
        sa.Column("acknowledged_as", sa.JSON(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("one_open_warning", "warning", ["programme", "rule", "key"], unique=True,
                    sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_table(
        "warning_round",
        sa.Column("programme", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=True),
        sa.Column("today", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("programme", "rule"),
    )


def downgrade() -> None:
    op.drop_table("warning_round")
    op.drop_table("warning")
