"""How much is generated: one village in ten, the whole country, or more records than it has."""

from dataclasses import dataclass

from data.language import _

NAMED = {"small": 0.1, "national": 1.0}
VILLAGES, COMMISSIONERS, SERVICES, OUTCOMES, FIRM_SERVICES = 128_000, 290_000, 1_000_000, 220_000, 40_000
SMALLEST, LARGEST = 0.001, 20


class UnknownScale(ValueError):
    """The scale is neither a name nor a number within the limits."""


@dataclass(frozen=True)
class Scale:
    """A multiple of the national numbers; registers stop growing at 1, records do not."""

    multiple: float

    @property
    def share(self) -> float:
        return min(self.multiple, 1.0)

    @property
    def villages(self) -> int:
        return round(VILLAGES * self.share)

    @property
    def commissioners(self) -> int:
        return round(COMMISSIONERS * self.share)

    def records(self, national: int) -> int:
        return round(national * self.multiple)


def scale_of(text: str | float) -> Scale:
    """`small`, `national` or a multiple of national between 0.001 and 20; raises UnknownScale."""
    try:
        multiple = NAMED.get(str(text)) or float(text)
    except ValueError:
        multiple = -1.0
    if not SMALLEST <= multiple <= LARGEST:
        raise UnknownScale(_("规模“{scale}”无法识别：请用 small、national 或{smallest}至{largest}之间的数。",
                             scale=text, smallest=SMALLEST, largest=LARGEST))
    return Scale(multiple)
