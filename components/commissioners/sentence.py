"""The sentence of coverage."""

from components import frame
from components.commissioners import reading
from data.sentences import commissioners as sentences


def draw(*, period: str, level: str, code: int) -> None:
    """The sentence that everybody quotes."""
    frame.sentence(sentences.headline(reading.figures(period=period, level=level, code=code), code=code))
