"""分类复工: by kind of firm, by risk tier, by industry."""

import pandas as pd

from data import wording
from data.indicators import zones as lists
from data.indicators.zones import tiers
from data.language import _, chosen
from data.questions import Ask
from data.sentences import zones
from data.sentences.paragraphs import moves
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.saying import clause, paragraph, sentence, series
from data.sentences.paragraphs.zones import reading
from data.sentences.reading import row, value

GROUPS = ("resumption_large", "resumption_small", "resumption_hnte", "resumption_tech_sme")


def classes(ask: Ask, choice: Choice) -> list[str]:
    """Empty where nobody reported."""
    figures = reading.figures(ask, choice, codes=("resumption", *GROUPS))
    if value(figures, "resumption", code=str(choice.region)) is None:
        return []
    return [_groups(ask, choice, figures), _tiers(ask, choice, figures), _industries(ask, choice)]


def _groups(ask: Ask, choice: Choice, figures: pd.DataFrame) -> str:
    """规上企业复工率94.2%，高于中小企业16.3个百分点。…各类企业有交叉，不相加。"""
    names = dict(zip(GROUPS, (_("规上企业"), _("中小企业"), _("高新技术企业"), _("科技型中小企业")), strict=True))
    rates = {name: (code, row(figures, code, code=str(choice.region))) for code, name in names.items()}
    rates = {name: (code, rate) for name, (code, rate) in rates.items() if rate is not None and pd.notna(rate["value"])}
    if not rates:
        return ""
    changed = reading.changes(ask, choice)
    both = {GROUPS[0], GROUPS[1]} <= {code for code, _rate in rates.values()}
    return paragraph(sentence(zones.groups(figures, code=choice.region)) if both else "",
                     series(*(_group(name, rate, reading.moved(changed, code, 7)) for name, (code, rate) in rates.items())),
                     sentence(_("各类企业有交叉，不相加")) if len(rates) > 1 else "")


def _group(name: str, rate: pd.Series, moved: str) -> str:
    """规上企业94.2%（165家填报），较一周前提高1.2个百分点."""
    return clause(_("{name}{rate}（{n}家填报）", name=name, rate=wording.percent(rate["value"]), n=wording.count(rate["reported"])), moved)


def _tiers(ask: Ask, choice: Choice, figures: pd.DataFrame) -> str:
    """Level and change of each tier of two zones or more, over the zones that stand in it on the day; who changed tier is counted."""
    rows = ask(lists.parts, at=choice.at, by="risk", office=reading.office(choice.region))
    rows = rows[rows["zones"] > 0]
    if rows.empty:
        return ""
    groups, lone = rows[rows["zones"] > 1], rows[rows["zones"] == 1]
    silent = int(row(figures, "resumption", code=str(choice.region))["reported"] - rows["zones"].sum())
    return paragraph(
        series(*(_tier(each) for each in groups.to_dict("records"))),
        sentence(*(_("{tier}风险地区仅1家，不单列复工率", tier=_tier_word(name)) for name in lone["name"])),
        sentence(_("另有{n}家未填风险等级", n=wording.count(silent))) if silent else "", _moves(ask, choice))


def _tier(part: dict) -> str:
    """高风险地区3家，复工率55.0%，较一周前提高2.0个百分点."""
    level = _("{tier}风险地区{n}家，复工率{rate}", tier=_tier_word(part["name"]), n=wording.count(part["zones"]), rate=wording.percent(part["rate"]))
    basis = reading.basis(part["compared_7d"]) if part["comparable_7d"] else ""
    return clause(level, moves.of_rate(part["change_7d"], moves.week_before(), basis=basis))


def _tier_word(name: str) -> str:
    return chosen(name, zones.TIERS[name])


def _moves(ask: Ask, choice: Choice) -> str:
    """Who stands in another tier than a week ago: the tiers are then compared on the same zones."""
    moved = ask(tiers.moves, start=choice.at - reading.WEEK + reading.DAY, end=choice.at, office=reading.office(choice.region))
    n = moved["zone"].nunique()
    return sentence(_("一周来{n}家高新区调整风险等级，各等级的变化按当日等级的同一批高新区计算", n=wording.count(n))) if n else ""


def _industries(ask: Ask, choice: Choice) -> str:
    """Which industry leads among those of two zones or more, and of which days their reports are."""
    rows = ask(lists.industries, at=choice.at, office=reading.office(choice.region))
    groups = rows[rows["zones"] > 1]
    if len(groups) < 2:
        return ""
    first, last = groups["first"].min(), groups["last"].max()
    days = wording.day_beside(last, choice.at) if first == last else _(
        "{first}至{last}", first=wording.day_beside(first, choice.at), last=wording.day_beside(last, choice.at))
    return paragraph(sentence(_("分产业看（各高新区最近一次填报，{days}），{finding}", days=days, finding=zones.industries(groups))),
                     sentence(_("仅1家高新区填报的{n}个产业不计入比较", n=wording.count(len(rows) - len(groups)))) if len(rows) > len(groups) else "")
