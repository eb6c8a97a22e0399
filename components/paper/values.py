"""One value of a choice, read from a text of the command line."""

from collections.abc import Collection, Mapping

from data.language import _


class WrongChoice(ValueError):
    """A choice that cannot be had; the text says which can."""


def among(name: str, text: str | None, options: Mapping):
    """One of the options, by default the first. Raises WrongChoice that names them."""
    if text is None:
        return next(iter(options))
    found = next((value for value in options if str(value) == text), None)
    if found is None:
        raise WrongChoice(_("选项 {name} 没有“{value}”，可用：{known}。", name=name, value=text, known="、".join(map(str, options))))
    return found


def number(name: str, text: str, allowed: Collection[int]) -> int:
    """A whole number among those allowed. Raises WrongChoice that says which they are."""
    value = int(text) if text.isdecimal() else None
    if value not in allowed:
        known = f"{allowed.start}～{allowed.stop - 1}" if isinstance(allowed, range) else "、".join(map(str, allowed))
        raise WrongChoice(_("选项 {name} 没有“{value}”，可用：{known}。", name=name, value=text, known=known))
    return value


def yes(name: str, text: str | None) -> bool:
    """True or False as an address writes it; no where nothing was said."""
    return among(name, text, {"False": "", "True": ""}) == "True"
