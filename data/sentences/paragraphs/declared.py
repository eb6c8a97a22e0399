"""What is written about, and a heading with the function that writes beneath it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from data.asking import asked_as
from data.questions import Ask
from data.regions import NATION
from data.sentences.paragraphs.marks import marked


@dataclass(frozen=True)
class Choice:
    """`at` is the day, `period` that of the commissioners (2020-Q4), `region` a code: the nation, 全国（除湖北外）, one of the 37
    or, for the commissioners, any division; `level` says which of those that bear the code, where it is not the one of its digits. `carry`: a zone that did not report counts with its latest report of seven days.
    """

    at: date | None = None
    period: str = ""
    region: int | str = NATION
    carry: bool = False
    level: str = ""


@dataclass(frozen=True)
class Heading:
    """`code` is single in its programme, `named` gives the heading in the language in use, `datasets` are those it reads."""

    code: str
    named: Callable[[], str]
    write: Callable[[Ask, Choice], list[str]]
    datasets: tuple[str, ...]

    @property
    def title(self) -> str:
        return self.named()

    def __call__(self, ask: Ask, choice: Choice) -> list[str]:
        """The paragraphs, each with the marks of what it was made from: 演示数据, 部分入库, an earlier moment."""
        with asked_as(ask.asking):
            return marked(ask, [text for text in self.write(ask, choice) if text], datasets=self.datasets)


def by_code(headings: Iterable[Heading]) -> dict[str, Heading]:
    """The headings of a programme in their order."""
    return {heading.code: heading for heading in headings}
