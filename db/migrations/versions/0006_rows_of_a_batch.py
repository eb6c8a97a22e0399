"""rows of a batch"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None
rebuilds = False

DATASETS = (
    "hundred_units", "hundred_projects", "hundred_progress", "hundred_targets", "hundred_filings", "major_issues",
    "achievements", "demands", "hundred_evaluations", "events", "zone_daily", "zone_difficulties",
    "zone_industry_daily", "policy_dates", "reporting_calendar", "resources", "villages", "commissioners",
    "assignments", "services", "outcomes", "firm_services", "zones",
)
DATED = ("zone_difficulties", "zone_industry_daily")


def upgrade() -> None:
    ended = sa.text("replaced_in IS NOT NULL")
    for dataset in DATASETS:
        op.create_index(f"{dataset}_by_batch", dataset, ["batch_id"], unique=False)
        op.create_index(f"{dataset}_by_end", dataset, ["replaced_in"], unique=False, sqlite_where=ended, postgresql_where=ended)
    for dataset in DATED:
        op.create_index(f"{dataset}_by_day", dataset, ["data_date"], unique=False)


def downgrade() -> None:
    for dataset in DATED:
        op.drop_index(f"{dataset}_by_day", table_name=dataset)
    for dataset in DATASETS:
        op.drop_index(f"{dataset}_by_end", table_name=dataset)
        op.drop_index(f"{dataset}_by_batch", table_name=dataset)
