"""The addresses of the pages of commissioners, for links from one to another."""

COVERAGE, UNCOVERED, SUGGESTION, COMMISSIONER, VILLAGE = "commissioners", "uncovered", "suggestion", "commissioner", "village"
