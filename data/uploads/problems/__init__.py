"""What can be wrong: every kind of problem with its severity and its sentence; all steps report in these words."""
