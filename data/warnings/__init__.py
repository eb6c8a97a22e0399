"""What calls for attention: rules over the figures, what they find at a day, what is kept of it, and the drafts that urge."""
