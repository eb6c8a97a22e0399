"""Writes the English names of zones, cities and parks into data/reference/romanised_names.csv, and the reading of each character of the
reference's names into syllables.csv: `python -m data.naming.romanise_names`, after `python -m data.naming.romanise` (again: no change).
"""

import csv

from data.naming import english, romanise
from data.reference import FOLDER, read

NAMED = (("zones", ("高新区名称", "简称")), ("agri_zones", ("name_zh",)), ("hundred_cities_parks", ("name",)),
         ("innovative_cities", ("name",)))  # fmt: skip
OWN = {"中关村科技园区": "Zhongguancun Science Park", "中关村": "Zhongguancun", "北京中关村": "Beijing Zhongguancun"}
SPELT = ("regions", "villages_in_poor_counties", "zones", "zone_aliases", "agri_zones", "region_aliases")


def main() -> None:
    """Both files; names of divisions stand in romanised.csv."""
    known = english.places()
    divisions = {*read("regions")["name"]}
    names = dict.fromkeys(name for file, columns in NAMED for row in read(file)[list(columns)].itertuples(index=False) for name in row)
    _write("romanised_names", ("name", "name_en"), (
        (name, OWN.get(name) or english.park(name, spell=romanise.pinyin, known=known)) for name in names if name and name not in divisions))
    letters = sorted({letter for file in SPELT for column in read(file) for text in read(file)[column].unique() for letter in text
                      if english.CHINESE.match(letter)})
    _write("syllables", ("character", "pinyin"), ((letter, romanise.syllables(letter)[0]) for letter in letters))


def _write(file: str, head: tuple[str, str], rows) -> None:
    with (FOLDER / f"{file}.csv").open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
