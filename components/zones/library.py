"""The library: how many entries of each category, the entries, and for whom they could be of use."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones.difficulties import kind
from components.zones.links import zone_links
from data import resources, wording
from data.indicators import zones
from data.indicators.zones.difficulties import KINDS
from data.language import _, chosen
from data.questions import Ask

ENGLISH = {"政策信息": "Policy", "防控指南": "Guide", "技术工具": "Tool", "经验做法": "Practice", "产品": "Product"}
PRODUCT = "产品"


def called(word: str) -> str:
    """What a category of the library is called."""
    return chosen(word, ENGLISH[word])


def categories() -> dict[str, str]:
    """The categories as they are called, all of them first."""
    return {"": _("全部")} | {word: called(word) for word in ENGLISH}


def difficulties() -> dict[str, str]:
    """The difficulties as they are called, all of them first."""
    return {"": _("全部")} | {word: kind(word) for word in KINDS}


@part("zones.library", page="resources", kind="table", name=lambda: _("复工复产资源库"), datasets=("resources",),
      options={"category": categories, "difficulty": difficulties}, for_system={"products": False}, for_outside={"products": False})
def library(ask: Ask, *, words: str = "", category: str = "", issuer: str = "", difficulty: str = "", products: bool = True) -> Figure:
    """The entries that fit, the newest first; without `products`, which are those of firms, where they may not be named."""
    whole = ask(resources.resources)
    whole = whole if products or whole.empty else whole[whole["category"] != PRODUCT]
    entries = whole if whole.empty else resources.found(whole, words=words, category=category, issuer=issuer)
    entries = resources.against(entries, difficulty) if difficulty and len(entries) else entries
    title = _("共{n}条", n=len(whole)) if len(entries) == len(whole) else _("找到{n}条，共{all}条", n=len(entries), all=len(whole))
    rows = entries.assign(
        title=[Link(name, outside=link) if link else name for name, link in zip(entries["title"], entries["link"], strict=True)],
        category=entries["category"].map(called), summary=entries["summary"].replace("", None),
        document_no=entries["document_no"].replace("", None))
    table = Table(rows, [
        Heading("title", _("标题"), kind="name"), Heading("category", _("类别"), kind="short"), Heading("issuer", _("发布单位")),
        Heading("published_on", _("发布日期"), say=wording.full_day, kind="short"), Heading("document_no", _("文号"), kind="short"),
        Heading("summary", _("摘要"), kind="long")], empty=_("没有符合条件的条目，请减少检索词或放宽筛选。"))
    return Figure(table, title, "" if products else _("不含企业的产品"), Note(source=_("复工复产资源库")))


@part("zones.proposed", page="resources", kind="table", name=lambda: _("困难突出、可推荐阅读的高新区"),
      datasets=("resources", "zone_difficulties"), system=OWN_ROWS, outside=LEFT_OUT)
def proposed(ask: Ask, *, at: date | None = None) -> Figure:
    """The zones where one difficulty dominates, with what they could read."""
    dominated = ask(zones.troubles, at=at, level="zone") if at else pd.DataFrame({"dominates": [], "code": [], "foremost": []})
    dominated = dominated[dominated["dominates"].astype(bool)]
    title = _("{n}家高新区有突出困难，可推荐阅读", n=len(dominated)) if len(dominated) else _("没有困难突出的高新区")
    entries = ask(resources.resources)
    headings = [
        Heading("code", _("高新区"), kind="name"), Heading("office_name", _("所属报送单位")),
        Heading("foremost", _("突出的困难"), kind="short"), Heading("share", _("占比"), say=wording.percent, kind="number"),
        Heading("open", _("未解决（件）"), say=wording.count, kind="number"), Heading("read", _("可参考"), kind="long")]
    reading = {word: wording.joined(resources.against(entries, word)["title"]) or None for word in KINDS} if len(dominated) else {}
    rows = pd.DataFrame(columns=[heading.column for heading in headings]) if dominated.empty else dominated.assign(
        code=zone_links(ask, dominated["code"], at=at), read=dominated["foremost"].map(reading), foremost=dominated["foremost"].map(kind))
    table = Table(rows, headings, tall=420, empty=_("目前不需要专门推荐。"))
    return Figure(table, title, _("某一类困难占本高新区提出件数三分之一以上；按标题和摘要中的词匹配"),
                  Note(at, source=_("企业困难诉求、复工复产资源库")))
