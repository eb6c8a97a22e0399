"""The region of a figure by its code: one of the 37 reporting units, or a province or county with villages on the register."""

from components.figures.part import Part
from components.paper.values import WrongChoice
from data.indicators import regional
from data.indicators.commissioners import figures as commissioners
from data.language import _
from data.questions import Ask
from data.regions import NATION, WITHOUT_HUBEI


def office(ask: Ask, text: str | None, part: Part) -> int | str:
    """The nation, one of the 37, of the zones the nation without Hubei too. Raises WrongChoice for any other code."""
    if text is None:
        return NATION
    if text == WITHOUT_HUBEI and not part.key.startswith("hundred."):
        return WITHOUT_HUBEI
    known = {str(NATION), *ask(regional.offices)["adcode"].astype(str)}
    if text not in known:
        raise WrongChoice(_("没有代码为“{code}”的推荐单位；请用六位代码，如 320000（江苏省）、210200（大连市）、660000（兵团），100000 为全国。", code=text))
    return int(text)


def commissioners_place(ask: Ask, text: str | None, period: str) -> dict:
    """province, prefecture, county and reporting_unit (0 for all), level, code, name, without_hubei. Raises WrongChoice for a code that has no villages."""
    if text in (None, str(NATION)):
        return _place("nation", NATION, regional.nation())
    if text == WITHOUT_HUBEI:
        return _place("nation", WITHOUT_HUBEI, regional.without_hubei()) | {"without_hubei": True}
    level = "province" if text.endswith("0000") else "prefecture" if text.endswith("00") else "county"
    rows = ask(commissioners, period=period, level=level, codes=("villages",))
    if text not in set(rows["code"]):
        raise WrongChoice(_("期内名册中没有代码为“{code}”的省份、市州或县；请用六位代码，如 520000（贵州省），100000 为全国。", code=text))
    name, code = rows.loc[rows["code"] == text, "name"].iloc[0], int(text)
    below = {} if level == "province" else {level: code}
    return _place(level, code, name) | {"province": code // 10000 * 10000} | below


def _place(level: str, code: int | str, name: str) -> dict:
    return {"level": level, "code": code, "name": name, "province": 0, "prefecture": 0, "county": 0, "reporting_unit": 0, "without_hubei": False}
