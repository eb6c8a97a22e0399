"""The register of poor villages, the commissioners, who is assigned where."""

from datetime import date
from typing import ClassVar

from sqlalchemy import Index

from db.declare import Dataset, Kind, column
from db.tables.base import Versioned


class Villages(Versioned, table=True):
    """建档立卡贫困村名册."""

    __tablename__ = "villages"
    __table_args__ = (
        Index("villages_by_code", "village_code", "register_year", "merged_into", "batch_id", "replaced_in"),)
    declares: ClassVar = Dataset("villages", "建档立卡贫困村名册", "Registered poor villages", "commissioners")

    village_code: int = column("村代码", "Village code", Kind.VILLAGE, key=True, synonyms="行政村代码")
    name: str = column("村名", "Village", Kind.TEXT, required=True, synonyms="行政村名称")
    register_year: int = column("名册年度", "Register year", Kind.YEAR, key=True)
    removed_on: date | None = column("出列日期", "Removed on", Kind.DATE)
    households: int | None = column("户数", "Households", Kind.COUNT, minimum=0)
    poor_households: int | None = column("贫困户数", "Poor households", Kind.COUNT, minimum=0)
    merged_into: int | None = column("并入村代码", "Merged into", Kind.VILLAGE)
    has_industry: bool | None = column("具备产业发展基础", "Has an industry base", Kind.YES_NO)
    lon: float | None = column("经度", "Longitude", Kind.NUMBER, minimum=73, maximum=136)
    lat: float | None = column("纬度", "Latitude", Kind.NUMBER, minimum=3, maximum=54)


class Commissioners(Versioned, table=True):
    """科技特派员名册."""

    __tablename__ = "commissioners"
    __table_args__ = (
        Index("commissioners_by_no", "commissioner_no", "role", "since", "until", "batch_id", "replaced_in"),)
    declares: ClassVar = Dataset("commissioners", "科技特派员名册", "Science and technology special commissioners", "commissioners", of_people=True)

    commissioner_no: str = column("编号", "Number", Kind.TEXT, key=True, synonyms="特派员编号")
    name: str = column("姓名", "Name", Kind.TEXT, required=True)
    role: str = column("类别", "Role", Kind.CHOICE, required=True, choices="科技特派员|科技专员")
    form: str | None = column("服务主体", "Form", Kind.CHOICE, choices="个人|法人|团队")
    sent_level: str | None = column("选派层级", "Sent by", Kind.CHOICE, choices="三区|省|市|县")
    job_title: str | None = column("职称", "Title", Kind.TEXT)
    organisation: str | None = column("派出单位", "Sending organisation", Kind.TEXT)
    speciality: str | None = column("专业领域", "Speciality", Kind.TEXT)
    base: int = column("所在地", "Base", Kind.REGION, required=True)
    since: date = column("聘期开始", "Since", Kind.DATE, required=True)
    until: date | None = column("聘期结束", "Until", Kind.DATE)
    phone: str | None = column("联系电话", "Phone", Kind.PHONE)


class Assignments(Versioned, table=True):
    """特派员选派."""

    __tablename__ = "assignments"
    __table_args__ = (
        Index("assignments_by_village", "village_code", "commissioner_no", "start_on", "end_on",
              "batch_id", "replaced_in"),)
    declares: ClassVar = Dataset("assignments", "特派员选派", "Assignments", "commissioners")

    commissioner_no: str = column(
        "特派员编号", "Commissioner number", Kind.REFERENCE, key=True, reference="commissioners.commissioner_no", names_somebody=True)
    village_code: int = column("村代码", "Village code", Kind.REFERENCE, key=True, reference="villages.village_code")
    start_on: date = column("开始日期", "Start", Kind.DATE, key=True)
    end_on: date | None = column("结束日期", "End", Kind.DATE)
    document_no: str | None = column("选派文号", "Document number", Kind.TEXT)
    agreement_on: date | None = column("三方协议签订日期", "Agreement signed on", Kind.DATE)
    mode: str | None = column("服务方式", "Way of service", Kind.CHOICE, choices="驻村|巡回|远程|团队|其他")
