"""The parts of the dashboard of commissioners and registered poor villages."""
