"""The office's 审图号 stands under its maps only while the boundaries are those it was given for."""

from data import office
from db.engine import reading

NUMBER = "GS京(2020)0001号"


def kept() -> str | None:
    with reading() as connection:
        return office.review_number(connection)


def test_there_is_none_until_one_is_set_and_it_can_be_taken_back(store):
    assert kept() is None
    office.set_review_number(NUMBER)
    assert kept() == NUMBER
    office.set_review_number("")
    assert kept() is None


def test_other_boundaries_end_it(store, monkeypatch, tmp_path):
    office.set_review_number(NUMBER)
    (tmp_path / "other.topo.json").write_text("{}")
    monkeypatch.setattr(office, "BOUNDARIES", tmp_path)
    assert kept() is None
