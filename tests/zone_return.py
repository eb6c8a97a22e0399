"""A return of 2020-04-01 constructed on the real zones: 79.0 % overall, 94.2 % above size, 35 of 169 in full.

No return by zone was ever published, so the figures are invented and the file is marked 演示数据. It is
written as an office would: GBK, titles above, columns in an order of its own, a 合计 row below.
Run as a program it writes the good file and the bad one into tests/files.
"""

import csv
import io
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = ROOT / "tests" / "files"
GOOD, BAD = FILES / "zone_return_2020-04-01_gbk.csv", FILES / "zone_return_2020-04-01_bad_gbk.csv"
TITLES = [["国家高新区复工复产情况日报（演示数据，非真实填报）"], ["数据截至：2020年4月1日24时", "", "", "单位：家、人"]]
HEADINGS = ["序号", "数据日期", "高新区名称", "风险等级", "园区企业数（家）", "已复工企业数（家）", "规模以上企业数",
            "规模以上复工企业数", "应返岗人数", "已返岗人数", "产能恢复率（%）", "填报时间"]
FULL = 35
OVERALL, ABOVE_SIZE = 790, 942  # in thousandths
HARD_HIT = "湖北省"
MONITORED = {"中关村科技园区": 38_400}  # the one size that was published


def zones() -> list[dict]:
    """The 169 zones of 2020 as the shipped list has them."""
    with (ROOT / "data" / "reference" / "zones.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if row["在2020年名录内"] == "1"]


def spread(number: int, low: int, high: int) -> int:
    """A plain number between low and high that looks arbitrary and is always the same."""
    return low + (number * number * 7919 + number * 104_729 + 31) % (high - low + 1)


def whole_thousands(sizes: list[int]) -> list[int]:
    """The sizes with the largest made a little larger, so that their sum is a multiple of 1,000."""
    largest = sizes.index(max(sizes))
    return [size + (-sum(sizes) % 1_000 if number == largest else 0) for number, size in enumerate(sizes)]


def shares(sizes: list[int], rates: list[int], *, total: int, fixed: set[int], most: list[int]) -> list[int]:
    """Parts of the sizes near the rates (thousandths) that add up to the total; the fixed ones are whole."""
    parts = [size if number in fixed else min(size * rate // 1_000, most[number])
             for number, (size, rate) in enumerate(zip(sizes, rates, strict=True))]
    while sum(parts) != total:
        step = 1 if sum(parts) < total else -1
        for number in range(len(parts)):
            if number not in fixed and 0 < parts[number] + step <= most[number] and sum(parts) != total:
                parts[number] += step
    return parts


def returns() -> list[list]:
    """A row a zone, in the order of HEADINGS."""
    listed = zones()
    firms = whole_thousands([MONITORED.get(zone["高新区名称"]) or spread(number, 180, 2_900)
                             for number, zone in enumerate(listed)])
    eased = [number for number, zone in enumerate(listed) if zone["所属报送单位"] != HARD_HIT]
    full = set(sorted(eased, key=lambda number: firms[number])[:FULL])
    rates = [spread(number, 720, 880) if number in eased else spread(number, 280, 420) for number in range(len(listed))]
    resumed = shares(firms, rates, total=sum(firms) * OVERALL // 1_000, fixed=full, most=[size - 1 for size in firms])
    large = whole_thousands([size * spread(number, 60, 130) // 1_000 for number, size in enumerate(firms)])
    large_resumed = shares(large, [960 if number in eased else 800 for number in range(len(listed))],
                           total=sum(large) * ABOVE_SIZE // 1_000, fixed=full,
                           most=[min(part, whole) for part, whole in zip(large, resumed, strict=True)])
    rows = []
    for number, zone in enumerate(listed):
        staff = firms[number] * spread(number, 28, 46)
        back = staff * resumed[number] * 93 // (firms[number] * 100)
        rows.append([number + 1, "2020年4月1日", zone["高新区名称"], "低" if number in eased else "高风险", firms[number],
                     resumed[number], large[number], large_resumed[number], f"{staff:,}", f"{back:,}",
                     f"{back * 1_000 // staff / 10}%", f"2020/4/2 {8 + number % 4}:{spread(number, 10, 59)}"])
    return rows


def total(rows: list[list]) -> list:
    """The 合计 row."""
    def added(place: int) -> int:
        return sum(int(str(row[place]).replace(",", "")) for row in rows)

    return ["", "", "合计", "", *(added(place) for place in range(4, 8)), f"{added(8):,}", f"{added(9):,}", "", ""]


def written(rows: list[list]) -> bytes:
    """The file as WPS saves it: GBK, CRLF."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([*TITLES, HEADINGS, *rows, total(rows)])
    return text.getvalue().encode("gbk")


def spoilt(rows: list[list]) -> list[list]:
    """One zone misspelt (row 8), a negative count (18), more resumed than there are (28), a key twice (38 and 39)."""
    rows = [list(row) for row in rows]
    rows[4][2] = "石佳庄高新技术产业开发区"
    rows[14][5] = -rows[14][5]
    rows[24][5] = rows[24][4] + 100
    rows[35][2] = rows[34][2]
    return rows


if __name__ == "__main__":
    GOOD.write_bytes(written(returns()))
    BAD.write_bytes(written(spoilt(returns())))
