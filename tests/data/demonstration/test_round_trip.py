"""What is written can be uploaded: nothing is wrong with it, and it is what loading stores."""

from data.uploads import accept, review
from db.datasets import DATASETS
from db.engine import reading
from tests.rows import held

REAL = {"hundred_units"}  # the one file with warnings: 江苏 above its quota, and what was not published

FALLS = {"zone_daily": {("rate_fell", "firms_resumed")}}  # a few zones fall back for a day, so that there is something to be seen


def reviewed(path):
    with reading() as connection:
        return review(connection, DATASETS[path.stem], path.read_bytes(), path.name)


def problems(checked_review, severity: str) -> set[tuple]:
    return {(finding.kind.code, finding.column) for finding in checked_review.findings if finding.kind.severity == severity}


def test_uploading_every_file_in_turn_stores_what_loading_stores(store, written, demonstrated, monkeypatch):
    for path in written:
        checked_review = reviewed(path)
        assert problems(checked_review, "error") == set(), path.stem
        if path.stem not in REAL:
            assert problems(checked_review, "warning") == FALLS.get(path.stem, set()), path.stem
        assert accept(checked_review, explanation="演示").batch
    columns = {path.stem: [column.code for column in DATASETS[path.stem].columns if not column.names_an_entity]
               for path in written}
    uploaded = {code: held(code, *names) for code, names in columns.items()}
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{demonstrated}")
    for code, names in columns.items():
        assert held(code, *names) == uploaded[code], code


def test_the_files_are_unchanged_beside_what_was_loaded(loaded, written):
    for path in written:
        checked_review = reviewed(path)
        assert checked_review.demonstration
        assert (checked_review.counts.new, checked_review.counts.changed, checked_review.counts.rejected) == (0, 0, 0), path.stem
        assert checked_review.counts.unchanged == checked_review.counts.rows > 0


def test_only_what_is_true_of_jiangsu_and_what_was_not_published_is_warned_of(store, written):
    checked_review = reviewed(written[0])
    warnings = problems(checked_review, "warning")
    assert {column for _kind, column in warnings} == {"focus", "selected_on", "reporting_unit"}
