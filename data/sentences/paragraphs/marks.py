"""What a paragraph says of the rows it was made from, at its beginning, so that a copy of it still says so."""

from collections.abc import Collection

from data.language import _, chosen
from data.ledger import moments
from data.questions import Ask


def marked(ask: Ask, texts: list[str], *, datasets: Collection[str]) -> list[str]:
    """【演示数据；按2020年4月2日所知（第37号上报为止）】截至4月1日，…; as they are where there is nothing to say."""
    marks = chosen("；", "; ").join(_marks(ask, datasets))
    return [_("【{marks}】{text}", marks=marks, text=text) for text in texts] if marks else texts


def _marks(ask: Ask, datasets: Collection[str]) -> list[str]:
    then = ask.asking.moment
    return [*([_("演示数据")] if ask.demonstration else []),
            *([_("部分入库")] if not ask.waiting.isdisjoint(datasets) else []),
            *([moments.label(then)] if then else [])]
