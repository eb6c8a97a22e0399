"""How headings are numbered in official papers: 一、（一）1.（1）."""

from collections.abc import Iterator, Sequence

from components.paper.briefing import Section
from data.language import spoken

DIGITS = "零一二三四五六七八九"


def headed(sections: Sequence[Section], level: int = 1) -> Iterator[tuple[str, int, Section]]:
    """Each section with its numbered heading and its level, those below it after it."""
    for number, section in enumerate(sections, 1):
        yield numbered(section.heading, level, number), level, section
        yield from headed(section.sections, level + 1)


def numbered(heading: str, level: int, number: int) -> str:
    """The heading with its number: level 1 一、, 2 （一）, 3 1., 4 （1）; in English 1. and (1)."""
    if spoken() != "zh":
        return f"{number}. {heading}" if level % 2 else f"({number}) {heading}"
    mark = {1: f"{chinese(number)}、", 2: f"（{chinese(number)}）", 3: f"{number}."}.get(level, f"（{number}）")
    return f"{mark}{heading}"


def chinese(number: int) -> str:
    """1 to 99 in Chinese: 一, 十, 十一, 二十, 二十一."""
    tens, ones = divmod(number, 10)
    before = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return before + (DIGITS[ones] if ones or not tens else "")
