"""the tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None
rebuilds = True


def upgrade() -> None:
    op.create_table(
        "achievements",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("achievement_no", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("source_programme", sa.Text(), nullable=True),
        sa.Column("holder", sa.Text(), nullable=True),
        sa.Column("maturity", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("achievements", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_achievements",
            ["achievement_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "assignments",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("commissioner_no", sa.Text(), nullable=False),
        sa.Column("village_code", sa.BigInteger(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("assignments", schema=None) as batch_op:
        batch_op.create_index(
            "assignments_by_village",
            ["village_code", "commissioner_no", "start_on", "end_on", "batch_id", "replaced_in"],
            unique=False,
        )
        batch_op.create_index(
            "one_current_assignments",
            ["commissioner_no", "village_code", "start_on"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=True),
        sa.Column("bytes", sa.Integer(), nullable=True),
        sa.Column("encoding", sa.String(), nullable=True),
        sa.Column("sheet", sa.String(), nullable=True),
        sa.Column("header_row", sa.Integer(), nullable=True),
        sa.Column("template_version", sa.String(), nullable=True),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("unchanged", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("blank", sa.Integer(), nullable=False),
        sa.Column("repairs", sa.JSON(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=True),
        sa.Column("partial", sa.Boolean(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("batch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_batch_dataset"), ["dataset"], unique=False)
        batch_op.create_index(batch_op.f("ix_batch_sha256"), ["sha256"], unique=False)

    op.create_table(
        "commissioners",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("commissioner_no", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("sent_level", sa.Text(), nullable=True),
        sa.Column("job_title", sa.Text(), nullable=True),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.Column("speciality", sa.Text(), nullable=True),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("commissioners", schema=None) as batch_op:
        batch_op.create_index(
            "commissioners_by_no",
            ["commissioner_no", "role", "since", "until", "batch_id", "replaced_in"],
            unique=False,
        )
        batch_op.create_index(
            "one_current_commissioners",
            ["commissioner_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "counted_village",
        sa.Column("register_year", sa.Integer(), nullable=False),
        sa.Column("village", sa.BigInteger(), nullable=False),
        sa.Column("has_industry", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("register_year", "village"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "demands",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("demand_no", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("achievement_no", sa.Text(), nullable=True),
        sa.Column("updated_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("demands", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_demands",
            ["demand_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "events",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("event_no", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reporting_unit", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("participants", sa.BigInteger(), nullable=True),
        sa.Column("matched", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_events",
            ["event_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "firm_services",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("record_no", sa.Text(), nullable=False),
        sa.Column("commissioner_no", sa.Text(), nullable=False),
        sa.Column("firm", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=True),
        sa.Column("zone", sa.Integer(), nullable=True),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("need", sa.Text(), nullable=True),
        sa.Column("matched", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("firm_services", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_firm_services",
            ["record_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "hundred_evaluations",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("unit_name", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("document_no", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("hundred_evaluations", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_hundred_evaluations",
            ["unit_name", "year"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "hundred_filings",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("reporting_unit", sa.Integer(), nullable=False),
        sa.Column("filing", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=False),
        sa.Column("extended_to", sa.Date(), nullable=True),
        sa.Column("document_no", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("hundred_filings", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_hundred_filings",
            ["reporting_unit", "filing", "year"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "hundred_progress",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("unit_name", sa.Integer(), nullable=False),
        sa.Column("data_date", sa.Date(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=False),
        sa.Column("in_place", sa.BigInteger(), nullable=True),
        sa.Column("spent", sa.BigInteger(), nullable=False),
        sa.Column("in_place_central", sa.BigInteger(), nullable=True),
        sa.Column("in_place_local", sa.BigInteger(), nullable=True),
        sa.Column("in_place_other", sa.BigInteger(), nullable=True),
        sa.Column("spent_central", sa.BigInteger(), nullable=True),
        sa.Column("spent_local", sa.BigInteger(), nullable=True),
        sa.Column("spent_other", sa.BigInteger(), nullable=True),
        sa.Column("technologies", sa.BigInteger(), nullable=True),
        sa.Column("process_packages", sa.BigInteger(), nullable=True),
        sa.Column("cases", sa.BigInteger(), nullable=True),
        sa.Column("firms_served", sa.BigInteger(), nullable=True),
        sa.Column("jobs", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("hundred_progress", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_hundred_progress",
            ["unit_name", "data_date"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "hundred_projects",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("project_no", sa.Text(), nullable=False),
        sa.Column("unit_name", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("funds_central", sa.BigInteger(), nullable=True),
        sa.Column("funds_other", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("hundred_projects", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_hundred_projects",
            ["project_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "hundred_targets",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("key_text", sa.String(), nullable=False),
        sa.Column("unit_name", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("level2", sa.Text(), nullable=True),
        sa.Column("weight", sa.Float(), nullable=True),
        sa.Column("target", sa.Float(), nullable=True),
        sa.Column("target_text", sa.Text(), nullable=True),
        sa.Column("actual", sa.Float(), nullable=True),
        sa.Column("actual_text", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("hundred_targets", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_hundred_targets",
            ["unit_name", "year", "key_text"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "hundred_units",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("key_text", sa.String(), nullable=False),
        sa.Column("identity", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reporting_unit", sa.Integer(), nullable=False),
        sa.Column("adcode", sa.Integer(), nullable=True),
        sa.Column("park_type", sa.Text(), nullable=True),
        sa.Column("focus", sa.Text(), nullable=True),
        sa.Column("tasks", sa.Text(), nullable=True),
        sa.Column("goal", sa.Text(), nullable=True),
        sa.Column("funding_mode", sa.Text(), nullable=True),
        sa.Column("funds_central", sa.BigInteger(), nullable=True),
        sa.Column("funds_local", sa.BigInteger(), nullable=True),
        sa.Column("funds_other", sa.BigInteger(), nullable=True),
        sa.Column("funds_total", sa.BigInteger(), nullable=True),
        sa.Column("selected_on", sa.Date(), nullable=True),
        sa.Column("list_year", sa.Integer(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("document_no", sa.Text(), nullable=True),
        sa.Column("finance_document_no", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("hundred_units", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hundred_units_identity"), ["identity"], unique=False)
        batch_op.create_index(
            "one_current_hundred_units",
            ["kind", "key_text"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_folded"), ["folded"], unique=False)
        batch_op.create_index(batch_op.f("ix_identity_kind"), ["kind"], unique=False)

    op.create_table(
        "identity_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("identity", sa.Integer(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("identity_alias", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_identity_alias_folded"), ["folded"], unique=False)
        batch_op.create_index(batch_op.f("ix_identity_alias_identity"), ["identity"], unique=False)

    op.create_table(
        "major_issues",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("issue_no", sa.Text(), nullable=False),
        sa.Column("reporting_unit", sa.Integer(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("major_issues", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_major_issues",
            ["issue_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "merged_village",
        sa.Column("register_year", sa.Integer(), nullable=False),
        sa.Column("village", sa.BigInteger(), nullable=False),
        sa.Column("counted_as", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("register_year", "village"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outcomes",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("record_no", sa.Text(), nullable=False),
        sa.Column("village_code", sa.BigInteger(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("jobs", sa.BigInteger(), nullable=True),
        sa.Column("households", sa.BigInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("commissioner_no", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("outcomes", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_outcomes",
            ["record_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.create_index(
            "outcomes_by_village",
            ["village_code", "on_date", "kind", "jobs", "batch_id", "replaced_in"],
            unique=False,
        )

    op.create_table(
        "policy_dates",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("key_text", sa.String(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("policy_dates", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_policy_dates",
            ["on_date", "key_text"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "published_figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("date_as_of", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("metric", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "region",
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("adcode", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("parent", sa.Integer(), nullable=False),
        sa.Column("prefecture", sa.Integer(), nullable=False),
        sa.Column("province", sa.Integer(), nullable=False),
        sa.Column("reporting_unit", sa.Integer(), nullable=False),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("level", "adcode"),
    )
    op.create_table(
        "region_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("code", sa.Integer(), nullable=True),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("adcode", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("region_alias", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_region_alias_alias"), ["alias"], unique=False)
        batch_op.create_index(batch_op.f("ix_region_alias_code"), ["code"], unique=False)

    op.create_table(
        "region_period",
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("code", sa.Integer(), nullable=False),
        sa.Column("province", sa.Integer(), nullable=False),
        sa.Column("villages", sa.Integer(), nullable=False),
        sa.Column("with_industry", sa.Integer(), nullable=False),
        sa.Column("assigned", sa.Integer(), nullable=False),
        sa.Column("in_force", sa.Integer(), nullable=False),
        sa.Column("in_term", sa.Integer(), nullable=False),
        sa.Column("served", sa.Integer(), nullable=False),
        sa.Column("served_with_industry", sa.Integer(), nullable=False),
        sa.Column("employment", sa.Integer(), nullable=False),
        sa.Column("industry_support", sa.Integer(), nullable=False),
        sa.Column("served_and_employed", sa.Integer(), nullable=False),
        sa.Column("unserved", sa.Integer(), nullable=False),
        sa.Column("services", sa.Integer(), nullable=False),
        sa.Column("service_days", sa.Integer(), nullable=False),
        sa.Column("farmers", sa.BigInteger(), nullable=False),
        sa.Column("trainees", sa.BigInteger(), nullable=False),
        sa.Column("technologies", sa.BigInteger(), nullable=False),
        sa.Column("jobs", sa.BigInteger(), nullable=False),
        sa.Column("households", sa.BigInteger(), nullable=False),
        sa.Column("reported", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("newest", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("period", "level", "code"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("region_period", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_region_period_province"), ["province"], unique=False)

    op.create_table(
        "reporting_calendar",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("dataset", sa.Text(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("reporting_calendar", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_reporting_calendar",
            ["dataset", "start_on"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "reporting_unit",
        sa.Column("adcode", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("province", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("quota_city", sa.Integer(), nullable=True),
        sa.Column("quota_park", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("adcode"),
    )
    op.create_table(
        "resources",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("key_text", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("resources", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_resources",
            ["key_text", "published_on"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "services",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("record_no", sa.Text(), nullable=False),
        sa.Column("commissioner_no", sa.Text(), nullable=False),
        sa.Column("target_kind", sa.Text(), nullable=True),
        sa.Column("target_name", sa.Text(), nullable=True),
        sa.Column("village_code", sa.BigInteger(), nullable=True),
        sa.Column("served_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("farmers", sa.BigInteger(), nullable=True),
        sa.Column("trainees", sa.BigInteger(), nullable=True),
        sa.Column("technologies", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("services", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_services",
            ["record_no"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.create_index(
            "services_by_village",
            ["village_code", "served_on", "commissioner_no", "target_kind", "batch_id", "replaced_in"],
            unique=False,
        )

    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "stored_file",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "villages",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("village_code", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("register_year", sa.Integer(), nullable=False),
        sa.Column("removed_on", sa.Date(), nullable=True),
        sa.Column("households", sa.BigInteger(), nullable=True),
        sa.Column("poor_households", sa.BigInteger(), nullable=True),
        sa.Column("merged_into", sa.BigInteger(), nullable=True),
        sa.Column("has_industry", sa.Boolean(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("villages", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_villages",
            ["village_code", "register_year"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.create_index(
            "villages_by_code",
            ["village_code", "register_year", "merged_into", "batch_id", "replaced_in"],
            unique=False,
        )

    op.create_table(
        "zone_daily",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("zone", sa.Integer(), nullable=False),
        sa.Column("data_date", sa.Date(), nullable=False),
        sa.Column("reported_at", sa.DateTime(), nullable=True),
        sa.Column("risk", sa.Text(), nullable=True),
        sa.Column("firms", sa.BigInteger(), nullable=False),
        sa.Column("firms_resumed", sa.BigInteger(), nullable=False),
        sa.Column("large_firms", sa.BigInteger(), nullable=True),
        sa.Column("large_resumed", sa.BigInteger(), nullable=True),
        sa.Column("small_firms", sa.BigInteger(), nullable=True),
        sa.Column("small_resumed", sa.BigInteger(), nullable=True),
        sa.Column("hnte_firms", sa.BigInteger(), nullable=True),
        sa.Column("hnte_resumed", sa.BigInteger(), nullable=True),
        sa.Column("tech_sme_firms", sa.BigInteger(), nullable=True),
        sa.Column("tech_sme_resumed", sa.BigInteger(), nullable=True),
        sa.Column("staff_due", sa.BigInteger(), nullable=True),
        sa.Column("staff_back", sa.BigInteger(), nullable=True),
        sa.Column("capacity_rate", sa.Float(), nullable=True),
        sa.Column("power_ratio", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("zone_daily", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_zone_daily",
            ["zone", "data_date"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.create_index("zone_daily_by_day", ["data_date"], unique=False)

    op.create_table(
        "zone_difficulties",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("zone", sa.Integer(), nullable=False),
        sa.Column("data_date", sa.Date(), nullable=False),
        sa.Column("difficulty", sa.Text(), nullable=False),
        sa.Column("raised", sa.BigInteger(), nullable=False),
        sa.Column("solved", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("zone_difficulties", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_zone_difficulties",
            ["zone", "data_date", "difficulty"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "zone_industry_daily",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("key_text", sa.String(), nullable=False),
        sa.Column("zone", sa.Integer(), nullable=False),
        sa.Column("data_date", sa.Date(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=False),
        sa.Column("firms", sa.BigInteger(), nullable=False),
        sa.Column("firms_resumed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("zone_industry_daily", schema=None) as batch_op:
        batch_op.create_index(
            "one_current_zone_industry_daily",
            ["zone", "data_date", "key_text"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.create_table(
        "zones",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.Integer(), nullable=False),
        sa.Column("replaced_in", sa.Integer(), nullable=True),
        sa.Column("key_text", sa.String(), nullable=False),
        sa.Column("identity", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("reporting_unit", sa.Integer(), nullable=False),
        sa.Column("host_adcode", sa.Integer(), nullable=False),
        sa.Column("approved_year", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("row_id"),
    )
    with op.batch_alter_table("zones", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_zones_identity"), ["identity"], unique=False)
        batch_op.create_index(
            "one_current_zones",
            ["key_text"],
            unique=True,
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )



def downgrade() -> None:
    with op.batch_alter_table("zones", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_zones",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_zones_identity"))

    op.drop_table("zones")
    with op.batch_alter_table("zone_industry_daily", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_zone_industry_daily",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("zone_industry_daily")
    with op.batch_alter_table("zone_difficulties", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_zone_difficulties",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("zone_difficulties")
    with op.batch_alter_table("zone_daily", schema=None) as batch_op:
        batch_op.drop_index("zone_daily_by_day")
        batch_op.drop_index(
            "one_current_zone_daily",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("zone_daily")
    with op.batch_alter_table("villages", schema=None) as batch_op:
        batch_op.drop_index("villages_by_code")
        batch_op.drop_index(
            "one_current_villages",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("villages")
    op.drop_table("stored_file")
    op.drop_table("setting")
    with op.batch_alter_table("services", schema=None) as batch_op:
        batch_op.drop_index("services_by_village")
        batch_op.drop_index(
            "one_current_services",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("services")
    with op.batch_alter_table("resources", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_resources",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("resources")
    op.drop_table("reporting_unit")
    with op.batch_alter_table("reporting_calendar", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_reporting_calendar",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("reporting_calendar")
    with op.batch_alter_table("region_period", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_region_period_province"))

    op.drop_table("region_period")
    with op.batch_alter_table("region_alias", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_region_alias_code"))
        batch_op.drop_index(batch_op.f("ix_region_alias_alias"))

    op.drop_table("region_alias")
    op.drop_table("region")
    op.drop_table("published_figure")
    with op.batch_alter_table("policy_dates", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_policy_dates",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("policy_dates")
    with op.batch_alter_table("outcomes", schema=None) as batch_op:
        batch_op.drop_index("outcomes_by_village")
        batch_op.drop_index(
            "one_current_outcomes",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("outcomes")
    op.drop_table("merged_village")
    with op.batch_alter_table("major_issues", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_major_issues",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("major_issues")
    with op.batch_alter_table("identity_alias", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_alias_identity"))
        batch_op.drop_index(batch_op.f("ix_identity_alias_folded"))

    op.drop_table("identity_alias")
    with op.batch_alter_table("identity", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_identity_kind"))
        batch_op.drop_index(batch_op.f("ix_identity_folded"))

    op.drop_table("identity")
    with op.batch_alter_table("hundred_units", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_hundred_units",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_hundred_units_identity"))

    op.drop_table("hundred_units")
    with op.batch_alter_table("hundred_targets", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_hundred_targets",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("hundred_targets")
    with op.batch_alter_table("hundred_projects", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_hundred_projects",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("hundred_projects")
    with op.batch_alter_table("hundred_progress", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_hundred_progress",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("hundred_progress")
    with op.batch_alter_table("hundred_filings", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_hundred_filings",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("hundred_filings")
    with op.batch_alter_table("hundred_evaluations", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_hundred_evaluations",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("hundred_evaluations")
    with op.batch_alter_table("firm_services", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_firm_services",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("firm_services")
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_events",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("events")
    with op.batch_alter_table("demands", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_demands",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("demands")
    op.drop_table("counted_village")
    with op.batch_alter_table("commissioners", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_commissioners",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.drop_index("commissioners_by_no")

    op.drop_table("commissioners")
    with op.batch_alter_table("batch", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_batch_sha256"))
        batch_op.drop_index(batch_op.f("ix_batch_dataset"))

    op.drop_table("batch")
    with op.batch_alter_table("assignments", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_assignments",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )
        batch_op.drop_index("assignments_by_village")

    op.drop_table("assignments")
    with op.batch_alter_table("achievements", schema=None) as batch_op:
        batch_op.drop_index(
            "one_current_achievements",
            sqlite_where=sa.text("replaced_in IS NULL"),
            postgresql_where=sa.text("replaced_in IS NULL"),
        )

    op.drop_table("achievements")
