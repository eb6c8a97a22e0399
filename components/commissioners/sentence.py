"""The sentence of coverage."""

from components.commissioners import reading
from components.figures.bodies import Sentence
from components.figures.figure import Figure, Note
from components.figures.part import part
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask
from data.sentences import commissioners as sentences


@part("commissioners.sentence", page="commissioners", kind="sentence", name=lambda: _("科技特派员覆盖一句话"), datasets=reading.DATASETS,
      defines=(("commissioners", "villages"), ("commissioners", "served"), ("commissioners", "employment"), ("commissioners", "full")))
def sentence(ask: Ask, *, period: str, level: str, code: int) -> Figure:
    """The sentence that everybody quotes."""
    figures = reading.figures(ask, period=period, level=level, code=code)
    return Figure(Sentence(sentences.headline(figures, code=code)), facts=figures,
                  note=Note(Period.parse(period).last_day, source=_("科技特派员服务记录"), against=reading.against(period)))
