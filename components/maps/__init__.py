"""Maps: a table goes in, an Altair chart (or a pydeck Deck of points) comes out; no screen is known here."""
