"""The paragraphs of a briefing on the Hundred Cities and Hundred Parks."""

from data.language import _
from data.sentences.paragraphs.declared import Heading, by_code
from data.sentences.paragraphs.hundred.filings import filings
from data.sentences.paragraphs.hundred.funds import funds
from data.sentences.paragraphs.hundred.issues import issues
from data.sentences.paragraphs.hundred.progress import progress

PARAGRAPHS = by_code((
    Heading("progress", lambda: _("总体进展"), progress, ("hundred_units", "hundred_progress", "hundred_filings", "hundred_targets", "demands")),
    Heading("funds", lambda: _("资金执行"), funds, ("hundred_units", "hundred_progress")),
    Heading("filings", lambda: _("报送情况"), filings, ("hundred_filings", "hundred_units", "hundred_progress")),
    Heading("issues", lambda: _("重大事项"), issues, ("major_issues",)),
))
