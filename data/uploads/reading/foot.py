"""The foot of a form below its rows: who answers for it, who filled it in, when it went out."""

import re

import numpy as np
import pandas as pd

from data.masking import hidden, veiled
from db.folding import fold

PHONES = "联系电话", "联系方式", "电话", "手机", "传真"
LABELS = (
    "单位负责人", "统计负责人", "分管负责人", "部门负责人", "填表负责人", "负责人", "填表人", "填报人", "制表人", "制表", "经办人", "审核人", "复核人", "审核", "联系人",
    *PHONES, "报出日期", "填报日期", "填表日期", "报送日期", "制表日期", "填报单位", "报送单位", "单位盖章", "单位(盖章)", "单位(公章)", "(盖章)", "填表说明", "备注", "说明", "注")
LABEL = "|".join(map(re.escape, LABELS))
FIRST = re.compile(rf"(?:{LABEL})(?::.*)?", re.DOTALL)
PIECE = re.compile(rf"({LABEL}):\s*")
SPACED = re.compile(r"(?:^|(?<= ))[\u4e00-\u9fff](?: +[\u4e00-\u9fff])+ *(?=:|$)")  # 填 表 人
LOOKED_AT = 30  # rows above the end in which the foot is looked for


def rows_of(body: pd.DataFrame, blank: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Which rows are the foot: the last ones that are written, sums aside, each of which begins with one of its labels."""
    foot = np.zeros(len(body), dtype=bool)
    for row in np.flatnonzero(~blank & ~total)[::-1][:LOOKED_AT]:
        cells = _written(body.iloc[row])
        if not cells or not FIRST.fullmatch(cells[0]) or (  # a row of unseen characters alone says nothing
                len(cells) > 1 and ":" not in "".join(cells) and cells[0] not in LABELS):
            break
        foot[row] = True
    return foot


def items(body: pd.DataFrame) -> tuple[dict[str, str], ...]:
    """What the rows of the foot say, in their order: {"label", "value"}; telephone numbers are hidden."""
    told = []
    for row in body.itertuples(index=False, name=None):
        text = " ".join(f"{cell}:" if cell in LABELS else cell for cell in _written(row))
        before, *pieces = PIECE.split(text)
        told += [_item("", before)] if before.strip() else []
        told += [_item(label, value) for label, value in zip(pieces[::2], pieces[1::2], strict=True)]
    return tuple(told)


def _item(label: str, value: str) -> dict[str, str]:
    value = value.strip()
    return {"label": label, "value": hidden(value) if label in PHONES else veiled(value)}


def _written(row) -> list[str]:
    """The written cells of a row as they compare, without the spaces with which labels are set."""
    return [SPACED.sub(lambda label: label[0].replace(" ", ""), folded) for cell in row if (folded := fold(cell))]
