"""The sentence of Hundred Cities and Hundred Parks."""

from datetime import date

from components import frame
from components.hundred import reading
from data.sentences import hundred as sentences


def draw(*, at: date, region: int) -> None:
    """The sentence that everybody quotes."""
    frame.sentence(sentences.headline(reading.figures(at=at, region=region), code=region))
