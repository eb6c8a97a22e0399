"""The sentence of Hundred Cities and Hundred Parks."""

from datetime import date

from components.figures import values
from components.figures.bodies import Sentence
from components.figures.figure import Figure, Note
from components.figures.part import part
from components.hundred import reading
from data.language import _
from data.questions import Ask
from data.sentences import hundred as sentences


@part("hundred.sentence", page="hundred", kind="sentence", name=lambda: _("百城百园一句话"), datasets=reading.DATASETS,
      defines=(("hundred", "units_selected"), ("hundred", "budget_execution"), ("hundred", "time_progress"), ("hundred", "filing_missing")))
def sentence(ask: Ask, *, at: date, region: int) -> Figure:
    """The sentence that everybody quotes."""
    figures = reading.figures(ask, at=at, region=region)
    days = reading.days_of(ask, at=at, region=region)
    return Figure(Sentence(sentences.headline(figures, code=region, days=days.by_day)), facts=figures, note=Note(at, source=_("各推荐单位报送"), against=values.days_before(figures)))
