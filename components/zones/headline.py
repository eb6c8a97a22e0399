"""The six cards of zone recovery."""

from datetime import date

from components import cards, values
from components.cards import Card
from components.zones import reading
from data import wording
from data.language import _

RATES = ("resumption", "resumption_large", "resumption_small")


def draw(*, at: date, region: int) -> None:
    """Overall, above size, small; zones in full; staff; who reported: each against a week before."""
    figures, daily = reading.figures(at=at, region=region), reading.days(at=at, region=region)
    since = _("较上周")

    def rate(code: str, **more) -> Card:
        return values.rate_card(values.pick(figures, code), programme="zones", code=code, since=since,
                                series=_line(daily, code), **more)

    full = values.count_card(values.pick(figures, "zones_full"), programme="zones", code="zones_full", since=since,
                             series=_line(daily, "zones_full"))
    cards.row([overall(figures, series=_line(daily, "resumption")), *(rate(code) for code in RATES[1:]), full,
               rate("staff_return"), _reporting(figures, daily)])


def overall(figures, *, series: tuple = ()) -> Card:
    """Overall resumption; its change is that of the zones that reported both days, and says so where it differs."""
    found, same = values.pick(figures, "resumption"), values.pick(figures, "change_7d")
    since, change = _("较上周"), None
    if found and same and same.value is not None:
        change = same.value
        since = since if values.gap(change) == values.gap(found.change) else _("可比口径较上周")
    return values.rate_card(found, programme="zones", code="resumption", since=since, change=change, series=series)


def _reporting(figures, daily) -> Card:
    """n of N reported, and how many more or fewer than a week before."""
    found = values.pick(figures, "reporting")
    if found is None:
        return Card(_("填报率"), wording.MISSING, note=_("当日不要求填报"))
    missing = found.expected - found.reported
    return Card(_("填报率"), wording.percent(found.value), note=f"{wording.share(found.reported, found.expected)} · "
                f"{wording.day(found.data_date)}", series=_line(daily, "reporting"), attention=missing > 0,
                change=_("{n}家未报送", n=missing) if missing else _("全部已报"), tone="bad" if missing else "good")


def _line(daily, code: str) -> tuple:
    found = daily[(daily["indicator"] == code) & (daily["split"] == "")].sort_values("period")
    return tuple(None if value != value else float(value) for value in found["value"])
