"""What a target asks for and what was reached, in the same words wherever they stand."""

import pandas as pd

from components.hundred.words import word
from data import wording
from data.language import _, chosen


def wanted(rows: pd.DataFrame) -> list[str]:
    """≥20项, ≤30天, or the words of a qualitative target; rows with direction, target, measure (the unit), target_text."""
    return [_measured("≤" if direction == "<=" else "≥", target, measure) if target == target else word(text) if isinstance(text, str) else wording.MISSING
            for direction, target, measure, text in zip(rows["direction"], rows["target"], rows["measure"], rows["target_text"], strict=True)]


def came(rows: pd.DataFrame) -> list[str]:
    """18项, or 部分达成（65%）; rows with actual, measure (the unit), actual_text, actual_share."""
    words = {"达成预期指标": _("达成预期指标"), "部分达成": _("部分达成"), "未达成": _("未达成")}
    return [_measured("", actual, measure) if actual == actual else _judged(words.get(text, ""), share)
            for actual, measure, text, share in zip(rows["actual"], rows["measure"], rows["actual_text"], rows["actual_share"], strict=True)]


def _judged(judgement: str, share: float) -> str:
    """部分达成（65%）; the word or the share alone where the other was not filed."""
    filed = f"{share:.10g}%" if share == share else ""
    return _("{word}（{share}）", word=judgement, share=filed) if judgement and filed else judgement or filed or wording.MISSING


def _measured(sign: str, number: float, measure: str | None) -> str:
    unit = (word(measure) if measure != "家" else chosen(measure, "firms")) if isinstance(measure, str) else ""
    return f"{sign}{number:,.10g}{chosen('', ' ') if unit and unit != '%' else ''}{unit}"
