"""Whole numbers in Chinese words (一百二十三, 叁万伍仟), where they are written out in full."""

from data.amounts import SCALES

DIGITS = "零一二三四五六七八九"
UNITS = {"十": 10, "百": 100, "千": 1_000}
ALSO = str.maketrans("〇两壹贰叁肆伍陆柒捌玖拾佰仟", "零二一二三四五六七八九十百千")


def value(text: str) -> int | None:
    """The number that the words say; None for anything else.

    Only the full way to write a number counts: 一千二 may be 1200 or 1002 and says nothing.
    """
    plain = text.translate(ALSO)
    if not plain or set(plain) - set(DIGITS) - set(UNITS) - set(SCALES):
        return None
    number = _read(plain)
    return number if plain in (words(number), words(number).removeprefix("一") if plain[0] == "十" else "") else None


def _read(plain: str) -> int:
    """What the words add up to, well formed or not."""
    total = section = digit = 0
    for word in plain:
        if word in DIGITS:
            digit = DIGITS.index(word)
        elif word in UNITS:
            section, digit = section + (digit or 1) * UNITS[word], 0
        else:
            total = (total + section + digit) * SCALES[word] if word == "亿" else total + (section + digit) * SCALES[word]
            section = digit = 0
    return total + section + digit


def words(number: int) -> str:
    """A number written out in full: 10500 is 一万零五百."""
    for scale, size in SCALES.items():
        if number >= size:
            rest = number % size
            gap = "零" if 0 < rest < size // 10 else ""
            return words(number // size) + scale + (gap + words(rest) if rest else "")
    return _below_ten_thousand(number)


def _below_ten_thousand(number: int) -> str:
    if number < 10:
        return DIGITS[number]
    unit, size = next((unit, size) for unit, size in reversed(UNITS.items()) if number >= size)
    rest = number % size
    gap = "零" if 0 < rest < size // 10 else ""
    return DIGITS[number // size] + unit + (gap + _below_ten_thousand(rest) if rest else "")
