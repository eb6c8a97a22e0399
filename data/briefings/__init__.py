"""Briefings as they are kept: drafts, what was submitted and issued under which number, and the figures in it."""
