"""How a named place is called on an English screen: a name of the reference as shipped, any other put together from what it is made of.

What is shipped was written by `python -m data.naming.romanise`; syllables.csv holds the usual reading of each character, so that
a park that nobody knew then is read too.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from data import reference
from data.language import spoken
from data.naming.romanise import KINDS, PEOPLES, joined

NATIONAL = "国家"
ENDINGS = {  # what a park or a village is
    "农业高新技术产业示范区": "Agricultural High-tech Industry Demonstration Zone", "高新技术产业开发区": "High-tech Industrial Development Zone",
    "经济技术开发区": "Economic and Technological Development Zone", "高技术产业开发区": "High-tech Industrial Development Zone",
    "高新技术产业示范区": "High-tech Industry Demonstration Zone", "高新技术开发区": "High-tech Development Zone", "新技术产业开发区": "New Technology Industrial Development Zone",
    "高新技术产业园区": "High-tech Industrial Park", "自主创新示范区": "Innovation Demonstration Zone", "新技术开发区": "New Technology Development Zone",
    "农业科技园区": "Agricultural Science and Technology Park", "可持续发展实验区": "Sustainable Development Experimental Zone",
    "经济开发区": "Economic Development Zone", "高新技术园区": "High-tech Park", "高新园区": "High-tech Park", "科技产业园": "Science and Technology Industrial Park",
    "科技园区": "Science Park", "工业园区": "Industrial Park", "产业园区": "Industrial Park", "大学科技园": "University Science Park", "科技园": "Science Park",
    "工业园": "Industrial Park", "产业园": "Industrial Park", "软件园": "Software Park", "农高区": "Agricultural High-tech Zone",
    "高新区": "High-tech Zone", "示范区": "Demonstration Zone", "开发区": "Development Zone", "园区": "Park", "园": "Park",
    "村民委员会": "Village", "村委会": "Village", "居民委员会": "Community", "居委会": "Community", "社区": "Community", "村": "Village"}  # fmt: skip
WORDS = {"黄河三角洲": "Yellow River Delta", "黄三角": "Yellow River Delta", "医药": "Medical", "火炬": "Torch", "新疆生产建设兵团": "Xinjiang Production and Construction Corps",
         "新疆兵团": "Xinjiang Production and Construction Corps", "兵团": "Corps", "农场": "Farm"}
PARTS_OF_KINDS = {*PEOPLES.values(), *(word for _ending, kind in KINDS for word in kind.split())}
CHINESE = re.compile(r"[\u3400-\u9fff]+")


def called(name: str) -> str:
    """A zone, city, park, county or village in the language in use. Whatever is no Chinese text, or cannot be read whole, stays as it is."""
    if spoken() == "zh" or not isinstance(name, str) or not CHINESE.search(name):
        return name
    english = shipped().get(name) or park(name, spell=spelt, known=places())
    return name if CHINESE.search(english) else english  # a character without a reading: the whole name as it was given, never half of it


def park(name: str, *, spell: Callable[[str], str], known: Mapping[str, str]) -> str:
    """A name put together: its place, what is left of it spelt, and its kind. `known`: names of places in Chinese and in English."""
    for size in range(2, len(name) - 1):
        if name[:size].endswith(("省", "市", "自治区")) and name[:size] in known and name[size:] in known:
            return f"{known[name[size:]]}, {known[name[:size]]}"  # 北京市海淀区 → Haidian District, Beijing
    ending = max((each for each in ENDINGS if name.endswith(each) and len(name) > len(each)), key=len, default="")
    stem, kind = name.removesuffix(ending) if ending else name, ENDINGS.get(ending, "")
    if stem.endswith(NATIONAL):
        stem, kind = stem.removesuffix(NATIONAL), f"National {kind}"
    return " ".join([*_words(stem, spell, known), *([kind] if kind else [])])


def _words(stem: str, spell: Callable[[str], str], known: Mapping[str, str]) -> list[str]:
    """The known places that a name begins with, then the rest as one word; letters and digits stand as they are."""
    words = []
    while stem:
        head = next((stem[:size] for size in range(len(stem), 1, -1) if stem[:size] in WORDS or stem[:size] in known), "")
        if not head:
            break
        words.append(WORDS.get(head) or known[head])
        stem = stem[len(head):]
    tail = next((word for word in WORDS if stem.endswith(word)), "")
    rest = CHINESE.sub(lambda each: f" {spell(each[0])} ", stem.removesuffix(tail)).split()
    return [*words, *rest, *([WORDS[tail]] if tail else [])]


def spelt(text: str) -> str:
    """西安 → Xi'an, by the usual reading of each character."""
    return joined([syllables().get(letter, letter) for letter in text])


@lru_cache
def shipped() -> Mapping[str, str]:
    """Chinese name → English name of the divisions, and of the zones, cities and parks of the reference."""
    names = {name: english for name, english in reference.read("regions")[["name", "name_en"]].itertuples(index=False, name=None) if english}
    for file in ("romanised", "romanised_names"):
        names |= dict(reference.read(file)[["name", "name_en"]].itertuples(index=False, name=None))
    return names


@lru_cache
def places() -> Mapping[str, str]:
    """The divisions by full and by short name; the short one without what kind of division it is."""
    regions, names = reference.read("regions"), {}
    english = dict(reference.read("romanised")[["adcode", "name_en"]].itertuples(index=False, name=None))
    for code, name, short, given in regions[["adcode", "name", "short_name", "name_en"]].itertuples(index=False, name=None):
        told = given or english.get(code, "")
        if told and len(name) > 1:
            names.setdefault(name, told)
            names.setdefault(short, _short(told) if not given else told)
    return names


def _short(told: str) -> str:
    """Ili Kazak Autonomous Prefecture → Ili."""
    first, *rest = told.split(" ")
    end = next((place for place, word in enumerate(rest) if word.rstrip(",") in PARTS_OF_KINDS), len(rest))
    return " ".join([first, *rest[:end]])


@lru_cache
def syllables() -> Mapping[str, str]:
    """Character → its usual reading."""
    return dict(reference.read("syllables").itertuples(index=False, name=None))
