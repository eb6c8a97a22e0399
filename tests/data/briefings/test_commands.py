"""python -m data briefings: what there is, for people and for programs."""

import json

from data.briefings import keeping
from db import clock
from tests.command_line import run
from tests.data.briefings.test_keeping import DRAFT, FROZEN, YEAR, submitted

TODAY = clock.today().isoformat()


def test_lists_each_with_its_number_and_state(store):
    assert run("briefings")[1] == "还没有简报。\n"
    assert json.loads(run("briefings", "--json")[1]) == []
    keeping.issue(submitted(), signed_by="李四")
    keeping.save(DRAFT)
    assert json.loads(run("briefings", "--json")[1]) == [
        {"number": None, "series": "高新区简报", "state": "draft", "date": TODAY, "title": DRAFT.title, "by": "张三", "figures": 0},
        {"number": f"高新区简报-{YEAR}-1", "series": "高新区简报", "state": "issued", "date": TODAY, "title": DRAFT.title, "by": "李四",
         "figures": len(FROZEN.figures)}]
    assert run("briefings")[1].splitlines()[1] == f"高新区简报-{YEAR}-1  已签发  {TODAY}  四月一日情况  李四  2张图表"
