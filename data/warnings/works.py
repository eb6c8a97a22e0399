"""Of which work a warning is: one of the programmes, or the registers, which stand beside them."""

from data.language import _
from data.programmes import PROGRAMMES
from db.datasets import DATASETS
from db.declare import Dataset

REGISTERS = "registers"
WORKS = (*PROGRAMMES, REGISTERS)


def of_dataset(dataset: Dataset) -> str:
    """The programme that a dataset is filed for; the registers where it is filed for none."""
    return dataset.programme if dataset.programme in PROGRAMMES else REGISTERS


def datasets(work: str) -> list[str]:
    """The codes of what is filed for a work, in the order of the upload page."""
    return [code for code, dataset in DATASETS.items() if of_dataset(dataset) == work]


def title(work: str) -> str:
    """What the menu calls it, in the language in use."""
    return PROGRAMMES[work].menu_title if work in PROGRAMMES else _("名录与统计")
