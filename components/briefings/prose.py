"""What is written beneath a heading from the numbers by rule."""

from components.briefings.chapters import Chapter
from components.paper.paper import INSIDE, SYSTEM, Paper
from data.questions import Ask
from data.regions import NATION
from data.sentences.paragraphs import PARAGRAPHS, Choice


def written(ask: Ask, programme: str, chapter: Chapter, choice: dict) -> list[str]:
    """The paragraphs of a heading; none where nothing is written beneath it."""
    heading = PARAGRAPHS[programme].get(chapter.code)
    if heading is None:
        return []
    region = choice.get("region") or choice.get("code") or NATION
    return heading(ask, Choice(choice.get("at"), choice.get("period", ""), region, choice.get("carry", False), choice.get("level") or ""))


def may_leave(chapter: Chapter, paper: Paper) -> bool:
    """Whether that reader may have what is written beneath a heading."""
    return paper.audience == INSIDE or (paper.audience == SYSTEM and (chapter.for_system or bool(paper.own)))
