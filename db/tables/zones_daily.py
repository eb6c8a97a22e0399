"""What the zones report: the day, the difficulties, the industries."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import Index

from db.declare import Dataset, Kind, column
from db.tables.base import Named, Versioned


class ZoneDaily(Versioned, table=True):
    """高新区复工复产日报."""

    __tablename__ = "zone_daily"
    declares: ClassVar = Dataset("zone_daily", "高新区复工复产日报", "Zone recovery daily report", "zones")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True, synonyms="高新区名称|园区名称")
    data_date: date = column("数据日期", "Data date", Kind.DATE, key=True, synonyms="统计日期|日期")
    reported_at: datetime | None = column("报送时间", "Reported at", Kind.DATETIME, synonyms="填报时间")
    risk: str | None = column("风险等级", "Risk tier", Kind.CHOICE, choices="低|中|高")
    firms: int = column("企业总数", "Firms", Kind.COUNT, required=True, synonyms="园区企业数|企业数", minimum=0)
    firms_resumed: int = column(
        "复工企业数", "Firms resumed", Kind.COUNT, required=True, synonyms="已复工企业数|复工复产企业数", minimum=0)
    large_firms: int | None = column(
        "规上企业数", "Firms above designated size", Kind.COUNT, synonyms="规模以上企业数", minimum=0)
    large_resumed: int | None = column(
        "规上复工企业数", "Above-size firms resumed", Kind.COUNT, synonyms="规模以上复工企业数", minimum=0)
    small_firms: int | None = column("中小企业数", "SMEs", Kind.COUNT, minimum=0)
    small_resumed: int | None = column("中小企业复工数", "SMEs resumed", Kind.COUNT, minimum=0)
    hnte_firms: int | None = column("高新技术企业数", "High-tech enterprises", Kind.COUNT, minimum=0)
    hnte_resumed: int | None = column("高新技术企业复工数", "High-tech enterprises resumed", Kind.COUNT, minimum=0)
    tech_sme_firms: int | None = column("科技型中小企业数", "Technology SMEs", Kind.COUNT, minimum=0)
    tech_sme_resumed: int | None = column("科技型中小企业复工数", "Technology SMEs resumed", Kind.COUNT, minimum=0)
    staff_due: int | None = column("应返岗人数", "Staff due", Kind.COUNT, minimum=0)
    staff_back: int | None = column("返岗人数", "Staff back", Kind.COUNT, synonyms="已返岗人数", minimum=0)
    capacity_rate: float | None = column(
        "产能恢复率", "Capacity recovery rate", Kind.PERCENT, synonyms="复产率", minimum=0, maximum=150)
    power_ratio: float | None = column("用电恢复率", "Power use ratio", Kind.PERCENT, minimum=0, maximum=200)

    # All versions of a day: who reported first, and the day as it was known earlier.
    __table_args__ = (Index("zone_daily_by_day", "data_date"),)


class ZoneDifficulties(Versioned, table=True):
    """企业困难诉求."""

    __tablename__ = "zone_difficulties"
    declares: ClassVar = Dataset("zone_difficulties", "企业困难诉求", "Firms' difficulties", "zones")

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True)
    data_date: date = column("数据日期", "Data date", Kind.DATE, key=True)
    difficulty: str = column(
        "困难类型", "Difficulty", Kind.CHOICE, key=True, choices="员工返岗难|企业融资难|供应链协同难|物流配送难|防疫物资不足|其他")
    raised: int = column("提出件数", "Raised", Kind.COUNT, required=True, minimum=0)
    solved: int = column("解决件数", "Solved", Kind.COUNT, required=True, minimum=0)
    note: str | None = column("说明", "Note", Kind.TEXT)

    __table_args__ = (Index("zone_difficulties_by_day", "data_date"),)


class ZoneIndustryDaily(Named, table=True):
    """高新区分产业复工情况."""

    __tablename__ = "zone_industry_daily"
    declares: ClassVar = Dataset("zone_industry_daily", "高新区分产业复工情况", "Recovery by industry", "zones")
    folded_key: ClassVar = "industry"

    zone: int = column("高新区", "High-tech zone", Kind.ZONE, key=True)
    data_date: date = column("数据日期", "Data date", Kind.DATE, key=True)
    industry: str = column("产业", "Industry", Kind.TEXT, key=True)
    firms: int = column("企业数", "Firms", Kind.COUNT, required=True, minimum=0)
    firms_resumed: int = column("复工企业数", "Firms resumed", Kind.COUNT, required=True, minimum=0)

    __table_args__ = (Index("zone_industry_daily_by_day", "data_date"),)
