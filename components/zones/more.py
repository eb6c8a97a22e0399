"""The second row of cards: mean, high-tech firms, technology SMEs, capacity, power, punctuality."""

from datetime import date

from components import cards
from components.zones import rates, reading

OVER_BOTH = ("resumption_mean", "resumption_hnte", "resumption_tech_sme", "capacity", "power")


def draw(*, at: date, region: int, carry: bool = False) -> None:
    """Six cards; the mean stands first, so that 整体 and 平均 are never taken for each other."""
    read = {"figures": reading.figures(at=at, region=region, codes=reading.MORE, carry=carry),
            "daily": reading.days(at=at, region=region, codes=reading.MORE), "came": reading.came(at=at, region=region)}
    moves = reading.moves(at=at, region=region)
    cards.row([*(rates.rate(code, moves=moves, **read) for code in OVER_BOTH),
               rates.plain("reporting_on_time", **read)])
