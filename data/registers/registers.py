"""A register by its code."""

from data.language import _, chosen
from data.registers.declared import REGISTER_OF, Register


class UnknownRegister(KeyError):
    """There is no register of that code; the text lists those that there are."""

    def __str__(self) -> str:
        return str(self.args[0])


def register_of(code: str) -> Register:
    """The register of a code. Raises UnknownRegister with a sentence that lists what there is."""
    if code not in REGISTER_OF:
        known = chosen("、", ", ").join(REGISTER_OF)
        raise UnknownRegister(_("没有名录“{code}”，可用：{known}。", code=code, known=known))
    return REGISTER_OF[code]
