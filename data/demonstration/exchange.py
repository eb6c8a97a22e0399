"""Achievements offered, demands raised and matched, roadshows and service trips."""

import numpy as np
import pandas as pd

from data.demonstration.chance import days, dice, numbered
from data.demonstration.ground import Ground
from data.demonstration.wording import FIELDS, topics
from data.programmes import ACTION

ACHIEVEMENTS, DEMANDS, EVENTS = 300, 460, 220
PROGRAMMES = ("国家重点研发计划", "国家科技重大专项", "地方科技计划", "其他")
STATES, SHARES = ("登记", "对接", "签约", "应用"), (0.22, 0.24, 0.18, 0.36)
KINDS = {"成果直通车路演": "专场路演", "科技人员服务企业行": "科技人员服务企业行",
         "科技特派员服务农业行": "科技特派员服务农业行", "其他": "需求座谈会"}  # and what the title calls it
LAST_DAY = np.datetime64(ACTION[1])


def achievements() -> pd.DataFrame:
    """Published from April 2020 on."""
    random = dice("achievements")
    field = random.choice(list(FIELDS), ACHIEVEMENTS)
    topic = [FIELDS[word][number % 3] for number, word in enumerate(field)]
    return pd.DataFrame({
        "achievement_no": numbered("演示-CG-{:04d}", np.arange(1, ACHIEVEMENTS + 1)),
        "title": [f"{word}技术（演示{number}）" for number, word in enumerate(topic, 1)], "field": field,
        "source_programme": random.choice(PROGRAMMES, ACHIEVEMENTS, p=[0.45, 0.1, 0.35, 0.1]),
        "holder": numbered("演示研究院第{}研究所", random.integers(1, 61, ACHIEVEMENTS)),
        "maturity": random.choice(["研发", "中试", "产业化"], ACHIEVEMENTS, p=[0.15, 0.35, 0.5]),
        "published_on": np.sort(days("2020-04-01", random.integers(0, 420, ACHIEVEMENTS))),
        "summary": [f"{word}的成套技术，可用于示范推广。" for word in topic]})


def demands(units: pd.DataFrame, achieved: pd.DataFrame) -> pd.DataFrame:
    """Demands of the units that stayed; from 对接 on with the achievement they met."""
    random = dice("demands")
    there = units[units["ended_on"].isna()]
    who = there.iloc[random.integers(0, len(there), DEMANDS)]
    raised = np.sort(days("2020-04-10", random.integers(0, 560, DEMANDS)))
    raised = np.where(who["list_year"] == 2021, np.maximum(raised, np.datetime64("2021-04-10")), raised)
    status = random.choice(STATES, DEMANDS, p=SHARES)
    met = random.choice(achieved["achievement_no"].to_numpy(dtype=object), DEMANDS)
    updated = np.minimum(raised + random.integers(0, 120, DEMANDS).astype("timedelta64[D]"), LAST_DAY)
    topic = [topics(focus)[number % 3] for number, focus in enumerate(who["focus"])]
    return pd.DataFrame({
        "demand_no": numbered("演示-XQ-{:04d}", np.arange(1, DEMANDS + 1)), "unit_name": who["name"].to_numpy(),
        "field": topic, "title": [f"{word}技术需求" for word in topic], "raised_on": raised, "status": status,
        "achievement_no": np.where(status == "登记", None, met),
        "updated_on": np.where(status == "登记", raised, updated)})


def events(ground: Ground) -> pd.DataFrame:
    """Roadshows and service trips of the 37 in 2020 and 2021."""
    random = dice("events")
    kind = random.choice(list(KINDS), EVENTS, p=[0.4, 0.32, 0.23, 0.05])
    people = random.integers(20, 320, EVENTS)
    unit = random.integers(0, len(ground.units), EVENTS)
    held = np.sort(days("2020-05-06", random.integers(0, 590, EVENTS)))
    where = ground.units["short_name"].to_numpy()[unit]
    return pd.DataFrame({
        "event_no": numbered("演示-HD-{:04d}", np.arange(1, EVENTS + 1)), "kind": kind,
        "reporting_unit": ground.units["adcode"].to_numpy()[unit], "held_on": held,
        "title": [f"{word}“百城百园”{KINDS[what]}（演示）" for word, what in zip(where, kind, strict=True)],
        "participants": people, "matched": (people * random.uniform(0, 0.15, EVENTS)).astype("int64")})
