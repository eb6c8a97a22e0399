"""What the words for large numbers and for money are worth. Money is filed in 万元 and stored in 分."""

from fractions import Fraction

from data.language import _
from db.declare import Column

SCALES = {"亿": 100_000_000, "万": 10_000}
YUAN = {"分": 1, "元": 100, "百元": 10_000, "千元": 100_000, "万元": 1_000_000, "百万元": 100_000_000,
        "千万元": 1_000_000_000, "亿元": 10_000_000_000}  # in 分
TEN_THOUSAND_YUAN = YUAN["万元"]  # the unit of money where a heading states none
HUNDRED_YUAN = YUAN["百元"]  # 0.01 万元: the least that a filed amount shows
PREFIXES = {"千万": 10_000_000, "百万": 1_000_000, "十万": 100_000, "亿": 100_000_000, "万": 10_000, "千": 1_000, "百": 100}
WHOLE_UNITS = ("千瓦", "千米", "千克", "千卡", "百分")  # their first word is no number of something


def measured(unit: str) -> tuple[int, str]:
    """(how many, of what) a unit says: 万吨 is 10,000 of 吨, 人 is one."""
    prefix = "" if unit.startswith(WHOLE_UNITS) else next((word for word in PREFIXES if unit.startswith(word)), "")
    return PREFIXES.get(prefix, 1), unit[len(prefix):]


def relative(unit: str, declared: str) -> Fraction | None:
    """What one of a unit is in the declared one; None where it is a unit of something else. 亿 alone is so many of what is declared."""
    (size, base), (own, owned) = measured(unit), measured(declared)
    return Fraction(size, own) if base in ("", owned) else None


def in_its_unit(column: Column, fen: int) -> str:
    """An amount in the unit in which its column is filed, as exact as it is stored: 3.5万元, 12.08亿元."""
    amount = f"{int(fen) / column.worth:.15g}"
    return {"万元": _("{amount}万元", amount=amount), "亿元": _("{amount}亿元", amount=amount)}[column.money_unit]
