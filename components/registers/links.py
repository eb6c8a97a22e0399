"""Addresses of the page of a register with its choices, and of what stands around it."""

from collections.abc import Sequence

from components.figures.bodies import Link
from data.filing.address import named
from data.regions import NATION
from data.registers.declared import REGISTER_OF, UNIT, ZONE, Register

PAGE, OVERVIEW = "register", "registers"  # addresses of both pages
ONLY = "only_"  # before the code of a column, where an address names the word that it is to have
FIRST_PAGE = 1


def usual_level(register: Register) -> str:
    """The level that is shown unless another is chosen."""
    return ZONE if ZONE in register.levels else UNIT


def address(register: str, *, period: str = "", region: int = NATION, level: str = "", search: str = "", order: str = "", page: int = FIRST_PAGE,
            where: Sequence[tuple[str, str]] = (), key: Sequence | None = None) -> dict[str, str]:
    """The choices of the page of a register as its address names them; what is usual leaves no trace."""
    of = REGISTER_OF[register]
    chosen = {"period": period, "region": str(region) if region != NATION else "", "level": level if level != usual_level(of) else "",
              "search": search, "order": order, "page": str(page) if page != FIRST_PAGE else "", **{f"{ONLY}{code}": word for code, word in where},
              "entry": named(of.dataset, key) if key else ""}
    return {"register": register} | {name: value for name, value in chosen.items() if value}


def to_register(register: str, **choices) -> Link:
    """The title of a register, leading to its page."""
    return Link(REGISTER_OF[register].title, page=PAGE, address=address(register, **choices))
