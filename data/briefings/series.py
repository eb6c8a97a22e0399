"""A series of briefings: a name (简报名称) whose issues are numbered by the year and altogether."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from data.language import _
from data.lists import parted

BRIEFING, SPECIAL = "briefing", "special"  # 简报; 专报
NOT_IN_A_NAME = (":", "：", "/", "\\")
FIELDS = 5  # of a series in a text


@dataclass(frozen=True)
class Series:
    """`year`, `number` and `total` are the last issue of before this product: 第number期（总第total期）of that year; 0 where it begins here."""

    name: str
    kind: str = BRIEFING
    year: int = 0
    number: int = 0
    total: int = 0

    @property
    def text(self) -> str:
        """As it is typed: 名称:简报:2020:12:35."""
        last = (str(self.year), str(self.number), str(self.total)) if self.total else ()
        return ":".join((self.name, kinds()[self.kind], *last))


def kinds() -> dict[str, str]:
    """What a series can be of, in words."""
    return {BRIEFING: _("简报"), SPECIAL: _("专报")}


def read(text: str) -> tuple[Series, ...]:
    """名称[:简报|专报[:年份:期号:总期号]] …, separated by 、. Raises ValueError with a sentence that says how it is written."""
    series = tuple(_read(each) for each in parted(text))
    twice = sorted({one.name for one in series if [each.name for each in series].count(one.name) > 1})
    if twice:
        raise ValueError(_("简报名称“{name}”写了两次。", name=twice[0]))
    return series


def one(name: str, kind: str, *, year: int = 0, number: int = 0, total: int = 0) -> Series:
    """A series of its parts. Raises ValueError with a sentence where it cannot be."""
    if not name.strip() or len(name) > 60 or not name.isprintable() or any(mark in name for mark in NOT_IN_A_NAME):
        raise ValueError(_("“{name}”不能作简报名称：请写1至60字，不含冒号和斜杠。", name=name[:20]))
    if not (year == number == total == 0 or (2000 <= year <= 2199 and 0 <= number <= total and total)):
        raise ValueError(_("简报“{name}”的起始期号不成立：请写最近一期的年份、期号和总期号，总期号不小于期号。", name=name))
    return Series(name.strip(), kind, year, number, total)


def written(series: Iterable[Series]) -> list[dict]:
    """As a setting keeps them."""
    return [asdict(each) for each in series]


def named(series: Sequence[Series], name: str) -> Series | None:
    """The one of a name; None where it is not among them."""
    return next((each for each in series if each.name == name), None)


def _read(text: str) -> Series:
    name, *rest = [piece.strip() for piece in text.replace("：", ":").split(":")]
    kind = next((code for code, word in kinds().items() if rest[:1] in ([code], [word])), None) if rest else BRIEFING
    numbers = rest[1:]
    if kind is None or len(numbers) not in (0, FIELDS - 2) or not all(each.isascii() and each.isdecimal() for each in numbers):
        raise ValueError(_("“{text}”不是简报名称；请写成 名称、名称:专报 或 名称:简报:2020:12:35（最近一期的年份、期号、总期号）。", text=text))
    return one(name, kind, **dict(zip(("year", "number", "total"), map(int, numbers), strict=False)))
