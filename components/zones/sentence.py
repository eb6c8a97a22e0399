"""The sentence of zone recovery."""

from datetime import date

from components import filters, frame
from components.zones import carried, reading
from data import wording
from data.language import _
from data.sentences import zones as sentences


def draw(*, at: date, region: int, carry: bool = False) -> None:
    """The sentence that everybody quotes; with what was carried forward where that is asked for."""
    if not reading.listed(at=at, region=region):
        frame.sentence(_("截至{day}，{place}没有列入国家高新区名录的高新区。", day=wording.day(at), place=filters.offices().get(region, "")))
        return
    frame.sentence(sentences.headline(reading.figures(at=at, region=region, carry=carry), code=region))
    if carry:
        carried.draw(at=at, region=region)
