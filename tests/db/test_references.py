"""Which dataset refers to which: told from the declaration alone, each looked at a few times however many there are."""

from db.datasets import DATASETS, in_order_of_need, referred_to, referring_to
from db.declare import Dataset


def test_a_dataset_refers_to_those_that_refer_back_to_it():
    for dataset in DATASETS.values():
        needed = {other.code for other, _required in referred_to(dataset)}
        naming = {other.code for other in DATASETS.values() for referring, _column, _target in referring_to(other) if referring.code == dataset.code}
        assert needed == naming - {dataset.code}, dataset.code


def test_what_no_row_can_do_without_is_required():
    assert dict((other.code, required) for other, required in referred_to(DATASETS["firm_needs"])) == {"commissioners": False, "zones": False}
    assert dict((other.code, required) for other, required in referred_to(DATASETS["firm_services"])) == {"commissioners": True, "zones": False}


def test_the_order_of_need_looks_at_each_declaration_a_few_times(monkeypatch):
    looked, columns = [], Dataset.columns.fget
    monkeypatch.setattr(Dataset, "columns", property(lambda self: looked.append(self.code) or columns(self)))
    assert len(in_order_of_need()) == len(DATASETS)
    assert len(looked) <= 3 * len(DATASETS)
