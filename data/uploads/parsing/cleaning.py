"""What is mended in the form of a cell without touching its meaning; each kind of repair is counted."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.language import _
from db.folding import fold

NOTHING = frozenset({"-", "--", "---", "—", "——", "———", "－", "－－", "–", "―", "─", "──", "/", "／", "\\"})

FOLDING = "[\uff01-\uff5e\u3000\xa0\u200b-\u200d\u2060\ufeff]"  # what `fold` changes

REPAIRS: dict[str, Callable[[], str]] = {
    "title_rows": lambda: _("表头上方的标题行已跳过"),
    "total_rows": lambda: _("合计行已跳过"),
    "trimmed": lambda: _("去掉前后空格"),
    "full_width": lambda: _("全角字符改为半角"),
    "dash": lambda: _("“—”等符号按空白处理"),
    "thousands": lambda: _("去掉千分位逗号"),
    "percent_sign": lambda: _("去掉百分号"),
    "unit_in_cell": lambda: _("按单元格内的单位（元、万、亿）换算"),
    "unit_in_header": lambda: _("按表头单位换算"),
    "chinese_number": lambda: _("中文数字改为阿拉伯数字"),
    "decimal_zeros": lambda: _("去掉整数后的小数零"),
    "date_form": lambda: _("日期写法改为统一格式"),
    "serial_date": lambda: _("Excel 日期序号改为日期"),
    "time_of_day": lambda: _("日期后的时刻已去掉"),
    "choice_word": lambda: _("选项的其他说法改为标准用词"),
    "computed": lambda: _("空白的合计按各项计算"),
    "place_resolved": lambda: _("空白的所在地代码按名称识别"),
    "kept_hidden": lambda: _("遮盖的号码按库中原号码保留"),
    "apostrophe": lambda: _("去掉公式前的保护撇号"),
}


@dataclass
class Cleaned:
    """Distinct texts after cleaning; `repairs` says which of them were mended, by kind."""

    texts: pd.Series
    repairs: dict[str, np.ndarray] = field(default_factory=dict)

    def note(self, kind: str, touched: np.ndarray) -> None:
        if touched.any():
            self.repairs[kind] = self.repairs.get(kind, np.zeros(len(self.texts), dtype=bool)) | touched


def cleaned(raw: pd.Series, *, narrow: bool) -> Cleaned:
    """Trimmed texts, "" for dashes; `narrow` also makes full-width forms half-width (not for prose)."""
    result = Cleaned(raw.str.strip())
    result.note("trimmed", (result.texts != raw).to_numpy(dtype=bool))
    _without_dashes(result)
    if narrow:
        _narrow(result)
    return result


def _without_dashes(result: Cleaned) -> None:
    dashes = result.texts.isin(NOTHING).to_numpy(dtype=bool)
    if dashes.any():
        result.texts = result.texts.mask(dashes, "")
        result.note("dash", dashes)


def _narrow(result: Cleaned) -> None:
    wide = result.texts.str.contains(FOLDING).to_numpy(dtype=bool)
    if wide.any():
        folded = result.texts[wide].map(fold)
        changed = wide.copy()
        changed[wide] = (folded != result.texts[wide]).to_numpy(dtype=bool)
        result.texts = result.texts.copy()
        result.texts[wide] = folded
        result.note("full_width", changed)
