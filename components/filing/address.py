"""The address of the form, for a link on any page: of a new entry of a dataset, or of one that stands (更正)."""

from collections.abc import Sequence

from components.shell import addresses
from data.filing import address
from db.declare import Dataset

PAGE = "form"


def of(dataset: Dataset, key: Sequence | None = None) -> str:
    """`form?dataset=…&entry=…`, relative to the page it stands on and in the language in use; `key` as `data.filing.address` takes it."""
    return addresses.of(PAGE, address.choices(dataset, key))
