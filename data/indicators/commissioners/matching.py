"""Whether the speciality of a commissioner suits the need of a village: a stated rule over words, no judgement of a person."""

import re

FAMILIES = (  # words that stand for one trade; a speciality and a need that both hold one of a line suit each other
    ("果树", "水果", "柑橘", "苹果", "猕猴桃", "葡萄", "桃", "梨"), ("粮食", "水稻", "小麦", "玉米", "马铃薯", "薯", "杂粮"), ("蔬菜", "辣椒", "番茄", "大棚"),
    ("畜牧", "养殖", "兽医", "肉牛", "生猪", "羊", "家禽", "鸡", "牛"), ("水产", "渔", "鱼", "虾"), ("食用菌", "菌"), ("茶",), ("药材", "中药"),
    ("动物疫病", "疫病", "防疫", "兽医"), ("病虫害", "植保"), ("加工", "保鲜"), ("电子商务", "电商", "销售"), ("土壤", "肥料"), ("农业机械", "农机"), ("林业", "林"))
COMMON = frozenset({"技术", "指导", "培训", "需要", "防治", "引进", "农业", "栽培", "作物", "产品", "演示", "农产", "物病"})  # pairs that say no trade
WORDS = re.compile(r"[\u4e00-\u9fff]{2,}")


def suits(speciality: str | None, need: str | None) -> bool:
    """The speciality and the need hold words of one trade, or share a pair of characters that is not a common word."""
    if not speciality or not need:
        return False
    if any(any(word in speciality for word in family) and any(word in need for word in family) for family in FAMILIES):
        return True
    return bool(_pairs(speciality) & _pairs(need) - COMMON)


def _pairs(text: str) -> set[str]:
    return {word[start:start + 2] for word in WORDS.findall(text) for start in range(len(word) - 1)}
