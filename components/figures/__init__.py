"""What each part of a page shows, described once as a value; no screen and no file format is known here."""
