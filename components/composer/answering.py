"""What answers the parts of a briefing on a page: each question from the memory of screens, whatever it was asked for before."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from components import cached
from data.asking import Asking, asked_as
from data.questions import OfTheStore


@dataclass(frozen=True)
class Answering(OfTheStore):
    """A `data.questions.Ask` in a language of its own: a briefing in English can be composed on a page in Chinese."""

    asking: Asking

    def __call__(self, question: Callable, **choice) -> Any:
        with asked_as(self.asking):
            return cached.ask(question, **choice)
