"""Who filed what when, and the major issues that were raised."""

import numpy as np
import pandas as pd

from data import reference
from data.calendar.grammar import deadline
from data.calendar.periods import YEARLY, parse
from data.demonstration.chance import days, dice, numbered
from data.demonstration.ground import Ground
from data.indicators.hundred.filings import FILINGS

YEARS = (2020, 2021)
LATE, EXTENDED = 3, 1  # a filing and year
MISSING = {("阶段性执行情况", 2020): 1, ("阶段性执行情况", 2021): 2}
ISSUES = 60
MATTERS = ("设备到货推迟", "配套资金到位慢", "技术团队无法到场", "项目承担企业调整", "场地审批未完成", "采购流程延长")
SOLVED = ("已协调解决", "已调整实施方案", "已更换承担单位", "资金已到位")


def hundred_filings(ground: Ground) -> pd.DataFrame:
    """Filings of the 37: most in the ten days before the due day, a few late or extended, one or two missing."""
    random = dice("filings")
    return pd.concat([_of_one(ground, filing, year, due, random) for (filing, year), due in _due().items()], ignore_index=True)


def _due() -> dict[tuple[str, int], str]:
    """The due days of both years as the shipped calendar has them, in their order."""
    lines = reference.read("reporting_calendar").set_index("报表")["截止"]
    due_days = {(filing, year): deadline(YEARLY, lines[dataset], parse(str(year))) for year in YEARS for filing, dataset in FILINGS.items()}
    return {key: day.date().isoformat() for key, day in due_days.items()}


def _of_one(ground: Ground, filing: str, year: int, due: str, random: np.random.Generator) -> pd.DataFrame:
    codes = ground.units["adcode"].to_numpy()
    earliest = 4 if (filing, year) == ("名单", 2020) else 12  # the notice is of 25 March 2020
    filed = days(due, -random.integers(0, earliest, len(codes)))
    chosen = random.permutation(len(codes))
    late, extended = chosen[:LATE], chosen[LATE:LATE + EXTENDED]
    filed[late] = days(due, random.integers(1, 16, LATE))
    filed[extended] = days(due, random.integers(5, 10, EXTENDED))
    until = np.full(len(codes), np.datetime64("NaT", "s"))
    until[extended] = days(due, np.array([15]))
    note = pd.Series(None, index=range(len(codes)), dtype=object)
    note[late], note[extended] = "逾期报送", "经批准延期"
    numbers = [f"演示科报〔{year}〕{code // 100}号" for code in codes]
    rows = pd.DataFrame({"reporting_unit": codes, "filing": filing, "year": year, "filed_on": filed,
                         "extended_to": until, "document_no": numbers, "note": note})
    silent = chosen[LATE + EXTENDED:][:MISSING.get((filing, year), 0)]
    return rows.drop(index=silent)


def major_issues(ground: Ground) -> pd.DataFrame:
    """Issues of 2020 and 2021; some open, of those some overdue at the end of 2021."""
    random = dice("issues")
    raised = np.sort(days("2020-04-15", random.integers(0, 620, ISSUES)))
    due = raised + random.integers(20, 61, ISSUES).astype("timedelta64[D]")
    closed = raised + random.integers(6, 70, ISSUES).astype("timedelta64[D]")
    open_still = (random.random(ISSUES) < 0.12) | (closed > np.datetime64("2021-12-31"))
    outcome = np.where(open_still, None, random.choice(SOLVED, ISSUES))
    matter = random.choice(MATTERS, ISSUES)
    return pd.DataFrame({
        "issue_no": numbered("演示-SX-{:04d}", np.arange(1, ISSUES + 1)),
        "reporting_unit": random.choice(ground.units["adcode"].to_numpy(), ISSUES), "raised_on": raised,
        "title": matter, "detail": [f"{word}，需协调。" for word in matter], "due_on": due,
        "closed_on": np.where(open_still, np.datetime64("NaT"), closed), "outcome": outcome})
