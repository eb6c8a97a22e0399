"""The forms of the page of warnings: acknowledging, thresholds, and the draft to be copied."""
