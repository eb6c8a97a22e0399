"""Charts: a table goes in, an Altair chart comes out; no screen is known here."""
