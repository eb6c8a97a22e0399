"""Figures into files: one writer a format, each from a figure and the one value that says how it leaves; no screen is known here."""
