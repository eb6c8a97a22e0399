"""A value that only stands for a class of a map (名额不限) leaves as no number, and keeps its words in an issue."""

from datetime import date

import pandas as pd

from components.figures.every import PARTS
from components.hundred.classes import UNLIMITED, quota_use
from components.paper.frozen import freeze, thaw
from components.paper.shown import columns
from data.asking import Asking
from data.questions import Direct
from data.regions import NATION
from db.engine import reading


def test_a_quota_without_limit_is_no_number(shared_demonstration):
    with reading() as connection:
        figure = PARTS["hundred.map"](Direct(connection, Asking()), at=date(2020, 12, 31), measure="cities", region=NATION)
    drawn = dict(zip(figure.body.rows["code"].astype(int), figure.body.rows["value"], strict=True))
    assert drawn[420000] == UNLIMITED
    values = {column.title: list(column.values) for column in columns(figure.body)}
    shares = dict(zip(map(int, values["代码"]), values["城市名额使用"], strict=True))
    assert pd.isna(shares[420000])
    assert shares[320000] > 1
    assert thaw(freeze(figure)).body.classes == quota_use("城市名额使用")
