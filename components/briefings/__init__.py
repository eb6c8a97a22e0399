"""What makes a briefing of the parts of pages: which, in which order, for whom; kept, thawed, compared with now."""
