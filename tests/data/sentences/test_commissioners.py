"""Sentences of the coverage of villages, from figures as the indicators give them."""

import pandas as pd

from data.sentences import commissioners


def figures(period: str, *rows: tuple, level: str = "nation") -> pd.DataFrame:
    """Rows of (indicator, code, name, value)."""
    return pd.DataFrame([{"indicator": indicator, "split": "", "level": level, "code": code, "name": name, "period": period,
                          "value": value} for indicator, code, name, value in rows])


def nation(period: str) -> pd.DataFrame:
    return figures(period, *[(code, "100000", "全国", value) for code, value in (
        ("villages", 128000), ("served", 0.983), ("employment", 0.91), ("full", 0.902), ("uncovered", 2176))])


def test_the_sentence_tells_coverage_and_what_is_left():
    assert commissioners.headline(nation("2020")) == (
        "2020年，12.8万个建档立卡贫困村中，科技服务覆盖率98.3%，就业带动覆盖率91.0%，科技服务和就业带动全覆盖率90.2%，未覆盖2,176个。")


def test_from_25_february_2021_on_the_words_are_others():
    assert commissioners.villages("2021-02-01..2021-02-24") == "建档立卡贫困村"
    assert commissioners.villages("2021-02-01..2021-02-25") == "脱贫村（原建档立卡贫困村）"
    assert "12.8万个脱贫村（原建档立卡贫困村）中" in commissioners.headline(nation("2021-Q2"))


def test_a_place_is_named():
    rows = figures("2020-10", ("villages", "510000", "四川省", 11501), ("served", "510000", "四川省", 0.9), level="province")
    assert commissioners.headline(rows) == "2020年10月，四川省1.15万个建档立卡贫困村中，科技服务覆盖率90.0%。"


def test_nothing_on_the_register_says_no_data():
    assert commissioners.headline(figures("2020", ("villages", "100000", "全国", 0))) == "无数据"
    assert commissioners.headline(nation("2020").iloc[:0]) == "无数据"


def test_titles_say_the_finding():
    rows = figures("2020", ("served", "510000", "四川省", 0.9), ("served", "540000", "西藏自治区", 0.8),
                    ("uncovered", "510000", "四川省", 1203), ("uncovered", "540000", "西藏自治区", 40), level="province")
    assert commissioners.coverage(rows) == "四川省科技服务覆盖率最高（90.0%），各2项相差10.0个百分点"
    assert commissioners.uncovered(rows) == "未覆盖村1,243个，分布在2地"


def test_titles_without_a_finding():
    full = figures("2020", ("served", "1", "甲", 1.0), ("served", "2", "乙", 1.0), ("uncovered", "1", "甲", 0))
    assert commissioners.coverage(full) == "各地均已实现科技服务全覆盖"
    assert commissioners.uncovered(full) == "没有未覆盖村"
    assert commissioners.coverage(full.iloc[:0]) == "科技服务覆盖率"
