"""Files of officials to rows of the store: read, understand, check, compare, accept.

One folder a step, each using only those before it: `reading` (bytes → cells), `parsing` (cells → values),
`checking` by the `rules` of the dataset, `reviewing` (against the store, nothing stored), `storing`, `telling`.
`problems` are the words of all steps, `templates` the forms that files begin as. Ways in: this package,
`commands` without a browser, `apart` in a process of its own.
"""

from data.uploads.problems.problem import Problem, severity_word, title_of
from data.uploads.reading.proposing import Proposal, propose, propose_for
from data.uploads.reviewing.dry_run import first_rows, review
from data.uploads.reviewing.reviewed import Review
from data.uploads.storing.accepting import Outcome, Refused, accept, import_file
from data.uploads.telling.error_file import error_file
from data.uploads.templates.template import template

__all__ = ["Outcome", "Problem", "Proposal", "Refused", "Review", "accept", "error_file", "first_rows", "import_file", "propose",
           "propose_for", "review", "severity_word", "template", "title_of"]
