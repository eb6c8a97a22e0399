"""How long users wait, each figure beside a reference run on the same machine."""
