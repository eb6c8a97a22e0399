"""The projects of the cities and parks: published titles where there are any, else invented."""

import numpy as np
import pandas as pd

from data.amounts import HUNDRED_YUAN
from data.demonstration.chance import days, dice, numbered
from data.demonstration.ground import listed
from data.demonstration.wording import titled, topics
from data.programmes import ACTION

LAST_DAY = np.datetime64(ACTION[1])
UNPLANNED = 0.1  # of the projects under way, those without a day of completion
ACCEPTANCE = np.timedelta64(60, "D")  # from the end of a project to its acceptance


def hundred_projects(units: pd.DataFrame) -> pd.DataFrame:
    """One to three projects a unit, which share its funds."""
    random = dice("projects")
    number = random.integers(1, 4, len(units))
    place = np.repeat(np.arange(len(units)), number)
    who = units.iloc[place].reset_index(drop=True)
    nth = np.concatenate([np.arange(count) for count in number])
    started = days("2020-04-15", random.integers(0, 200, len(who)))
    started = np.where(who["list_year"] == 2021, np.datetime64("2021-04-15"), started)
    ended = started + random.integers(200, 420, len(who)).astype("timedelta64[D]")
    stage = np.select([random.random(len(who)) < 0.02, ended <= LAST_DAY - ACCEPTANCE],
                      ["终止", "验收"], random.choice(["实施", "立项"], len(who), p=[0.95, 0.05]))
    own = who["funds_local"] + who["funds_other"]
    planned = np.where(random.random(len(who)) < UNPLANNED, np.datetime64("NaT"), ended)  # a few are past it: overdue
    return pd.DataFrame({
        "project_no": numbered("演示-XM-{:04d}", np.arange(1, len(who) + 1)), "unit_name": who["name"],
        "title": _titles(who, nth),
        "funds_central": _divided(who["funds_central"], number[place], nth),
        "funds_other": _divided(own, number[place], nth), "started_on": started,
        "ended_on": np.where(np.isin(stage, ["终止", "验收"]), np.minimum(ended, LAST_DAY), planned),
        "stage": stage})


def _titles(who: pd.DataFrame, nth: np.ndarray) -> list[str]:
    """The first project of a unit whose title was published bears it."""
    rows = listed("hundred_cities_parks.csv").dropna(subset=["project_title"])
    published = dict(zip(rows["name"], rows["project_title"], strict=True))
    return [published[name] if each == 0 and name in published else titled(topics(focus)[each], each + len(name))
            for focus, each, name in zip(who["focus"], nth, who["name"], strict=True)]


def _divided(total: pd.Series, number: np.ndarray, nth: np.ndarray) -> np.ndarray:
    """Equal parts to 0.01 万元, the first with what remains."""
    part = total.to_numpy() // number // HUNDRED_YUAN * HUNDRED_YUAN
    return np.where(nth == 0, total.to_numpy() - part * (number - 1), part)
