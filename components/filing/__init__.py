"""The reports of a zone filled in on the page: choose, lay out the fields, check and send through the door of files."""
