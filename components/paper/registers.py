"""The choices of a register's figure, as the command line names them."""

from components.paper.values import WrongChoice, among
from components.registers.links import usual_level
from data import registers
from data.language import _
from data.questions import Ask
from data.registers import asked, listing
from data.registers.declared import NATION as WHOLE
from data.registers.declared import REGISTER_OF, UNIT


def register_of(text: str | None) -> str:
    """The code of a register. Raises WrongChoice that lists them."""
    if text is None:
        raise WrongChoice(_("请用 --choose register=名录 指定一个名录：{known}。", known="、".join(REGISTER_OF)))
    return among("register", text, REGISTER_OF)


def of_register(ask: Ask, text: str | None, choice: dict) -> str:
    """A period of the register, by default its newest. Raises WrongChoice where it has none, or not this one."""
    of = REGISTER_OF[choice["register"]]
    if text is None:
        newest = ask(registers.newest, register=of.code)
        if newest is None:
            raise WrongChoice(_("“{register}”还没有条目。", register=of.title))
        return newest
    try:
        return ask(read_period, register=of.code, text=text)
    except ValueError as error:
        raise WrongChoice(str(error)) from error


def read_period(connection, *, register: str, text: str, known_on: int | None = None) -> str:
    """The period as it is written. Raises ValueError with a sentence."""
    return asked.parse(connection, REGISTER_OF[register], text, known_on=known_on).text


def level_of(text: str | None, choice: dict) -> str:
    """A level that the register has. Raises WrongChoice that lists them."""
    of = REGISTER_OF[choice["register"]]
    levels = [level for level in dict.fromkeys((usual_level(of), *of.levels)) if level != WHOLE] if len(of.levels) > 1 else [UNIT]
    return among("level", text, dict.fromkeys(levels, ""))


def key_of(ask: Ask, choice: dict) -> tuple:
    """The newest entry. Raises WrongChoice where there is none."""
    rows = ask(listing.entries, register=choice["register"], size=1).rows
    if rows.empty:
        raise WrongChoice(_("“{register}”还没有条目。", register=REGISTER_OF[choice["register"]].title))
    return rows["key"].iloc[0]
