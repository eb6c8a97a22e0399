"""The tables: one class a dataset, the ledger, the permanent reference."""
