"""The sentence of zone recovery."""

from datetime import date

from components import frame
from components.zones import carried, reading
from data.sentences import zones as sentences


def draw(*, at: date, region: int, carry: bool = False) -> None:
    """The sentence that everybody quotes; with what was carried forward where that is asked for."""
    frame.sentence(sentences.headline(reading.figures(at=at, region=region, carry=carry), code=region))
    if carry:
        carried.draw(at=at, region=region)
