"""versions beside services of a person"""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.drop_index("services_by_person", "services")  # with the versions beside them, the days of a person are read from the index alone
    op.create_index("services_by_person", "services", ["commissioner_no", "served_on", "batch_id", "replaced_in"])


def downgrade() -> None:
    op.drop_index("services_by_person", "services")
    op.create_index("services_by_person", "services", ["commissioner_no", "served_on"])
