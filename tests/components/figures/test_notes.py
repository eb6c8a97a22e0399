"""What stands beneath a figure, and which explained warnings belong to a date."""

from datetime import date

import pandas as pd

from components.figures.explained import explained
from components.figures.figure import Note

DAY = date(2020, 4, 1)


def test_the_line_beneath_a_figure_tells_date_reports_source_and_what_more_there_is():
    assert Note(DAY, 3, 169, "高新区日报", "审图号", exact=True, known="按第4号上报所知").parts == [
        "数据截至2020年4月1日", "已报3/169", "来源：高新区日报", "变化和差按四舍五入前的数值计算", "审图号", "按第4号上报所知"]
    assert Note(DAY, None, 169).parts == ["数据截至2020年4月1日", "已报0/169"]
    assert Note().parts == []


def test_a_warning_of_after_the_date_is_not_told_yet():
    warnings = pd.DataFrame({
        "day": [date(2020, 4, 2), DAY, date(2020, 3, 31), None], "who": list("甲乙丙丁"), "warning": "警告", "explanation": "属实", "message": "内容",
        "dataset": "zone_daily", "batch": [4, 5, 6, 7], "by": None, "count": 1, "further": False})
    told = explained(warnings, at=DAY, whose="某地")
    assert (told.title, told.body.rows["who"].tolist()) == ("某地有3条警告已说明", list("乙丙丁"))
    assert explained(warnings, at=None).body.rows["who"].tolist() == list("甲乙丙丁")
    assert explained(warnings.head(1), at=DAY) is None
