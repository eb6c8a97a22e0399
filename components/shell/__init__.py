"""What surrounds every page: frame, menu, notices, language, the moment that is looked back to."""
