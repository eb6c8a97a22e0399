"""How columns, datasets and places are called in a message."""

from data.language import chosen
from db.declare import Column, Dataset


def title(named: Column | Dataset) -> str:
    """The title of a column or a dataset in the language in use."""
    return chosen(named.zh, named.en)


def titles(columns) -> str:
    return chosen("、", ", ").join(title(column) for column in columns)
