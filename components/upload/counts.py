"""The rows of a file by what becomes of them; what each count means is one hover away."""

from components.figures.bodies import Card
from components.screen import cards
from data import wording
from data.language import _
from data.uploads import Review


def draw(review: Review, *, all_rows: bool = True) -> None:
    """A card a count, with the number of rows of the file before them or without what does not enter."""
    counts = review.counts
    shown = [Card(_("新增"), wording.count(counts.new), hint=_("库中还没有的行，确认后存入")),
             Card(_("变更"), wording.count(counts.changed), hint=_("库中已有同一条、但数值不同的行；确认后以文件为准，原值留存可查")),
             Card(_("未变"), wording.count(counts.unchanged), hint=_("与库中完全相同的行，不重复存入")),
             Card(_("退回"), wording.count(counts.rejected), attention=counts.rejected > 0, hint=_("有错误的行，不入库；改正后再报"))]
    if all_rows:
        shown = [Card(_("文件行数"), wording.count(counts.rows), hint=_("表头以下的行数，不含合计行和末尾的空行")), *shown,
                 Card(_("空行"), wording.count(counts.blank), hint=_("夹在数据中间、没有内容的行，不入库"))]
    cards.row(shown)
