"""How keys and names compare: trimmed and width-folded, never changed in what is kept. And what nobody sees in a text."""

import re
from unicodedata import category, normalize

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | dict.fromkeys((0x3000, 0xA0, 0x202F, 0x205F, *range(0x2000, 0x200B)), 0x20)
_SMALL = {code: normalize("NFKC", chr(code)) for code in range(0xFE50, 0xFE6C) if category(chr(code)) != "Cn"}

WIDTHS = frozenset(map(chr, _WIDE | _SMALL))  # forms of another width

# Marks that join or choose letters are part of a text in scripts that need them (Arabic, Indian, Mongolian, signs of pictures), and of no key.
_JOINED = re.compile("[\u0600-\u08ff\u0900-\u0dff\u1780-\u17ff\u1820-\u18af\U0001f000-\U0001faff]")
JOINERS = frozenset("\u200c\u200d\u180b\u180c\u180d\u180e\u034f" + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))))
_FILLERS = "\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters that are drawn as nothing
_CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\0\t\n\r\x85")
_SIGNS = (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)  # called format characters, and seen
INVISIBLE = JOINERS | set(_FILLERS) | set(_CONTROLS) | {
    chr(code) for code in (*range(0x20000), *range(0xE0000, 0xE1000)) if category(chr(code)) == "Cf" and code not in _SIGNS}

# Radicals as a PDF gives them: Unicode says which character each looks like (EquivalentUnifiedIdeograph), and of the others by NFKC.
_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽"
    "⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_CHARACTERS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑"
    "艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
LOOKALIKES = dict(zip(_RADICALS, _CHARACTERS, strict=True)) | {
    chr(code): normalize("NFKC", chr(code)) for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFADA), *range(0x2F800, 0x2FA1E))
    if normalize("NFKC", chr(code)) != chr(code)}

_UNSEEN = str.maketrans(dict.fromkeys(INVISIBLE))
_UNSEEN_IN_PROSE = str.maketrans(dict.fromkeys(INVISIBLE - JOINERS))
_ALIKE = str.maketrans(LOOKALIKES)
_TABLE = _WIDE | _SMALL | _UNSEEN | _ALIKE


def fold(text: str) -> str:
    """The text as it compares: full-width forms made half-width, radicals characters, no invisible characters, trimmed."""
    return text.translate(_TABLE).strip()


def seen(text: str, *, prose: bool = False) -> str:
    """The text without the characters that nobody sees; of `prose` those stay that join its letters, where its script joins them."""
    return text.translate(_UNSEEN_IN_PROSE if prose and _JOINED.search(text) else _UNSEEN)


def alike(text: str) -> str:
    """The text with radicals as the characters that they look like."""
    return text.translate(_ALIKE)
