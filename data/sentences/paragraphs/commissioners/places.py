"""分地区: which place of the next level leads, how many are below the whole, how many are served in full."""

import pandas as pd

from data import wording
from data.indicators import commissioners as figures_of
from data.indicators.commissioners import area
from data.language import _, chosen
from data.questions import Ask
from data.regions import HUBEI, NATION, WHOLES, WITHOUT_HUBEI
from data.sentences import commissioners
from data.sentences.paragraphs import leaders
from data.sentences.paragraphs.commissioners import reading
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.leaders import Whole
from data.sentences.paragraphs.saying import paragraph, sentence
from data.sentences.reading import known, value

CODES = ("villages", "served")


def places(ask: Ask, choice: Choice) -> list[str]:
    """Provinces of the nation, counties of a province, prefecture or reporting unit; nothing beneath a county."""
    now = reading.figures(ask, choice, codes=CODES)
    if without := reading.nothing_to_count(ask, choice, now):
        return [without]
    if reading.level(choice) == "county":
        return []
    return [_compared(within(ask, choice), Whole(_whole(ask, choice), value(now, "served", code=str(choice.region))), choice)]


def within(ask: Ask, choice: Choice) -> pd.DataFrame:
    """The figures of the places inside the place chosen."""
    if choice.region in WHOLES:
        rows = ask(figures_of.figures, period=choice.period, level="province", codes=CODES)
        return rows[rows["code"] != str(HUBEI)] if choice.region == WITHOUT_HUBEI else rows
    rows = ask(figures_of.figures, period=choice.period, level="county", codes=CODES)
    inside = ask(area.counties_of, level=reading.level(choice), code=int(choice.region))
    return rows[rows["code"].isin([str(code) for code in inside])]


def _whole(ask: Ask, choice: Choice) -> str:
    if choice.region == NATION:
        return _("全国整体")
    return _("除湖北外整体") if choice.region == WITHOUT_HUBEI else _("{place}整体", place=reading.called(ask, choice))


def _compared(rows: pd.DataFrame, whole: Whole, choice: Choice) -> str:
    """有建档立卡贫困村的22地中，10地科技服务全覆盖。西藏自治区科技服务覆盖率最高（98.2%），低于全国整体（95.0%）的有8地。"""
    served, counts = known(rows, "served"), rows[rows["indicator"] == "villages"].set_index("code")["value"]
    full = int((served["value"] == 1).sum())
    groups = served[served["code"].map(counts) > 1]
    led = leaders.led(groups["name"], groups["value"], rate=chosen("科技服务覆盖率", "coverage by services"), whole=whole)
    led = _("{first}（2个村及以上的地方）", first=led) if led and len(groups) < len(served) else led
    lead = _("有{villages}的{n}地中", villages=commissioners.villages(choice.period), n=wording.count(len(served)))
    return paragraph(sentence(lead, _("{n}地科技服务全覆盖", n=wording.count(full)) if full else _("没有科技服务全覆盖的")) if len(served) > 1 else "",
                     sentence(led))
