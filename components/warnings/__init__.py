"""The parts of the page of warnings."""
