"""The numbers of a figure as tables of values: what it shows, what that stands on, what is meant by it."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components.figures.figure import Figure
from components.paper import words
from components.paper.column import CODE, COUNT, NUMBER, TEXT, Column, in_hundredths, plain
from components.paper.shown import columns
from data.indicators.catalogue import CATALOGUE
from data.indicators.indicator import PERCENT as PER_CENT
from data.indicators.indicator import POINTS as PER_CENT_POINTS
from data.language import _

FACTS = ("indicator", "value")  # columns of the shape of rule 1
HUNDREDTHS = (*PER_CENT, *PER_CENT_POINTS)  # units whose values are kept as shares of one


@dataclass(frozen=True)
class Sheet:
    """A table of values under a title; a missing value is None."""

    title: str
    columns: Sequence[Column]

    @property
    def rows(self) -> list[tuple]:
        return list(zip(*(column.values for column in self.columns), strict=True))


def sheets(figure: Figure) -> list[Sheet]:
    """What the figure shows, its facts where it stands on others, and the definitions."""
    shown = Sheet(_("数据"), columns(figure.body))
    facts = [of_facts(figure.facts)] if is_facts(figure.facts) else []
    meant = words.definitions(figure)
    titles = {"title": _("指标"), "code": _("代码"), "unit": _("单位"), "formula": _("口径（公式）"), "clause": _("依据")}
    definitions = [Sheet(_("口径"), [Column(title, meant[name].tolist()) for name, title in titles.items()])] if len(meant) else []
    return [shown, *facts, *definitions]


def is_facts(facts: pd.DataFrame | None) -> bool:
    return facts is not None and set(FACTS) <= set(facts)


def of_facts(facts: pd.DataFrame) -> Sheet:
    """The facts that a figure stands on, as a table."""
    return Sheet(_("指标值"), _facts(facts))


def _facts(facts: pd.DataFrame) -> list[Column]:
    """Rule 1: what, where, when, numerator, denominator, value, unit, n of N, data date."""
    called = {code: one.title for (_programme, code), one in CATALOGUE.items()}
    titles = {"indicator": _("指标代码"), "split": _("分组"), "level": _("层级"), "code": _("代码"), "name": _("名称"), "period": _("日期或期间")}
    numbers = {"numerator": _("分子"), "denominator": _("分母"), "value": _("数值")}
    counts = {"unit": _("单位"), "reported": _("已报"), "expected": _("应报"), "data_date": _("数据截至")}
    return [Column(_("指标"), [called.get(code, code) for code in facts["indicator"]]),
            *(Column(title, [plain(value) for value in facts[name]], CODE if name == "code" else TEXT) for name, title in titles.items()),
            *(Column(title, _numbers(facts, name), NUMBER) for name, title in numbers.items()),
            *(Column(title, [plain(value) for value in facts[name]], COUNT if name in ("reported", "expected") else TEXT) for name, title in counts.items())]


def _numbers(facts: pd.DataFrame, name: str) -> list:
    """The values in the unit that stands beside them: a share of 0.79 under % as 79."""
    hundredths = [name == "value" and unit in HUNDREDTHS for unit in facts["unit"]]
    values = [plain(value) for value in facts[name]]
    return [in_hundredths(value) if flag and value is not None else value for value, flag in zip(values, hundredths, strict=True)]
