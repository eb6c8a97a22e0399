"""What is remembered of every import: entries, what each changed, its explanations, the history of a row, earlier moments."""
