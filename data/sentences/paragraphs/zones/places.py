"""分区域: the four regions and the reporting units; of one unit how its zones stand beside the nation."""

import pandas as pd

from data import wording
from data.indicators import regional
from data.indicators import zones as lists
from data.language import _, chosen
from data.questions import Ask
from data.regions import HUBEI, NATION, WHOLES, WITHOUT_HUBEI
from data.sentences import extremes, zones
from data.sentences.paragraphs import leaders, moves
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.leaders import Whole
from data.sentences.paragraphs.saying import clause, paragraph, sentence, series
from data.sentences.paragraphs.zones import reading
from data.sentences.reading import known, row, value

RATE = ("resumption",)


def places(ask: Ask, choice: Choice) -> list[str]:
    """Empty where nobody reported."""
    figures = reading.figures(ask, choice, codes=RATE)
    if value(figures, "resumption", code=str(choice.region)) is None:
        return []
    return [_regions(ask, choice), _offices(ask, choice)] if choice.region in WHOLES else [_office(ask, choice, figures)]


def _regions(ask: Ask, choice: Choice) -> str:
    """东部70家中已报68家，复工率93.1%，较一周前提高…；…: every region, a lone zone without its rate."""
    rows = ask(lists.parts, at=choice.at, by="region", office=reading.office(choice.region))
    return series(*(_region(each) for each in rows.to_dict("records")))


def _region(part: dict) -> str:
    name = chosen(part["name"], zones.REGIONS[part["name"]])
    reported = _("{name}{all}家中已报{n}家", name=name, all=wording.count(part["expected"]), n=wording.count(part["zones"]))
    if part["zones"] < 2:
        return reported
    basis = reading.basis(part["compared_7d"]) if part["comparable_7d"] else ""
    return clause(reported, _("复工率{rate}", rate=wording.percent(part["rate"])),
                  moves.of_rate(part["change_7d"], moves.week_before(), basis=basis))


def _offices(ask: Ask, choice: Choice) -> str:
    """浙江省复工率最高（98.0%），低于全国整体（79.0%）的有12地（报送2家及以上的地方）。已报高新区中低于全国整体的有60家。"""
    figures = ask(lists.figures, at=choice.at, level="reporting_unit", codes=RATE)
    ranked = known(figures, "resumption")
    ranked = ranked[ranked["code"] != str(HUBEI)] if choice.region == WITHOUT_HUBEI else ranked
    groups, whole = ranked[ranked["reported"] > 1], _whole(ask, choice)
    led = leaders.led(groups["name"], groups["value"], rate=chosen("复工率", "work resumption"), whole=whole)
    led = _("{first}（报送2家及以上的地方）", first=led) if led and len(groups) < len(ranked) else led
    rates = _rates(ask, choice)["rate"]
    zones_below = _("已报{n}家高新区中，{below}", n=wording.count(len(rates)), below=leaders.below(rates, whole, many=extremes.zones))
    return paragraph(sentence(led), sentence(zones_below) if len(rates) > 1 else "")


def _office(ask: Ask, choice: Choice, figures: pd.DataFrame) -> str:
    """江苏省企业整体复工率88.0%，比全国整体（79.0%，169家中已报165家）高9.0个百分点；苏州工业园区复工率最高（98.0%），…。"""
    own, nation = value(figures, "resumption", code=str(choice.region)), Choice(at=choice.at, region=NATION)
    whole = row(reading.figures(ask, nation, codes=RATE), "resumption")
    called = _("全国整体（{rate}，{all}家中已报{n}家）", rate=wording.percent(whole["value"]), all=wording.count(whole["expected"]),
               n=wording.count(whole["reported"]))
    level = _("{place}企业整体复工率{rate}", place=ask(regional.called, office=choice.region), rate=wording.percent(own))
    rows = _rates(ask, choice)
    led = leaders.led(rows["short_name"].fillna(rows["zone"]), rows["rate"], rate=chosen("复工率", "work resumption"),
                      whole=_whole(ask, nation), many=extremes.zones)
    return paragraph(sentence(level, moves.between(own, float(whole["value"]), called)), sentence(led))


def _rates(ask: Ask, choice: Choice) -> pd.DataFrame:
    """The zones of the region that have a rate of the day."""
    ranked = reading.of_region(ask(lists.ranking, at=choice.at), choice.region)
    return ranked[ranked["rate"].notna()]


def _whole(ask: Ask, choice: Choice) -> Whole:
    """全国整体, or 全国（除湖北外）整体, with its rate."""
    called = _("全国整体") if choice.region == NATION else _("除湖北外整体")
    return Whole(called, value(reading.figures(ask, choice, codes=RATE), "resumption", code=str(choice.region)))
