"""What the parts of this dashboard call what they count, by the period: from 25 February 2021 on with the words of that day."""

from components.commissioners import reading
from data.indicators.catalogue import CATALOGUE
from data.indicators.periods import Period
from data.language import _, chosen
from data.questions import Ask
from data.sentences import commissioners as sentences

RATES = ("served", "assigned", "employment", "full", "industry_support")  # none of them is ever added to another
IDENTIFIED = 2014  # the register of the villages that were identified as poor


def renamed(period: str) -> bool:
    """Whether the villages are 脱贫村（原建档立卡贫困村）, and support is 帮扶, on the last day."""
    return Period.parse(period).last_day >= sentences.RENAMED_ON


def number_of_villages(period: str) -> str:
    """建档立卡贫困村数."""
    return _("{villages}数", villages=sentences.villages(period)) if renamed(period) else CATALOGUE["commissioners", "villages"].title


def rates() -> dict[str, str]:
    """The five shares of villages as the catalogue calls them."""
    return {code: CATALOGUE["commissioners", code].title for code in RATES}


def support(period: str) -> str:
    """What measure 16 calls support by industry and by consumption."""
    return _("产业（消费）帮扶覆盖率") if renamed(period) else _("产业（消费）扶贫覆盖率")


def denominator(ask: Ask, *, period: str, villages: str) -> str:
    """分母为2014年名册的建档立卡贫困村12,800个（2014年识别），含已出列的，并村计一次."""
    year = ask(reading.register, period=period)
    named = {"year": year, "villages": sentences.villages(period), "n": villages}
    if year == IDENTIFIED:
        return _("分母为{year}年识别的{villages}{n}个，含已出列的，并入他村的按并入村计一次", **named)
    return _("分母为{year}年名册的{villages}{n}个，含已出列的，并入他村的按并入村计一次", **named)


def has() -> dict[bool, str]:
    """有 or 无 of a village; an answer in English, where the same word elsewhere says that nothing is there."""
    return {True: _("有"), False: chosen("无", "no")}


def columns(period: str) -> dict[str, str]:
    """What a table calls each of its columns, by the code of the indicator."""
    return {
        "villages": _("村数（个）"), "assigned": _("选派"), "served": _("科技服务"), "employment": _("就业带动"), "full": _("双覆盖"),
        "industry_support": _("产业（消费）帮扶") if renamed(period) else _("产业（消费）扶贫"), "uncovered": _("未覆盖（个）"),
        "unserved_days": _("超期未服务（个）"), "with_industry": _("有产业基础村（个）"), "served_industry": _("有产业基础村服务"),
        "jobs": _("带动就业（人）"), "households": _("带动户数（户）"), "services": _("服务次数（次）"), "service_days": _("服务天数（天）"),
        "farmers": _("服务农户（户）"), "trainees": _("培训人次"), "technologies": _("推广技术（项）"),
        "per_village": _("村均特派员（人）"), "per_commissioner": _("人均服务村（个）")}


def places() -> dict[str, str]:
    """What a table calls the places of a level."""
    return {"province": _("省份"), "prefecture": _("市（地、州、盟）"), "county": _("县"), "reporting_unit": _("报送单位")}
