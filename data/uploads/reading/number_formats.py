"""What a number format makes of a number beyond its decimals: leading zeros, words beside it, another scale."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|[\\!](?P<escaped>.)|\[(?P<bracket>[^\]]*)\]?|(?P<gap>[_*].)|(?P<digit>[0#?])|(?P<comma>,+)|(?P<point>\.)|(?P<other>.)',
    re.DOTALL)
GENERAL = re.compile(r"G/通用格式|General", re.IGNORECASE)
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
HOLDS = {"<": lambda value, limit: value < limit, ">": lambda value, limit: value > limit, "=": lambda value, limit: value == limit,
         "<=": lambda value, limit: value <= limit, ">=": lambda value, limit: value >= limit, "<>": lambda value, limit: value != limit}
MEANT_ALREADY = re.compile(r"(?:RMB|CNY|人民币)[:：]?", re.IGNORECASE)  # says no more than the column does


@dataclass(frozen=True)
class Section:
    """One section of a format: the fewest digits before the point, what stands around and among them, and the scale."""

    condition: tuple[str, float] | None
    zeros: int = 0
    before: str = ""
    after: str = ""
    among: tuple[tuple[int, str], ...] = ()  # (digits to the right of it, text)
    scale: int = 0  # powers of ten by which less is shown than the cell holds
    decimals: int = 0

    @property
    def speaks(self) -> bool:
        return bool(self.zeros > 1 or self.before or self.after or self.among or self.scale)


def speaks(form: str) -> bool:
    """Whether numbers in this format read as something else than their digits and decimals."""
    return any(section.speaks for section in sections(form) or ())


def shown(value: float, form: str) -> str | None:
    """What a person reads, no digit rounded away; None where that is the number as it is."""
    section = _of(value, sections(form) or ())
    if section is None or not section.speaks:
        return None
    exact = abs(Decimal(f"{value:.15g}")).scaleb(-section.scale)
    whole, _point, fraction = format(exact, "f").partition(".")
    fraction = fraction.rstrip("0")
    if section.scale:
        fraction = fraction.ljust(section.decimals, "0")
    if section.among and fraction:
        return None  # what stands among the digits was meant for whole numbers
    whole = whole.zfill(section.zeros)
    for right, text in section.among:
        place = max(len(whole) - right, 0)
        whole = whole[:place] + text + whole[place:]
    sign = "-" if value < 0 else ""
    return f"{section.before}{sign}{whole}{'.' if fraction else ''}{fraction}{section.after}"


def _of(value: float, told: tuple[Section, ...]) -> Section | None:
    """The section that holds for a number: by its condition, else by its sign."""
    if any(section.condition for section in told):
        fitting = (section for section in told[:3] if section.condition is None or HOLDS[section.condition[0]](value, section.condition[1]))
        return next(fitting, None)
    number = 1 if value < 0 else 2 if value == 0 else 0
    return (told[number] if number < len(told) else told[0]) if told else None


@lru_cache(maxsize=1024)
def sections(form: str) -> tuple[Section, ...] | None:
    """The sections of a format; None for one of days, of fractions, of powers, or of words alone."""
    parts: list[list[re.Match]] = [[]]
    for token in TOKEN.finditer(GENERAL.sub("#", form)):
        if token["other"] == ";":
            parts.append([])
        else:
            parts[-1].append(token)
    told = [_section(part) for part in parts[:3]]
    return None if any(section is None for section in told) else tuple(told)


def _section(tokens: list[re.Match]) -> Section | None:
    digits = [number for number, token in enumerate(tokens) if token["digit"]]
    words = "".join(token["other"] or "" for token in tokens)
    if "%" in words or re.search(r"[ymdhsebg@/年月日]", words.casefold()):
        return None
    condition = next((found for token in tokens if token["bracket"] and (found := CONDITION.fullmatch(token["bracket"]))), None)
    limit = (condition[1], float(condition[2])) if condition else None
    if not digits:
        return Section(limit)
    before, after = (_words(part) for part in (tokens[:digits[0]], tokens[digits[-1] + 1:]))
    return _laid(limit, tokens[digits[0]:digits[-1] + 1], tokens[digits[-1] + 1:], before, after)


def _laid(limit, inside: list[re.Match], behind: list[re.Match], before: str, after: str) -> Section:
    """A section from what stands among its digits and what follows them."""
    point = next((number for number, token in enumerate(inside) if token["point"]), len(inside))
    whole, fraction = inside[:point], inside[point + 1:]
    commas = len(behind[0]["comma"]) if behind and behind[0]["comma"] else 0
    commas += len(whole[-1]["comma"]) if whole and whole[-1]["comma"] else 0
    scale, among, right = 3 * commas, [], sum(bool(token["digit"]) for token in whole)
    zeros, decimals = sum(token["digit"] == "0" for token in whole), sum(token["digit"] == "0" for token in fraction)
    for token in whole:
        right -= bool(token["digit"])
        text = token["quoted"] or token["escaped"] or ""
        if text == "." and point == len(inside):  # a point that is only drawn: what stands behind it is decimals
            scale, decimals, zeros = scale + right, right, zeros - right
        elif text:
            among.append((right, text))
    return Section(limit, zeros, before, after, () if decimals and scale else tuple(among), scale, decimals)


def _words(tokens: list[re.Match]) -> str:
    """What is written there in words; signs, brackets and marks of money say nothing that the number does not."""
    text = "".join(token["quoted"] or token["escaped"] or (token["other"] or "" if not (token["gap"] or token["bracket"]) else "") for token in tokens)
    text = MEANT_ALREADY.sub("", text).strip()
    return text if any(character.isalnum() for character in text) else ""
