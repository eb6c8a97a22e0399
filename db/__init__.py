"""How rows rest: tables, the versioned store, the engine, migrations, backup. No meaning, no screen."""
