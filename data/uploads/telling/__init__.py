"""The last step: what became of a file → words for the terminal, progress, and the file again with its errors marked."""
