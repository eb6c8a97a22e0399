"""The first step: the bytes of a file → its cells as text, the header understood, the data rows sorted out."""
