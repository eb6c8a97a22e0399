"""The files written are such as officials upload, and bear the mark."""

import csv

import pytest

from data import demonstration
from db.datasets import DATASETS


@pytest.fixture
def files(written):
    """Paths of the files by dataset code."""
    return {path.stem: path for path in written}


def lines(path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_every_file_has_a_mark_a_header_in_chinese_and_all_rows(files, invented):
    assert list(files) == list(invented)
    for code, path in files.items():
        assert path.read_bytes().startswith("\ufeff演示数据\r\n".encode())
        _mark, header, *rows = lines(path)
        assert set(header) <= {column.zh for column in DATASETS[code].columns}
        assert len(rows) == len(invented[code])


def test_values_stand_as_an_official_writes_them(files):
    _mark, header, *rows = lines(files["hundred_units"])
    first = dict(zip(header, rows[0], strict=True))
    assert first["推荐单位"] == "北京市"
    parts = sum(float(first[word]) for word in ("中央引导资金", "地方资金", "其他资金"))
    assert parts == float(first["资金合计"])
    assert "." not in first["资金合计"]
    _mark, header, *rows = lines(files["zone_daily"])
    assert rows[0][:2] == ["中关村科技园区", "2020-02-26"]
    _mark, header, *rows = lines(files["villages"])
    assert {row[header.index("具备产业发展基础")] for row in rows} == {"是", "否"}


def test_writing_leaves_the_store_as_it_was(store, tmp_path):
    demonstration.write(tmp_path / "演示", "0.01")
    from db import demonstration as kept
    from db.engine import reading

    with reading() as connection:
        assert not kept.loaded(connection)
