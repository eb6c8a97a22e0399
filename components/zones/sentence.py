"""The sentence of zone recovery."""

from datetime import date

from components import frame
from components.zones import reading
from data.sentences import zones as sentences


def draw(*, at: date, region: int) -> None:
    """The sentence that everybody quotes."""
    frame.sentence(sentences.headline(reading.figures(at=at, region=region), code=region))
