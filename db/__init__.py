"""How rows rest: tables, the versioned store, the engine, migrations, backup. No meaning, no screen."""

import gc

# What libraries and declarations make at the start stays to the end. With Python's own thresholds the collector of garbage looks
# through it again and again: a tenth of the time that a command takes to start.
gc.set_threshold(10_000, 20, 50)
