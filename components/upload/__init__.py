"""The three steps of an upload: choose, check, confirm. Nothing is stored before the third."""
