"""The six cards of coverage."""

from dataclasses import replace

from components import cards, values
from components.commissioners import reading
from data.language import _

SHARES = ("assigned", "served", "employment")


def draw(*, period: str, level: str, code: int) -> None:
    """Villages, four shares of them, and those not covered; each against the period before."""
    figures = reading.figures(period=period, level=level, code=code)
    since = _("较上期")
    villages = values.count_card(values.pick(figures, "villages"), programme="commissioners", code="villages")
    villages = replace(villages, change=reading.register_said(period))
    uncovered = values.pick(figures, "uncovered")
    last = values.count_card(uncovered, programme="commissioners", code="uncovered", since=since,
                             attention=bool(uncovered and uncovered.value))
    full = values.rate_card(values.pick(figures, "full"), programme="commissioners", code="full", since=since,
                            label=_("服务和就业全覆盖率"), counted=_("个村"))
    cards.row([villages, *(values.rate_card(values.pick(figures, share), programme="commissioners", code=share, since=since, counted=_("个村"))
                           for share in SHARES), full, last])
