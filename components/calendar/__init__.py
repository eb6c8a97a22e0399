"""The parts of the page of the reporting calendar: what is due from whom, by when, and how it stands."""
