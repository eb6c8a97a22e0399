"""How Alembic reaches the store: through the same engine as everything else."""

from alembic import context
from sqlmodel.sql.sqltypes import AutoString

from db.datasets import metadata
from db.written import Written


def plain_type(kind, item, _autogenerate):
    """A migration names SQLAlchemy's types only, so that it reads the same in ten years."""
    if kind != "type":
        return False
    return "sa.String()" if isinstance(item, AutoString) else "sa.Text()" if isinstance(item, Written) else False


context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True,
                  transaction_per_migration=False, render_item=plain_type)
with context.begin_transaction():
    context.run_migrations()
