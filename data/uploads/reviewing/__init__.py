"""The fourth step, a dry run: a file → a review, with what it would change in the store and which warnings ask for a reason."""
