"""services of a person"""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None
rebuilds = False


def upgrade() -> None:
    op.create_index("services_by_person", "services", ["commissioner_no", "served_on"])


def downgrade() -> None:
    op.drop_index("services_by_person", "services")
