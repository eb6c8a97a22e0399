"""What somebody wants a briefing to be: as it is chosen on the page or the command line, and as a draft keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from components.briefings.chapters import ANNEXES, usual
from components.paper.briefing import BRIEFING, SPECIAL
from components.paper.choosing import Given
from components.paper.paper import INSIDE
from data.briefings.kept import Draft
from data.programmes import PROGRAMMES

ALL = "all"
IN_CHOICES = ("title", "days", "region", "chosen", "size", "sections", "annexes")
Sections = tuple[tuple[str, tuple[str, ...]], ...]  # (zones.overall, keys of its figures) in the order of the pages


@dataclass(frozen=True)
class ByHand:
    """What a person writes: `place` is the chapter beneath whose heading it stands, or empty: then it stands under its own at the end."""

    text: str
    place: str = ""
    heading: str = ""


@dataclass(frozen=True)
class Wanted:
    """`days` holds the day or period of each programme; the newest where it is missing. `region`: a code, empty for the nation.
    `title` is empty where it is to follow from these.

    `chosen` are further choices by the names of an address. `sections` and `annexes` None: the usual ones.
    """

    programmes: tuple[str, ...]
    kind: str = BRIEFING
    series: str = ""
    title: str = ""
    days: Mapping[str, str] = field(default_factory=dict)
    region: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    size: str = "half"
    sections: Sections | None = None
    annexes: tuple[str, ...] | None = None
    by_hand: tuple[ByHand, ...] = ()
    language: str = "zh"
    audience: str = INSIDE
    known_on: str | None = None
    drafted_by: str = ""
    checked_by: str = ""
    signed_by: str = ""

    def given(self, programme: str) -> Given:
        """What a part of a programme is chosen with."""
        name = "period" if PROGRAMMES[programme].over_periods else "date"
        return Given(**{name: self.days.get(programme)}, region=self.region or None, chosen=self.chosen)

    @property
    def shown(self) -> Sections:
        """The sections that it has."""
        if self.sections is not None:
            return self.sections
        return tuple(each for programme in self.programmes for each in usual(programme, short=self.kind == SPECIAL))

    @property
    def attached(self) -> tuple[str, ...]:
        """The 附表 that it has; a 专报 has none."""
        if self.annexes is not None:
            return self.annexes
        return () if self.kind == SPECIAL else tuple(key for programme in self.programmes for key in ANNEXES[programme])


def programmes_of(name: str) -> tuple[str, ...]:
    """hundred, zones, commissioners, or all three in their order. Raises KeyError for any other name."""
    return tuple(PROGRAMMES) if name == ALL else (PROGRAMMES[name].code,)


def to_draft(wanted: Wanted, title: str) -> Draft:
    """As it is kept."""
    choices = {name: getattr(wanted, name) for name in IN_CHOICES}
    by_hand = tuple({"place": each.place, "heading": each.heading, "text": each.text} for each in wanted.by_hand)
    return Draft(wanted.kind, wanted.series, title, wanted.programmes, choices, by_hand, wanted.language, wanted.audience, wanted.known_on,
                 wanted.drafted_by, wanted.checked_by, wanted.signed_by)


def of_draft(draft: Draft) -> Wanted:
    """What was kept."""
    choices = dict(draft.choices)
    sections, annexes = choices.pop("sections"), choices.pop("annexes")
    return Wanted(
        draft.programmes, draft.kind, draft.series, **choices, sections=None if sections is None else _sections(sections),
        annexes=None if annexes is None else tuple(annexes), by_hand=tuple(ByHand(**each) for each in draft.by_hand), language=draft.language,
        audience=draft.audience, known_on=draft.known_on, drafted_by=draft.drafted_by, checked_by=draft.checked_by, signed_by=draft.signed_by)


def _sections(kept: Sequence) -> Sections:
    return tuple((code, tuple(keys)) for code, keys in kept)
