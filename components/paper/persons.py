"""One commissioner or one village as the command line names it."""

from components.commissioners import person, village
from components.paper.values import WrongChoice
from data.indicators.commissioners import one, one_village
from data.language import _
from data.questions import Ask


def number_of_person(ask: Ask, text: str | None) -> str:
    """A number that the register has. Raises WrongChoice."""
    if not text:
        raise WrongChoice(_("请用 --choose commissioner=编号 指定一名特派员或专员。"))
    if ask(one.person, commissioner=text) is None:
        raise WrongChoice(person.unknown(text))
    return text


def village_of(ask: Ask, text: str | None) -> int:
    """A code that a register has, as a number. Raises WrongChoice."""
    if not text:
        raise WrongChoice(_("请用 --choose village=十二位村代码 指定一个村。"))
    if not (text.isascii() and text.isdecimal() and len(text) <= 12) or ask(one_village.register, village=int(text)).empty:
        raise WrongChoice(village.unknown(text))
    return int(text)
