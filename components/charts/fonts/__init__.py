"""The shipped font, and how it is made."""
