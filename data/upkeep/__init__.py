"""For whoever looks after the machine: what the database refuses, and what goes into a log."""
