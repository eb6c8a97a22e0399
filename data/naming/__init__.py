"""Names as people write them, and what they stand for."""
