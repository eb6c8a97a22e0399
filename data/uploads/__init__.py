"""Files of officials to rows of the store: read, understand, check, compare, accept."""

from data.uploads.accepting import Outcome, Refused, accept, import_file
from data.uploads.error_file import error_file
from data.uploads.problems import Problem, severity_word, title_of
from data.uploads.proposing import Proposal, propose, propose_for
from data.uploads.reviewed import Review
from data.uploads.reviewing import first_rows, review
from data.uploads.template import template

__all__ = ["Outcome", "Problem", "Proposal", "Refused", "Review", "accept", "error_file", "first_rows", "import_file", "propose",
           "propose_for", "review", "severity_word", "template", "title_of"]
