"""The library: how many entries of each category, the entries, and for whom they could be of use."""

import pandas as pd

from components import cached, filters, tables
from components.figure import Note, figure
from components.tables import Heading, Link
from components.zones.difficulties import kind
from components.zones.links import zone_links
from data import resources, wording
from data.indicators import zones
from data.indicators.latest import latest
from data.indicators.zones.difficulties import KINDS
from data.language import _, chosen

ENGLISH = {"政策信息": "Policy", "防控指南": "Guide", "技术工具": "Tool", "经验做法": "Practice", "产品": "Product"}
ALL = ""


def categories() -> dict[str, str]:
    """Every category with its number of entries."""
    number = entries()["category"].value_counts()
    return {ALL: _("全部")} | {word: f"{called(word)}（{number.get(word, 0)}）" for word in resources.CATEGORIES}


def issuers() -> dict[str, str]:
    """Every issuer with its number of entries, the most first."""
    return {ALL: _("全部")} | {name: f"{name}（{n}）" for name, n in entries()["issuer"].value_counts().items()}


def difficulties() -> dict[str, str]:
    """For which difficulty an entry could help."""
    return {ALL: _("全部")} | {word: kind(word) for word in KINDS}


def called(word: str) -> str:
    return chosen(word, ENGLISH[word])


def entries() -> pd.DataFrame:
    return cached.ask(resources.resources)


def draw(*, words: str, category: str, issuer: str, difficulty: str) -> None:
    """The entries found, the newest first."""
    whole = entries()
    found = resources.found(whole, words=words, category=category, issuer=issuer)
    found = resources.against(found, difficulty) if difficulty else found
    title = _("共{n}条", n=len(whole)) if len(found) == len(whole) else _("找到{n}条，共{all}条", n=len(found), all=len(whole))
    with figure(title, key="library", note=Note(at=None, source=_("复工复产资源库"))):
        if found.empty:
            tables.nothing(_("没有符合条件的条目，请减少检索词或放宽筛选。"))
            return
        rows = found.assign(
            title=[Link(name, link, outside=True) if link else name for name, link in zip(found["title"], found["link"], strict=True)],
            category=found["category"].map(called), summary=found["summary"].replace("", None),
            document_no=found["document_no"].replace("", None))
        tables.table(rows, [
            Heading("title", _("标题"), kind="name"), Heading("category", _("类别"), kind="short"), Heading("issuer", _("发布单位")),
            Heading("published_on", _("发布日期"), say=wording.full_day, kind="short"), Heading("document_no", _("文号"), kind="short"),
            Heading("summary", _("摘要"), kind="long")])


def proposed() -> None:
    """The zones where one difficulty dominates, with what they could read."""
    at = cached.ask(_latest)
    found = cached.ask(zones.troubles, at=at, level="zone") if at else pd.DataFrame({"dominates": []})
    found = found[found["dominates"].astype(bool)]
    with figure(_("{n}家高新区有突出困难，可推荐阅读", n=len(found)) if len(found) else _("没有困难突出的高新区"), key="proposed",
                what=_("某一类困难占本高新区提出件数三分之一以上；按标题和摘要中的词匹配"), note=Note(at=at, source=_("企业困难诉求、复工复产资源库"))):
        if found.empty:
            tables.nothing(_("目前不需要专门推荐。"))
            return
        titles = {word: wording.joined(resources.against(entries(), word)["title"]) or None for word in KINDS}
        rows = found.assign(code=zone_links(found["code"], at=at), read=found["foremost"].map(titles),
                            foremost=found["foremost"].map(kind))
        tables.table(rows, [
            Heading("code", _("高新区"), kind="name"), Heading("office_name", _("推荐单位")),
            Heading("foremost", _("突出的困难"), kind="short"), Heading("share", _("占比"), say=wording.percent, kind="number"),
            Heading("open", _("未解决（件）"), say=wording.count, kind="number"), Heading("read", _("可参考"), kind="long")], tall=420)


def _latest(connection, *, known_on: int | None = None):
    return latest(connection, "zones", known_on=known_on)


def choose(place) -> dict[str, str]:
    """The four ways to narrow the list."""
    return {"category": filters.one_of(place, _("类别"), categories(), key="library_category", name="category", width=200),
            "issuer": filters.one_of(place, _("发布单位"), issuers(), key="library_issuer", name="issuer", width=260),
            "difficulty": filters.one_of(place, _("针对困难"), difficulties(), key="library_difficulty", name="difficulty", width=220)}
