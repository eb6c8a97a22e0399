"""What the figures mean: every indicator of the three programmes, in one shape."""
