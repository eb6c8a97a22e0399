"""Writes the English names of divisions into data/reference/romanised.csv: `python -m data.naming.romanise` (again: no change).

What has an official romanisation keeps it (provinces, the Corps, plan-status cities in regions.csv; minority-language places
in official_names.csv); the rest is pinyin, joined and capitalised, with the kind of the division in English. The library is
needed only here, so that it is among the tests' requirements and not those of the dashboard.
"""

import csv
import re

from data.reference import FOLDER, read

KINDS = (("自治州", " Autonomous Prefecture"), ("自治县", " Autonomous County"), ("自治旗", " Autonomous Banner"), ("地区", " Prefecture"),
         ("林区", " Forestry District"), ("特区", " Special District"), ("矿区", " Mining District"), ("新区", " New Area"),
         ("盟", " League"), ("旗", " Banner"), ("县", " County"), ("区", " District"), ("市", ""))
PEOPLES = {"蒙古族": "Mongol", "蒙古": "Mongol", "回族": "Hui", "藏族": "Tibetan", "维吾尔": "Uygur", "苗族": "Miao", "彝族": "Yi", "壮族": "Zhuang",
           "布依族": "Bouyei", "朝鲜族": "Korean", "满族": "Manchu", "侗族": "Dong", "瑶族": "Yao", "白族": "Bai", "土家族": "Tujia", "哈尼族": "Hani",
           "哈萨克": "Kazak", "傣族": "Dai", "黎族": "Li", "傈僳族": "Lisu", "佤族": "Va", "畲族": "She", "拉祜族": "Lahu", "水族": "Sui",
           "东乡族": "Dongxiang", "纳西族": "Naxi", "景颇族": "Jingpo", "柯尔克孜": "Kirgiz", "土族": "Tu", "达斡尔族": "Daur", "仫佬族": "Mulao",
           "羌族": "Qiang", "布朗族": "Blang", "撒拉族": "Salar", "毛南族": "Maonan", "仡佬族": "Gelao", "锡伯": "Xibe", "塔吉克": "Tajik",
           "怒族": "Nu", "鄂温克族": "Ewenki", "德昂族": "De'ang", "保安族": "Bonan", "裕固族": "Yugur", "独龙族": "Derung", "鄂伦春": "Oroqen",
           "普米族": "Pumi", "各族": "Multinational"}  # fmt: skip
AT_END = re.compile(f"(?:{'|'.join(sorted(PEOPLES, key=len, reverse=True))})$")
ODD = {"陕": "shaan",  # two provinces would read alike
       "长": "chang", "都": "du", "什": "shi", "尾": "wei", "漯": "luo", "蚌": "beng", "筠": "jun", "覃": "qin", "曾": "zeng"}  # as names of places read
READ = {"长子": "zhang zi", "乐亭": "lao ting", "乐陵": "lao ling", "泊头": "bo tou", "单县": "shan xian", "珲春": "hun chun", "南乐": "nan le", "民乐": "min le",
        "浚县": "xun xian", "繁峙": "fan shi", "六合": "lu he", "大城": "dai cheng", "洪洞": "hong tong", "荥经": "ying jing"}  # fmt: skip


def main() -> None:
    divisions, official = read("regions"), dict(read("official_names").itertuples(index=False, name=None))
    with (FOLDER / "romanised.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["adcode", "name", "name_en"])
        for code, name, given in dict.fromkeys(zip(divisions["adcode"], divisions["name"], divisions["name_en"], strict=True)):
            if not given:
                writer.writerow([code, name, official.get(name) or english(name)])


def english(name: str) -> str:
    """Daozhen Gelao and Miao Autonomous County."""
    ending, kind = next(((zh, en) for zh, en in KINDS if name.endswith(zh) and len(name) > len(zh) + 1), ("", ""))
    if not ending and len(name) == 2 and name[-1] in "县区市":
        return pinyin(name) + {"县": " County", "区": " District", "市": ""}[name[-1]]  # 城区 → Chengqu District
    stem, peoples = name.removesuffix(ending) if ending else name, []
    while kind.startswith(" Autonomous") and (last := AT_END.search(stem)):
        stem, peoples = stem[:last.start()], [PEOPLES[last[0]], *peoples]
    listed = f" {', '.join(peoples[:-1])} and {peoples[-1]}" if len(peoples) > 1 else f" {peoples[0]}" if peoples else ""
    return pinyin(stem) + listed + kind


def pinyin(text: str) -> str:
    """西安 → Xi'an."""
    return joined(syllables(text))


def joined(readings: list[str]) -> str:
    """Syllables as one word: capitalised, an apostrophe before a syllable that begins with a vowel, v as ü is written."""
    word = "".join(f"'{each}" if place and each[0] in "aeo" else each for place, each in enumerate(readings))
    return word.replace("lv", "lü").replace("nv", "nü").capitalize()


def syllables(text: str) -> list[str]:
    """The reading of each character, v for ü."""
    from pypinyin import Style, lazy_pinyin

    stem = next((stem for stem in READ if text.startswith(stem)), "")
    rest = text.removeprefix(stem)
    usual = lazy_pinyin(rest, style=Style.NORMAL, v_to_u=False)
    return [*READ.get(stem, "").split(), *(ODD.get(letter, syllable) for letter, syllable in zip(rest, usual, strict=True))]


if __name__ == "__main__":
    main()
