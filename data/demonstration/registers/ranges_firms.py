"""Ranges of the registers of technology firms. National totals are near those of published_registers.csv."""

from data.demonstration.registers.spec import Between, Part, Ranges, Since, Text, Total, Words

FIRM = "{place}某某{topic}有限公司（演示{number:04d}）"
TRADES = ("智能制造", "生物科技", "新材料科技", "电子科技", "环保科技", "农业科技", "医疗科技", "信息技术")
FIELDS = {"疫情防控": 3, "生物医药": 3, "智能制造": 4, "新一代信息技术": 4, "现代农业": 3, "新材料": 2, "节能环保": 2}
GREEN = {"节能": 4, "环境治理": 4, "新能源": 3, "资源循环利用": 2, "碳捕集利用": 1}
SOURCES = {"高新技术企业": 5, "科技型中小企业": 4, "高新技术企业、科技型中小企业": 3, "技术先进型服务企业": 1, "全国技术合同登记企业": 1}

RANGES = {
    "tech_firms": Ranges(columns={
        "hnte": Total({2018: 181_000, 2019: 225_000, 2020: 275_000, 2021: 330_000}),
        "hnte_new": Total({2019: 78_000, 2020: 91_000, 2021: 104_000}, season=(0.02, 0.06, 0.22, 0.7)),
        "sme": Total({2019: 151_000, 2020: 223_000, 2021: 328_000}, season=(0.04, 0.3, 0.36, 0.3)),
        "extended": Total({2020: 9_400}, season=(0.45, 0.55, 0, 0))}),
    "economy2020": Ranges(entries={2020: 620, 2021: 700}, columns={
        "title": Text("{field}{topic}（演示{number:04d}）", ("关键技术应用示范", "成果转化与产业化", "装备研制与应用", "平台建设与服务")),
        "organisation": Text("{place}某某{topic}有限公司（演示{number:04d}）", TRADES), "field": Words(FIELDS),
        "funds_central": Between(30, 160, (1, 1)), "funds_other": Between(60, 900), "spent": Part("funds_central", 0.3, 0.98),
        "jobs": Between(4, 160), "revenue": Between(80, 9_000)}),
    "listing_pool": Ranges(entries={2019: 300, 2020: 620, 2021: 900}, days=(700, 2600), columns={
        "firm": Text(FIRM, TRADES), "board": Words({"科创板": 8, "创业板": 7, "北交所": 3, "主板": 2, "新三板挂牌": 3, "境外": 1}),
        "raised": Between(20_000, 260_000, only=("stage", "上市"))}),
    "green_firms": Ranges(entries={2020: 180, 2021: 420}, columns={
        "firm": Text(FIRM, ("环保科技", "新能源科技", "节能科技", "循环技术")), "source": Words(SOURCES), "technology": Words(GREEN),
        "batch": Since({2020: "第一批", 2021: "第二批"}), "financed": Between(100, 18_000)}),
    "competitions": Ranges(columns={
        "competition": Words({"中国创新创业大赛": 8, "全国颠覆性技术专业赛": 1, "其他": 3}),
        "entries_made": Total({2019: 34_000, 2020: 38_500, 2021: 45_000}), "finalists": Part("entries_made", 0.06, 0.2),
        "awards": Part("finalists", 0.1, 0.4), "followed": Part("finalists", 0.3, 0.9), "amount": Between(500, 60_000)}),
}
