"""What an indicator is: names, formula, unit, direction and source clause."""

from dataclasses import dataclass

from data.language import chosen

PERCENT = ("%", "%")
POINTS = ("百分点", "percentage points")


@dataclass(frozen=True)
class Indicator:
    """One line of the catalogue. `up` is good, bad or empty: whether a rise is welcome.

    `kind` is rate, mean, count, sum, quota, days, score or change. `splits` are the parts that the
    output holds beside the total ("filing&year" is one part of two columns); `total` says whether
    there is an undivided value at all. `levels` are the levels a value exists at.
    """

    programme: str
    code: str
    zh: str
    en: str
    unit_zh: str
    unit_en: str
    up: str
    formula_zh: str
    formula_en: str
    source: str
    source_en: str
    kind: str
    levels: tuple[str, ...]
    splits: tuple[str, ...] = ()
    total: bool = True

    @property
    def title(self) -> str:
        return chosen(self.zh, self.en)

    @property
    def unit(self) -> str:
        return chosen(self.unit_zh, self.unit_en)

    @property
    def formula(self) -> str:
        return chosen(self.formula_zh, self.formula_en)

    @property
    def clause(self) -> str:
        return chosen(self.source, self.source_en)


def entries(programme: str, levels: tuple[str, ...], lines) -> tuple[Indicator, ...]:
    """Indicators of one programme that share their levels.

    A line is (code, (zh, en), (unit zh, unit en), up, kind, (formula zh, en), (source zh, en)), and
    where needed a dict of what differs: splits, total, levels.
    """
    return tuple(_entry(programme, levels, line) for line in lines)


def _entry(programme: str, levels: tuple[str, ...], line: tuple) -> Indicator:
    code, names, unit, up, kind, formula, source, *more = line
    return Indicator(programme, code, *names, *unit, up, *formula, *source, kind,
                     **({"levels": levels} | (more[0] if more else {})))
