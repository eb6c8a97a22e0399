"""The paragraphs of a briefing on commissioners and registered poor villages."""

from data.language import _
from data.sentences.paragraphs.commissioners.overall import overall
from data.sentences.paragraphs.commissioners.places import places
from data.sentences.paragraphs.commissioners.results import results
from data.sentences.paragraphs.commissioners.uncovered import uncovered
from data.sentences.paragraphs.declared import Heading, by_code

COVERAGE = ("villages", "commissioners", "assignments", "services", "outcomes")
PARAGRAPHS = by_code((
    Heading("overall", lambda: _("覆盖总体"), overall, COVERAGE),
    Heading("places", lambda: _("分地区"), places, ("villages", "commissioners", "services")),
    Heading("uncovered", lambda: _("未覆盖"), uncovered, ("villages", "commissioners", "services")),
    Heading("results", lambda: _("成效"), results, (*COVERAGE, "firm_services")),
))
