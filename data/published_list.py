"""What was published of the Hundred Cities and Hundred Parks: Jiangsu's 6 + 7 and Xiantao's three, as files like any other.

They go through the checks, the explanations and the ledger of every upload, and are undone there. What was never published
(dates, funds, most themes, numbers) is left blank.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.reference import read
from data.reference.sources import sources
from data.uploads import Outcome, import_file
from db.datasets import DATASETS

KINDS = {"city": "城市", "park": "园区"}  # of the reference file; the rest are mentions, not entries of a list
LISTED = {"城市": (), "园区": ("智能制造",)}  # themes that the notice lists; any other is written 其他:…
WHO = "公开资料"
NUMBERED = "公开报道-仙桃-{n}"  # projects were published without numbers


@dataclass(frozen=True)
class Published:
    """One file of published facts with what is said of its warnings, kind by kind."""

    dataset: str
    file_name: str
    content: bytes
    explanations: Mapping[str, str]


def files() -> tuple[Published, ...]:
    """The list first, since the projects refer to it."""
    entries = read("hundred_cities_parks")
    entries = entries[entries["kind"].isin(KINDS)].to_dict("records")
    return _list(entries), _projects([entry for entry in entries if entry["project_title"]])


def enter(*, by: str = WHO) -> list[Outcome]:
    """Import every file. Raises Refused where one cannot enter; those before it stay, each with its own entry."""
    return [import_file(DATASETS[each.dataset], each.content, each.file_name, by=by, explanation=each.explanations) for each in files()]


def cited(keys: Sequence[str]) -> str:
    """Publisher, title and date of sources by their keys."""
    known = sources().set_index("key")
    return "；".join(f"{known.at[key, 'publisher']}《{known.at[key, 'title']}》{known.at[key, 'date']}" for key in keys)


def _list(entries: list[dict]) -> Published:
    rows = [(KINDS[one["kind"]], one["name"], one["province"], _park_type(one), _theme(one), "") for one in entries]
    source = cited(list(dict.fromkeys(one["source"] for one in entries)))
    head = ("类型", "名称", "推荐单位", "园区类型", "主题（产业）", "入选日期")
    return Published("hundred_units", "公开名单（江苏省、仙桃市）.csv", _csv(f"公开报道的名单；来源：{source}", head, rows), {
        "quota_exceeded": f"公开报道：江苏省推荐的6个城市、7个园区全部入选，超过通知规定的各不超过3个，按公布数保留。来源：{cited(['S-D1'])}",
        "focus_unpublished": f"公开名单没有公布主题（产业）。来源：{cited(['S-D1'])}",
        "selection_unpublished": f"入选日期没有公布，网页未注日期。来源：{source}"})


def _projects(entries: list[dict]) -> Published:
    rows = [(NUMBERED.format(n=n), one["name"], one["project_title"]) for n, one in enumerate(entries, 1)]
    note = f"公开报道的项目；报道没有项目编号，编号为导入时所编；后两个项目与园区的对应为推断；资金、日期、状态没有公布。来源：{cited(['S-D2'])}"
    return Published("hundred_projects", "公开项目（仙桃市）.csv", _csv(note, ("项目编号", "实施主体", "项目名称"), rows), {})


def _park_type(entry: dict) -> str:
    if entry["kind"] == "city":
        return ""
    name = entry["name"]
    return next((kind for word, kind in (("农业高新技术产业示范区", "国家农业高新技术产业示范区"), ("农业科技园区", "国家农业科技园区")) if word in name), "国家高新区")


def _theme(entry: dict) -> str:
    theme = entry["theme_or_industry"]
    return theme if not theme or theme in LISTED[KINDS[entry["kind"]]] else f"其他:{theme}"


def _csv(note: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """A line that says what it is and where from, then the headings and the rows; UTF-8 with a BOM."""
    text = io.StringIO()
    csv.writer(text).writerows([[note], head, *rows])
    return text.getvalue().encode("utf-8-sig")
