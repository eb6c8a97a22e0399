"""The library of policies, guides, tools and practices: searching it, and what helps against a difficulty."""

from urllib.parse import urlsplit

import pandas as pd
from sqlalchemy import Connection, select

from data.masking import masked_of
from db.store import is_known
from db.tables.zones_list import Resources

CATEGORIES = ("政策信息", "防控指南", "技术工具", "经验做法", "产品")
HELPS = {  # difficulty: the words that a title or summary of a useful entry holds
    "员工返岗难": ("返岗", "接返", "用工", "稳岗", "员工", "健康申报", "健康监测", "远程办公"),
    "企业融资难": ("融资", "贷款", "金融", "信贷", "担保", "创投", "创新券", "减税", "社保"),
    "供应链协同难": ("供应链", "产业链", "协同"),
    "物流配送难": ("物流", "配送", "运输", "无人"),
    "防疫物资不足": ("防疫", "防控", "物资", "口罩", "测温", "消毒", "检测"),
    "其他": ("租金", "政务", "办理", "备案", "若干措施"),
}


def resources(connection: Connection, *, known_on: int | None = None) -> pd.DataFrame:
    """Every entry, the newest first: title, category, issuer, published_on, document_no, link (empty unless it opens
    http or https), summary.
    """
    table = Resources.__table__
    columns = [table.c[name] for name in ("title", "category", "issuer", "published_on", "document_no", "link", "summary")]
    entries = pd.read_sql(select(*columns).where(is_known(Resources, on=known_on))
                          .order_by(table.c.published_on.desc(), table.c.row_id), connection)
    entries = entries.fillna({name: "" for name in ("document_no", "link", "summary")})
    entries = entries.assign(title=masked_of(None, entries["title"]))
    return entries.assign(link=[link if opens(link) else "" for link in entries["link"]],
                          published_on=pd.to_datetime(entries["published_on"]).dt.date)


def opens(link: str) -> bool:
    """Whether a link leads to a page of the web and nowhere else (no javascript:, no file:)."""
    parts = urlsplit(link.strip())
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def found(entries: pd.DataFrame, *, words: str = "", category: str = "", issuer: str = "") -> pd.DataFrame:
    """The entries that hold every one of the words (anywhere, whatever the case), of a category and an issuer."""
    text = entries[["title", "summary", "issuer", "document_no"]].agg(" ".join, axis=1).str.casefold()
    matching = pd.Series(True, index=entries.index)
    for word in words.casefold().split():
        matching &= text.str.contains(word, regex=False)
    if category:
        matching &= entries["category"] == category
    if issuer:
        matching &= entries["issuer"] == issuer
    return entries[matching]


def against(entries: pd.DataFrame, difficulty: str) -> pd.DataFrame:
    """The entries that speak of a difficulty."""
    text = entries["title"] + " " + entries["summary"]
    return entries[text.map(lambda entry_text: any(word in entry_text for word in HELPS.get(difficulty, ()))).astype(bool)]
