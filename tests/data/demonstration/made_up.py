"""A register that the product does not know: one column of every kind, and every rule."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from db.declare import Dataset, Kind, column


class Apart(SQLModel, registry=registry()):
    """A made-up register is none of the store's tables."""


class MadeUp(Apart, table=True):
    """One column of every kind, and every rule."""

    __tablename__ = "made_up"
    declares: ClassVar = Dataset("made_up", "试验名录", "Made-up register", "registers", group="试验")

    row_id: int | None = Field(default=None, primary_key=True)
    file_no: str = column("试验编号", "Number", Kind.TEXT, key=True)
    location: int = column("所在地", "Place", Kind.REPORTING_UNIT, required=True, role="place")
    adcode: int | None = column("所在地代码", "Division", Kind.ADCODE)
    region: int | None = column("地区", "Region", Kind.REGION)
    zone: int | None = column("高新区", "Zone", Kind.ZONE)
    village: int | None = column("村", "Village", Kind.VILLAGE)
    commissioner_no: str | None = column("特派员", "Commissioner", Kind.REFERENCE, reference="commissioners.commissioner_no")
    credit_code: str | None = column("信用代码", "Credit code", Kind.CREDIT_CODE)
    link: str | None = column("链接", "Link", Kind.URL)
    phone: str | None = column("电话", "Phone", Kind.PHONE)
    industry: str | None = column("产业", "Industry", Kind.TEXT, role="split")
    kind: str = column("类型", "Kind", Kind.CHOICE, required=True, choices="甲|乙|丙", role="split")
    special: bool | None = column("是否专门", "Special", Kind.YES_NO, role="split")
    founded: int | None = column("成立年份", "Founded", Kind.YEAR)
    raised_on: date = column("提出日期", "Raised on", Kind.DATE, required=True, role="period")
    told_at: datetime | None = column("登记时间", "Entered at", Kind.DATETIME)
    ends_on: date | None = column("到期日期", "Ends on", Kind.DATE, role="due", after="raised_on", within_years=1)
    state: str = column("状态", "State", Kind.CHOICE, required=True, choices="提出|办理|解决|撤回", role="state; funnel: 撤回 outside it")
    closed_on: date | None = column("办结日期", "Closed on", Kind.DATE, role="due end: open days until then", not_before="raised_on", needed_for="解决")
    size: int | None = column("规模", "Size", Kind.MONEY, role="sum")
    part: int | None = column("其中", "Part", Kind.MONEY, role="sum; rate part/size", at_most="size")
    value: int | None = column("产值", "Value", Kind.MONEY_100M, role="sum; growth", minimum=0)
    people: int | None = column("人数", "People", Kind.COUNT, role="stock", minimum=10, maximum=40)
    share: float | None = column("占比", "Share", Kind.PERCENT, role="mean", minimum=0, maximum=100)
    measure: float | None = column("面积", "Area", Kind.NUMBER, role="stock", minimum=0)


MADE_UP = Dataset(**{**vars(MadeUp.declares), "model": MadeUp})
