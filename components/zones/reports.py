"""A zone's reports as filed: every version, with who brought it when, and what replaced it."""

from datetime import date
from functools import partial

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import own_warnings
from components.zones.parts import tier_word
from data import wording
from data.indicators.zones import one
from data.language import _, chosen
from data.questions import Ask
from db.tables.zones_daily import ZoneDaily

FILED = ("risk", "firms", "firms_resumed", "large_firms", "large_resumed", "small_firms", "small_resumed", "hnte_firms",
         "hnte_resumed", "tech_sme_firms", "tech_sme_resumed", "staff_due", "staff_back")
NEWEST = 60  # versions on screen
PERCENT = ("capacity_rate", "power_ratio")


@part("zone.reports", page="zone", kind="table", name=lambda: _("本高新区历次填报"), datasets=("zone_daily",), system=OWN_ROWS,
      outside=LEFT_OUT)
def reports(ask: Ask, *, zone: str, at: date) -> Figure:
    """The newest day first; a corrected or withdrawn version stands in grey below what holds."""
    whole = ask(one.reports, zone=zone)
    whole = whole[whole["data_date"] <= at]
    words = {one.STANDING: _("现行"), one.CORRECTED: _("已更正"), one.WITHDRAWN: _("已撤销")}
    beside = own_warnings.beside(ask, zone=zone)
    rows = whole.head(NEWEST)
    rows = rows.assign(
        risk=rows["risk"].map(tier_word, na_action="ignore"), said=rows["state"].map(words),
        explained=[beside.get((day, batch)) for day, batch in zip(rows["data_date"], rows["batch"], strict=True)],
        tone=["" if state == one.STANDING else "past" for state in rows["state"]])
    corrected = int((whole["state"] != one.STANDING).sum())
    title = _("共{n}次填报，其中{m}次后来更正或撤销", n=wording.count(len(whole)), m=corrected) if corrected else _(
        "共{n}次填报，没有更正", n=wording.count(len(whole)))
    caption = _("显示最近{n}条，共{all}条", n=NEWEST, all=len(whole)) if len(whole) > NEWEST else ""
    return Figure(Table(rows, _headings(at), caption, 420, empty=_("没有填报。")), title,
                  _("按填报原样，最近的在前；—为未填"), Note(at, source=_("高新区日报与上报记录")), how=_("向右滚动看其余各项"))


def _headings(at: date) -> list[Heading]:
    return [
        Heading("data_date", _("数据日期"), say=partial(wording.day_beside, other=at), kind="short"), Heading("said", _("状态"), kind="short"),
        *(Heading(code, titled(code), say=_said, kind="short" if code == "risk" else "number") for code in FILED),
        *(Heading(code, titled(code) + "（%）", say="{:.10g}".format, kind="number") for code in PERCENT),
        Heading("reported_at", _("报送时间"), say=_moment, kind="short"), Heading("came_at", _("入库时间"), say=_moment, kind="short"),
        Heading("batch", _("记录编号"), say=wording.count, kind="number"), Heading("by", _("经办人"), kind="short", private=True),
        Heading("explained", _("警告与说明"), kind="long")]


def titled(code: str) -> str:
    """What a column of the daily report is called."""
    declared = ZoneDaily.__table__.c[code].info["declared"](code)
    return chosen(declared.zh, declared.en)


def _said(value) -> str:
    return value if isinstance(value, str) else wording.count(value)


def _moment(at) -> str:
    return f"{at:%Y-%m-%d %H:%M}"
