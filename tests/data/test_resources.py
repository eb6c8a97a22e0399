"""The library: searching, what a link may open, what helps against a difficulty."""

import pytest

from data import resources
from db.engine import reading
from tests.once import filled
from tests.rows import put


@filled
def entries(store):
    put("resources",
        {"title": "员工点对点接返做法", "category": "经验做法", "issuer": "苏州工业园区管委会", "published_on": "2020-03-10",
         "link": "https://example.cn/a", "summary": "包车接返员工", "key_text": "a"},
        {"title": "园区信贷服务指南", "category": "防控指南", "issuer": "科技部", "published_on": "2020-03-20",
         "link": "javascript:alert(1)", "summary": None, "key_text": "b"})
    with reading() as connection:
        return resources.resources(connection)


def test_the_newest_stands_first_and_only_http_links_open(entries):
    assert entries["title"].tolist() == ["园区信贷服务指南", "员工点对点接返做法"]
    assert entries["link"].tolist() == ["", "https://example.cn/a"]


@pytest.mark.parametrize(("link", "opens"), [
    ("https://gxq.chinatorch.org.cn", True), ("http://a.cn/x", True), ("javascript:alert(1)", False), ("file:///etc/passwd", False),
    ("//a.cn", False), ("data:text/html,x", False), ("https://", False), ("", False)])
def test_a_link_opens_only_http_and_https(link, opens):
    assert resources.opens(link) is opens


def test_every_word_must_be_found_and_filters_narrow(entries):
    assert len(resources.found(entries, words="员工 包车")) == 1
    assert resources.found(entries, words="员工 信贷").empty
    assert resources.found(entries, category="防控指南")["issuer"].tolist() == ["科技部"]
    assert resources.found(entries, issuer="苏州工业园区管委会", words="接返")["category"].tolist() == ["经验做法"]


def test_what_speaks_of_a_difficulty_is_proposed(entries):
    assert resources.against(entries, "员工返岗难")["title"].tolist() == ["员工点对点接返做法"]
    assert resources.against(entries, "企业融资难")["title"].tolist() == ["园区信贷服务指南"]
    assert resources.against(entries, "物流配送难").empty
