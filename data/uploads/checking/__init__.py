"""The third step: a table of stored values → the same with blanks completed and all that is wrong with its rows."""
