"""The office sets its own due days on the page of the calendar, and takes them back."""
