"""A register as a developer adds it: one class in a copy of the sources, its ranges, its English texts, and a migration that is drafted."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODE = "zone_robots"
COPIED, LINKED = ("data", "db", "tests"), ("components", "pages", "static", ".streamlit", "app.py", "pyproject.toml")

CLASS = '''"""A register of robots in the zones."""

from typing import ClassVar

from db.declare import Dataset, Kind, column
from db.tables.base import Versioned


class Robots(Versioned, table=True):
    """高新区机器人应用."""

    __tablename__ = "zone_robots"
    declares: ClassVar = Dataset("zone_robots", "高新区机器人应用", "Robots in zones", "registers", group="高新区高质量发展", clause="002 一（一）", expected="zones")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区|所属高新区", role="place")
    quarter: str = column("季度", "Quarter", Kind.QUARTER, key=True, role="period")
    robots: int | None = column("机器人台数", "Robots", Kind.COUNT, unit="台", role="stock; growth; rate robots/staff = 机器人密度（台/万人）")
    staff: float | None = column("职工", "Staff", Kind.NUMBER, unit="万人", role="stock")
    bought: int | None = column("本年累计购置额", "Bought, year to date", Kind.MONEY, role="ytd")
    maker: str | None = column("主要厂家", "Main maker", Kind.CHOICE, choices="国产|进口", role="split")
'''
RANGES = '''RANGES |= {"zone_robots": Ranges(columns={
    "robots": Between(20, 900), "staff": Between(1, 12), "bought": Total({2019: 120_000, 2020: 140_000, 2021: 150_000})})}
'''
ENGLISH = {"002 一（一）": "002, part 1 (1)", "台": "units", "机器人密度": "Robot density", "万人": "10,000 persons", "台/万人": "units per 10,000 persons",
           "国产": "Domestic", "进口": "Imported"}


class Sources:
    """A copy of the sources in a folder, with a store of its own."""

    def __init__(self, place: Path):
        self.place, self.store = place, place / "store.sqlite3"
        for name in COPIED:
            shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("*.sqlite3*"))  # with what is compiled of them
        for name in LINKED:
            (place / name).symlink_to(ROOT / name)

    def declare(self) -> None:
        """The class, among the models; its ranges and English texts."""
        (self.place / "db/tables/registers_robots.py").write_text(CLASS, encoding="utf-8")
        self._change("db/datasets.py", "from db.tables.services import", "from db.tables.registers_robots import Robots\nfrom db.tables.services import")
        self._change("db/datasets.py", "\n)\n\n\ndef _registered", "\n    Robots,\n)\n\n\ndef _registered")
        with (self.place / "data/demonstration/registers/ranges_zones.py").open("a", encoding="utf-8") as file:
            file.write(RANGES)
        with (self.place / "data/locale/en/LC_MESSAGES/registers.po").open("a", encoding="utf-8") as file:
            file.writelines(f'\nmsgid "{text}"\nmsgstr "{english}"\n' for text, english in ENGLISH.items())

    def run(self, *words: str) -> str:
        """What a command of the sources says. Raises AssertionError with it where the command fails."""
        environment = {**os.environ, "DATABASE_URL": f"sqlite:///{self.store}", "PYTHONPATH": str(self.place)}
        done = subprocess.run([sys.executable, *words], cwd=self.place, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def _change(self, file: str, before: str, after: str) -> None:
        text = (self.place / file).read_text(encoding="utf-8")
        assert text.count(before) == 1, (file, before)
        (self.place / file).write_text(text.replace(before, after), encoding="utf-8")
