"""Clauses to sentences, sentences to paragraphs; what is empty is left out."""

from data.language import FILL, chosen
from data.sentences.reading import told


def sentence(*clauses: str) -> str:
    """The clauses that say something as one sentence; empty where none does."""
    texts = [clause for clause in clauses if clause]
    return _begun(told(texts)) if texts else ""


def series(*clauses: str) -> str:
    """Clauses that each stand for themselves, as one sentence: 东部…；中部…。"""
    texts = [clause for clause in clauses if clause]
    return sentence(chosen("；", "; ").join(texts)) if texts else ""


def clause(*parts: str) -> str:
    """Several parts as one clause, without an end: 高风险3家，复工率55.0%."""
    return chosen("，", ", ").join(part for part in parts if part)


def paragraph(*sentences: str) -> str:
    """Sentences one after the other."""
    return chosen("", " ").join(text for text in sentences if text)


def filled(text: str, **values) -> str:
    """A text that `_` gave before its values were known, with its places filled; English words for one and for several as in `_`."""
    return FILL.vformat(text, (), values)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
