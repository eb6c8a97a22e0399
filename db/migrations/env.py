"""How Alembic reaches the store: through the same engine as everything else."""

from alembic import context

from db.datasets import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True,
                  transaction_per_migration=False)
with context.begin_transaction():
    context.run_migrations()
