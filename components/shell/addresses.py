"""Addresses inside the product: a page with its choices, in the language and of the moment of whoever asks."""

from collections.abc import Mapping

from data import asking

KNOWN, LANGUAGE = "known", "lang"
OF_NOW = ("form", "upload", "batches", "indicators", "sources", "help")  # pages that know no earlier moment
APART = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "%&#+? \""})  # Chinese stays as it is: a third of the length


def of(page: str, choices: Mapping[str, str]) -> str:
    """The address of a page (`zone?zone=苏州高新区&known=37`), relative to the page that it stands on."""
    query = "&".join(f"{name}={str(value).translate(APART)}" for name, value in along(page, choices).items())
    return f"{page}?{query}" if query else page


def along(page: str, choices: Mapping[str, str]) -> dict[str, str]:
    """The choices, with the moment that is looked back to unless they name one or the page knows none, and the language."""
    now = asking.present()
    looked_back = {KNOWN: now.moment.text} if now.moment and page not in OF_NOW and KNOWN not in choices else {}
    return {**choices, **looked_back} | ({LANGUAGE: now.language} if now.language != "zh" else {})
