"""What is no number and no date: places, periods, names, words of choices, references."""

from zlib import crc32

import numpy as np
import pandas as pd

from data.demonstration.chance import numbered
from data.demonstration.firms import credit_codes
from data.demonstration.registers.dealing import dealt, dealt_yearly
from data.demonstration.registers.draft import Draft
from data.demonstration.registers.entries import session
from data.demonstration.registers.locating import adcodes, others, villages_of, zones_of
from data.demonstration.registers.spec import Between, Since, Text, Words
from db.declare import Column, Kind

BLANK = 0.06  # optional texts that nobody filled in
YES = 0.35
USUAL_TOPICS = ("智能制造", "生物医药", "新材料", "电子信息", "节能环保", "现代农业", "新能源")


def worded(draft: Draft) -> None:
    """Fill the columns that are left: words of choices first, which a text may repeat."""
    left = [column for column in draft.register.columns if column.code not in draft.values and column.kind in FILL]
    for column in sorted(left, key=lambda column: column.kind is Kind.TEXT and not _is_word(draft, column)):
        draft.values[column.code] = FILL[column.kind](draft, column)


def _is_word(draft: Draft, column: Column) -> bool:
    """Whether a column holds one of a few words, by its kind or by its ranges."""
    given = draft.spec(column)
    return column.kind is Kind.CHOICE or isinstance(given, Words | Since) or (column.kind is Kind.TEXT and column.roles.split and given is None)


def identified(draft: Draft) -> None:
    """Fill place, second place and period, which the steps after it look at."""
    register, rows = draft.register, draft.rows
    if register.place:
        draft.values[register.place.code] = draft.places.stored[rows["place"].to_numpy()]
    if register.second_place:
        _paired(draft)
    if draft.repeated:
        draft.values[register.period.code] = rows["period"].to_numpy(dtype=object if register.span != "year" else "int64")


def _paired(draft: Draft) -> None:
    """Two different places, the one that the list has first before the other."""
    place, count = draft.rows["place"].to_numpy(), len(draft.places.stored)
    other = (place + draft.random.integers(1, count, len(place))) % count
    turned = draft.places.order[place] > draft.places.order[other]
    first, second = np.where(turned, other, place), np.where(turned, place, other)
    draft.values[draft.register.place.code] = draft.places.stored[first]
    draft.values[draft.register.second_place.code] = draft.places.stored[second]


def _text(draft: Draft, column: Column) -> np.ndarray:
    given = draft.spec(column)
    if isinstance(given, Since):
        return _since(draft, given)
    if _is_word(draft, column):
        return dealt(draft, given or Words(dict.fromkeys(USUAL_TOPICS, 1.0)))
    given = given or Text(_usual(draft, column))
    values = np.array([given.pattern.format(**parts) for parts in _parts(draft, given)], dtype=object)
    if given.only:
        values = np.where(draft.values[given.only[0]] == given.only[1], values, None)
    return values if column.required else np.where(draft.blanks(BLANK), None, values)


def _parts(draft: Draft, given: Text) -> list[dict]:
    """What a pattern may name, row by row."""
    topics = np.array(given.topics or USUAL_TOPICS, dtype=object)
    words = {column.code: draft.values[column.code] for column in draft.register.columns if f"{{{column.code}}}" in given.pattern and column.code in draft.values}
    return pd.DataFrame({
        **words, "place": draft.places.name[draft.rows["place"].to_numpy()], "number": draft.entity + 1, "year": draft.rows["year"],
        "topic": draft.by_entity(lambda count: topics[draft.random.integers(0, len(topics), count)]),
        "unit": [f"{unit // 100:04d}" for unit in draft.unit.tolist()]}).to_dict("records")


def _usual(draft: Draft, column: Column) -> str:
    """A number of a list, a session of a year, or a text that says what it is."""
    if session(draft.register.dataset, column):
        return "{year}年度"
    if column.zh.endswith("编号"):
        initials = "".join(part[0] for part in draft.register.code.split("_"))
        return "演示-" + (initials if len(initials) > 1 else draft.register.code[:3]).upper() + "-{number:05d}"
    return "{place}某某{topic}" + column.zh + "（演示{number:04d}）" if column.key else "某某{topic}" + column.zh


def _choice(draft: Draft, column: Column) -> np.ndarray:
    given = draft.spec(column)
    if isinstance(given, Since):
        return _since(draft, given)
    if isinstance(given, Words) and given.only:
        return dealt_yearly(draft, given)
    return dealt(draft, given or Words({word: 1 / (number + 1.5) for number, word in enumerate(column.choices)}))


def _since(draft: Draft, given: Since) -> np.ndarray:
    return draft.rows["begins"].map(given.by_year).to_numpy(dtype=object)


def _yes_no(draft: Draft, column: Column) -> pd.Series:
    given = draft.spec(column)
    share = given.weights[True] if isinstance(given, Words) else YES
    return pd.Series(draft.by_entity(lambda count: draft.random.random(count) < share))


def _year(draft: Draft, column: Column) -> pd.Series:
    """A year before the entry begins, none after it."""
    given = draft.spec(column)
    low, high = (given.low, given.high) if isinstance(given, Between) else (2010, 2019)
    years = draft.by_entity(lambda count: draft.random.integers(low, high + 1, count))
    return pd.Series(np.minimum(years, draft.rows["begins"].to_numpy())).astype("Int64")


def _credit_code(draft: Draft, column: Column) -> np.ndarray:
    """Codes that check, other ones in each register."""
    first = 11_000 + crc32(draft.register.code.encode()) % 60 * 1000
    rows = draft.rows.drop_duplicates("entity")
    codes = dict(zip(rows["entity"].tolist(), credit_codes(draft.unit[rows.index], first + rows["entity"].to_numpy()), strict=True))
    return np.array([codes[entity] for entity in draft.entity.tolist()], dtype=object)


def _phone(draft: Draft, column: Column) -> np.ndarray:
    return np.array(numbered("1990000{:04d}", draft.random.integers(0, 10_000, len(draft.rows))), dtype=object)


def _link(draft: Draft, column: Column) -> np.ndarray:
    return np.array(numbered("https://www.example.org/{}", draft.entity + 1), dtype=object)


FILL = {Kind.TEXT: _text, Kind.CHOICE: _choice, Kind.YES_NO: _yes_no, Kind.YEAR: _year, Kind.CREDIT_CODE: _credit_code, Kind.PHONE: _phone,
        Kind.URL: _link, Kind.ADCODE: adcodes, Kind.REGION: adcodes, Kind.ZONE: zones_of, Kind.VILLAGE: villages_of, Kind.REFERENCE: others,
        Kind.REPORTING_UNIT: lambda draft, column: draft.unit}
