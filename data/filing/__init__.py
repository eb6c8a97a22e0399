"""A zone's reports filled in on a screen."""
