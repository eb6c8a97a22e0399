"""The sheet 填表说明: what to fill in, column by column. It is Chinese with English titles, whoever asks for it."""

from dataclasses import replace

from data import asking
from data.uploads.reading.words import GUIDE_SHEET, VERSION_COLUMN
from data.uploads.rules import RULES
from db.datasets import DATASETS
from db.declare import Column, Dataset, Kind

HEADING_ROW = 4
FORMS = {
    Kind.TEXT: "文字",
    Kind.COUNT: "整数，例如 1200",
    Kind.NUMBER: "数字",
    Kind.PERCENT: "百分数，87.5 或 87.5% 都表示 87.5%",
    Kind.MONEY: "金额，单位万元；列名写成“…（元）”或“…（亿元）”时按该单位换算",
    Kind.MONEY_100M: "金额，单位亿元；列名写成“…（元）”或“…（万元）”时按该单位换算",
    Kind.DATE: "日期，例如 2020-04-01",
    Kind.DATETIME: "日期和时间（北京时间），例如 2020-04-02 11:30",
    Kind.YEAR: "年份，例如 2020",
    Kind.QUARTER: "季度，例如 2020-Q4 或 2020年第四季度（文本）",
    Kind.MONTH: "月份，例如 2020-10 或 2020年10月（文本）",
    Kind.YES_NO: "是 或 否",
    Kind.URL: "网址，以 http:// 或 https:// 开头",
    Kind.PHONE: "电话号码（文本）",
    Kind.CREDIT_CODE: "18位统一社会信用代码（文本）",
    Kind.ADCODE: "六位地级或县级行政区划代码（文本），或名称",
    Kind.REGION: "省、市、县的代码（文本）或名称",
    Kind.REPORTING_UNIT: "37个报送单位之一，全称、简称或代码",
    Kind.VILLAGE: "12位村代码（文本）",
    Kind.ZONE: "国家高新区的全称或简称",
    Kind.REFERENCE: "须与“{owner}”中的“{target}”一致（文本）",
}


def rows(dataset: Dataset, *, version: str) -> list[list[str]]:
    """The lines of the sheet."""
    return [
        [f"{dataset.zh}　{GUIDE_SHEET}", dataset.en],
        [f"{VERSION_COLUMN}：{version}"],
        ["第一行是列名，第二行是示例，请删去或改写；从第二行起填写，一行一条；列的顺序可以改变，选填列可以删去。检查时有警告而情况属实的行，可另加一列“警告说明”写明原因。"],
        ["列名", "英文名", "必填", "主键", "填写要求", "核对"],
        *(_row(dataset, column) for column in dataset.columns),
    ]


def _row(dataset: Dataset, column: Column) -> list[str]:
    with asking.asked_as(replace(asking.present(), language="zh")):
        checks = "；".join(rule.kind.title() for rule in RULES[dataset.code] if column.code in rule.columns[:1])
    return [column.zh, column.en, "是" if column.required else "", "是" if column.key else "", _form(column), checks]


def _form(column: Column) -> str:
    if column.choices:
        return "只能填：" + "、".join(column.choices)
    form = FORMS[column.kind]
    if column.kind is Kind.REFERENCE:
        owner, target = column.reference.split(".")
        form = form.format(owner=DATASETS[owner].zh, target=DATASETS[owner].column(target).zh)
    limits = [f"不小于{column.minimum:g}"] if column.minimum is not None else []
    limits += [f"不大于{column.maximum:g}"] if column.maximum is not None else []
    return "，".join([form, *limits])
