"""Makes the shipped fonts from Debian's fonts-noto-cjk: `python components/charts/fonts/build.py` (needs fonttools and brotli).

The OTF files here are for pictures (vl-convert), the serif ones in components/paper/typst for the text of PDF files; the WOFF2
files in static/fonts are what a browser loads.
`general_standard.txt` is the table 通用规范汉字表 (8105 characters) as the Unihan database marks it (kTGH, Debian's unicode-data).
"""

import gzip
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]
SOURCE = Path("/usr/share/fonts/opentype/noto")
SERIF = PROJECT / "components" / "paper" / "typst"
# Kept apart from names and dates of a document: Latin with accents, Greek, punctuation, arrows, figures in circles,
# Roman numerals, mathematical signs, box and shape signs, CJK punctuation, width variants.
BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x391, 0x3C9), (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x209C), (0x20AC, 0x20AC),
    (0x2103, 0x2103), (0x2116, 0x2116), (0x2160, 0x217F), (0x2190, 0x2199), (0x2200, 0x226F), (0x2460, 0x2473),
    (0x2500, 0x2503), (0x25A0, 0x25CF), (0x2605, 0x2606), (0x2713, 0x2717), (0x3000, 0x3017), (0x3220, 0x3229),
    (0x33A1, 0x33A1), (0xFE30, 0xFE4F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE5),
)


def gb2312() -> set[str]:
    """Every character of GB 2312-80."""
    pairs = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    return set("".join(pair.decode("gb2312", errors="ignore") for pair in pairs))


def written() -> set[str]:
    """Every character that stands in our own reference files and texts."""
    all_characters: set[str] = set()
    for folder in ("data", "db", "components", "pages", "static/geo"):
        for path in (PROJECT / folder).rglob("*"):
            if path.suffix in {".csv", ".py", ".po", ".json", ".md", ".txt"}:
                all_characters |= set(path.read_text(encoding="utf-8-sig"))
            elif path.suffixes[-2:] == [".csv", ".gz"]:
                all_characters |= set(gzip.decompress(path.read_bytes()).decode("utf-8-sig"))
    return all_characters


def characters() -> str:
    """The coverage: general standard table, GB 2312, symbols, and whatever our files write beyond them."""
    table = set((HERE / "general_standard.txt").read_text(encoding="utf-8").replace("\n", ""))
    blocks = {chr(code) for first, last in BLOCKS for code in range(first, last + 1)}
    return "".join(sorted(table | gb2312() | blocks | {each for each in written() if each.isprintable()}))


def build(style: str, weight: str, text: str, folder: Path) -> None:
    """One weight of Sans or Serif: cut to `text`, written as OTF into a folder, the Sans as WOFF2 too.

    It gets a name of its own (Noto Sans SC), so that a system's font of another coverage is never taken for it.
    """
    faces = TTCollection(SOURCE / f"Noto{style}CJK-{weight}.ttc").fonts
    font = next(each for each in faces if each["name"].getDebugName(1).startswith(f"Noto {style} CJK SC"))
    options = subset.Options(layout_features=["kern", "palt", "ccmp", "locl", "mark"], hinting=False, desubroutinize=False)
    cut = subset.Subsetter(options)
    cut.populate(text=text)
    cut.subset(font)
    for record in font["name"].names:
        name = record.toUnicode().replace(f"Noto {style} CJK SC", f"Noto {style} SC").replace(f"Noto{style}CJKsc", f"Noto{style}SC")
        font["name"].setName(name, record.nameID, record.platformID, record.platEncID, record.langID)
    font["CFF "].cff.fontNames[0] = f"Noto{style}SC-{weight}"
    font.save(folder / f"Noto{style}SC-{weight}.otf")
    if style == "Sans":
        font.flavor = "woff2"
        font.save(PROJECT / f"static/fonts/Noto{style}SC-{weight}.woff2")


if __name__ == "__main__":
    for each in ("Regular", "Bold"):
        build("Sans", each, characters(), HERE)
        build("Serif", each, characters(), SERIF)
