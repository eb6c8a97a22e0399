"""What the counties of villages are called, those that are no more among them."""

import pandas as pd

from data.asking import Asking, asked_as
from data.indicators.commissioners.names import names
from db.engine import reading

WULONG = pd.Series([500156, 500232, 140321, 111111])  # 武隆区; the county that it was until 2016; 平定县; no division


def test_a_former_county_is_called_as_its_successor_with_its_own_code(store):
    with reading() as connection:
        assert names(connection, WULONG, level="county", on=None, year=2021).tolist() == ["武隆区", "武隆区（原代码500232）", "平定县", "111111"]
        with asked_as(Asking("en")):
            assert names(connection, WULONG, level="county", on=None, year=2021).tolist()[:2] == ["Wulong District", "Wulong District (former code 500232)"]
