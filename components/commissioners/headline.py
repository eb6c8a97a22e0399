"""The cards of coverage: the five shares side by side, each by itself, over one denominator."""

from dataclasses import replace

from components.commissioners import reading, words
from components.figures import values
from components.figures.bodies import Cards
from components.figures.figure import LOOKING_BACK, Figure, Note
from components.figures.part import part
from data import wording
from data.coverage.records import UNSERVED_DAYS
from data.indicators import commissioners
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask

SHARES = ("assigned", "served", "employment")
SUPPORT = "industry_support"


@part("commissioners.cards", page="commissioners", kind="cards", name=lambda: _("科技特派员覆盖主要指标"), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in ("villages", *SHARES, "full", SUPPORT, "uncovered")))
def headline(ask: Ask, *, period: str, level: str, code: int | str, days: int = UNSERVED_DAYS) -> Figure:
    """Villages, five shares of them, none added to another, and those not covered; each against the period before."""
    figures = reading.figures(ask, period=period, level=level, code=code)
    since = reading.since(period)
    villages = values.count_card(values.pick(figures, "villages"), programme="commissioners", code="villages", label=words.number_of_villages(period))
    villages = replace(villages, change=reading.register_said(ask, period=period))
    uncovered = values.pick(figures, "uncovered")
    last = values.count_card(uncovered, programme="commissioners", code="uncovered", since=since,
                             attention=bool(uncovered and uncovered.value))
    last = replace(last, also=_unserved(ask, period=period, level=level, code=code, days=days), compared=(*last.compared, ("also", LOOKING_BACK)))
    full = values.rate_card(values.pick(figures, "full"), programme="commissioners", code="full", since=since,
                            label=_("服务和就业全覆盖率"), counted=_("个村"))
    shares = [values.rate_card(values.pick(figures, share), programme="commissioners", code=share, since=since, counted=_("个村"))
              for share in SHARES]
    support = values.rate_card(values.pick(figures, SUPPORT), programme="commissioners", code=SUPPORT, since=since, counted=_("个村"),
                               label=words.support(period))
    beneath = _("各项分别计算，不相加；{denominator}", denominator=words.denominator(ask, period=period, villages=villages.value))
    return Figure(Cards([villages, *shares, full, support, last], beneath=beneath), facts=figures,
                  note=Note(Period.parse(period).last_day, source=_("科技特派员服务记录"), against=reading.against(period, days=days)))


def _unserved(ask: Ask, *, period: str, level: str, code: int | str, days: int) -> str:
    """超过90天未服务123个: at the end of the period, over as many days as the reader chose."""
    figures = ask(commissioners.figures, period=period, level=level, codes=("unserved_days",), days=days)
    unserved = values.pick(figures, "unserved_days", code=code)
    return _("超过{days}天未服务{n}个", days=days, n=wording.count(unserved.value)) if unserved else ""
