"""Files that come together: a key that stands in two of them is an error in both."""

import pytest

from data.uploads.reviewing import together
from data.uploads.reviewing.circumstances import Circumstances
from data.uploads.reviewing.dry_run import review
from data.uploads.storing.accepting import Refused, accept
from db.datasets import DATASETS
from db.engine import reading
from tests.data.uploads.faulty import held
from tests.data.uploads.uploading import TODAY, checked, counted, text, told

PEOPLE, DAILY = "编号,姓名,类别,所在地,聘期开始", "高新区,数据日期,企业总数,复工企业数"


def looked_at(dataset: str, content: bytes, name: str, under: Circumstances):
    with reading() as connection:
        return review(connection, DATASETS[dataset], content, name, today=TODAY, under=under)


def person(code: str, name: str = "张三") -> str:
    return f"{code},{name},科技特派员,江苏省,2020-01-01"


def both(dataset: str, *contents: bytes):
    """The reviews of some files, looked at again knowing each other."""
    reviews = [looked_at(dataset, content, f"{number}.csv", Circumstances(keyed=True)) for number, content in enumerate(contents)]
    again = [together.among(each, rows) for each, rows in zip(reviews, together.elsewhere(reviews), strict=True)]
    return [looked_at(dataset, each.content, each.file.name, under) if under else each for each, under in zip(reviews, again, strict=True)]


def test_files_without_a_common_key_stay_as_they_are(store):
    first, second = both("commissioners", text(PEOPLE, person("K1")), text(PEOPLE, person("K2")))
    assert (first.acceptable, second.acceptable, told(first), told(second)) == (True, True, [], [])


def test_a_key_in_two_files_is_an_error_in_both_that_names_the_other(store):
    first, second = both("commissioners", text(PEOPLE, person("K1"), person("K2")), text(PEOPLE, person("K3"), person("Ｋ２ ")))
    assert told(first) == told(second) == [("error", "key_in_two_files", 3, "commissioner_no")]
    assert (counted(first), counted(second)) == ((2, 1, 0, 0, 1, 0), (2, 1, 0, 0, 1, 0))
    assert "“1.csv”第3行" in first.problems[0].message
    assert "“0.csv”第3行" in second.problems[0].message


def test_keys_are_compared_as_the_store_would_compare_them(store):
    first, second = both("zone_daily", text(DAILY, "苏州工业园区,2020-04-01,100,50"),
                         text(DAILY, "成都高新区,2020-04-01,100,50", "苏州工业园区,2020年4月1日,100,60"))
    assert [p.row for p in first.problems if p.kind == "key_in_two_files"] == [2]
    assert [p.row for p in second.problems if p.kind == "key_in_two_files"] == [3]


def test_a_row_with_an_error_of_another_kind_is_named_too(store):
    first, second = both("commissioners", text(PEOPLE, person("K1").replace("科技特派员", "教授")), text(PEOPLE, person("K1")))
    assert ("error", "key_in_two_files", 2, "commissioner_no") in told(first)
    assert ("error", "key_in_two_files", 2, "commissioner_no") in told(second)


def test_one_key_in_different_datasets_is_none_in_two_files(store):
    one = looked_at("commissioners", text(PEOPLE, person("K1")), "a.csv", Circumstances(keyed=True))
    other = looked_at("zone_daily", text(DAILY, "苏州工业园区,2020-04-01,100,50"), "b.csv", Circumstances(keyed=True))
    assert together.elsewhere([one, other]) == [{}, {}]


def test_a_missing_key_is_no_common_one(store):
    first, second = both("commissioners", text(PEOPLE, person("")), text(PEOPLE, person("")))
    assert "key_in_two_files" not in {problem.kind for each in (first, second) for problem in each.problems}


def test_it_is_refused_until_the_other_file_is_gone(store):
    first, _second = both("commissioners", text(PEOPLE, person("K1"), person("K2")), text(PEOPLE, person("K2", "李四")))
    with pytest.raises(Refused) as refused:
        accept(first)
    assert (refused.value.reason, held()) == ("errors", (0, 0))
    alone = looked_at("commissioners", first.content, "0.csv", together.among(first, {}))
    assert accept(alone).batch
    assert held() == (2, 1)


def test_the_keys_of_a_large_file_come_back_from_its_process(store, monkeypatch):
    from data.uploads import worker_process

    content = text(PEOPLE, person("K1"), person("K2"))
    here = looked_at("commissioners", content, "a.csv", Circumstances(keyed=True))
    monkeypatch.setattr(worker_process, "LARGE", 0)
    there = worker_process.review(DATASETS["commissioners"], content, "a.csv", under=Circumstances(keyed=True))
    assert there.keys.tolist() == here.keys.tolist()
    assert len(set(there.keys.tolist())) == 2
    assert len(checked("commissioners", content).keys) == 0
