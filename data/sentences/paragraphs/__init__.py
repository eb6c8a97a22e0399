"""The paragraph under each heading of a briefing, written from the numbers by rule, in the language of whoever asks.

`PARAGRAPHS[programme][code](ask, choice)` is the list of paragraphs under one heading; empty where the heading has nothing to
say of the choice (the block of Hubei in a briefing of Dalian). Nobody is named for standing last, a breach that was explained
is said to be explained, and a group of one is no headline.
"""

from collections.abc import Mapping

from data.sentences.paragraphs import commissioners, hundred, zones
from data.sentences.paragraphs.declared import Choice, Heading

__all__ = ["PARAGRAPHS", "Choice", "Heading"]

PARAGRAPHS: Mapping[str, Mapping[str, Heading]] = {
    "zones": zones.PARAGRAPHS, "hundred": hundred.PARAGRAPHS, "commissioners": commissioners.PARAGRAPHS}
