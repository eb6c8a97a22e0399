"""The form that a file begins as: a dataset → the template with its guide and its example row."""
