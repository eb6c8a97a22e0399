"""What is mended in the form of a cell without touching its meaning; each kind of repair is counted."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import pandas as pd

from data.language import _
from data.uploads.reading import looks
from db.folding import INVISIBLE, LOOKALIKES, WIDTHS, alike, fold, seen

NOTHING = frozenset({"-", "--", "---", "—", "——", "———", "－", "－－", "–", "―", "─", "──", "/", "／", "\\"})



def _any_of(characters) -> str:
    """A class of characters as a pattern; neighbours are written as a range."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "[" + "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in runs) + "]"


FOLDING = _any_of(WIDTHS)  # forms of another width
ODD = _any_of(INVISIBLE | LOOKALIKES.keys())

REPAIRS: dict[str, Callable[[], str]] = {
    "title_rows": lambda: _("表头上方的标题行已跳过"),
    "total_rows": lambda: _("合计行已跳过"),
    "foot_rows": lambda: _("表尾（负责人、填表人、日期等）不作数据行，随上报记录保存"),
    "trimmed": lambda: _("去掉前后空格"),
    "full_width": lambda: _("全角字符改为半角"),
    "dash": lambda: _("“—”等符号按空白处理"),
    "thousands": lambda: _("去掉千分位逗号"),
    "percent_sign": lambda: _("去掉百分号"),
    "unit_in_cell": lambda: _("按单元格内的单位（元、万、亿）换算"),
    "measure_word": lambda: _("去掉数字后的量词（家、人、件等）"),
    "unit_in_header": lambda: _("按表头单位换算"),
    "chinese_number": lambda: _("中文数字改为阿拉伯数字"),
    "decimal_zeros": lambda: _("去掉整数后的小数零"),
    "date_form": lambda: _("日期写法改为统一格式"),
    "serial_date": lambda: _("Excel 日期序号改为日期"),
    "time_of_day": lambda: _("日期后的时刻已去掉"),
    "below_seconds": lambda: _("秒以下的尾数已去掉"),
    "choice_word": lambda: _("选项的其他说法改为标准用词"),
    "computed": lambda: _("空白的合计按各项计算"),
    "place_resolved": lambda: _("空白的所在地代码按名称识别"),
    "pair_order": lambda: _("两处的先后按名单顺序排列"),
    "kept_hidden": lambda: _("遮盖的号码按库中原号码保留"),
    "apostrophe": lambda: _("去掉单元格前的保护撇号"),
    "invisible": lambda: _("去掉看不见的字符"),
    "lookalike": lambda: _("部首字形改为对应的汉字"),
    "quoted_code": lambda: _("写成公式的文本（等号加引号）已还原"),
    "number_format": lambda: _("按单元格的数字格式读取（前导零、文字、缩放）"),
    "escaped": lambda: _("还原“_x000D_”一类的转义符"),
}


@dataclass
class Cleaned:
    """Distinct texts after cleaning; `repairs` says which of them were mended, by kind."""

    texts: pd.Series
    repairs: dict[str, np.ndarray] = field(default_factory=dict)

    def note(self, kind: str, touched: np.ndarray) -> None:
        if touched.any():
            self.repairs[kind] = self.repairs.get(kind, np.zeros(len(self.texts), dtype=bool)) | touched


def cleaned(raw: pd.Series, *, narrow: bool, prose: bool = False) -> Cleaned:
    """Trimmed texts, "" for dashes; `narrow` also makes full-width forms half-width (not for `prose`, nor for names)."""
    result = Cleaned(raw)
    odd = looks.match(raw, ODD)
    if odd.any():
        _change(result, "lookalike", odd, alike)
        _change(result, "invisible", odd, partial(seen, prose=prose))
    before = result.texts
    result.texts = looks.stripped(before)
    if result.texts is not before:
        result.note("trimmed", (result.texts != before).to_numpy(dtype=bool))
    _without_dashes(result)
    if narrow and not looks.all_ascii(result.texts):
        _change(result, "full_width", looks.match(result.texts, FOLDING), fold)
    return result


def _without_dashes(result: Cleaned) -> None:
    dashes = looks.are_among(result.texts, NOTHING)
    if dashes.any():
        result.texts = result.texts.mask(dashes, "")
        result.note("dash", dashes)


def _change(result: Cleaned, kind: str, where: np.ndarray, change: Callable[[str], str]) -> None:
    """Change the texts at some places, and note which of them became others."""
    if where.any():
        made = result.texts[where].map(change)
        changed = where.copy()
        changed[where] = (made != result.texts[where]).to_numpy(dtype=bool)
        if changed.any():
            result.texts = result.texts.copy()
            result.texts[where] = made
            result.note(kind, changed)
