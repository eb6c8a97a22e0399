"""Ranges of the registers of industry. Clusters and sub-funds are near the numbers of published_registers.csv."""

from data.demonstration.registers.spec import Between, Group, Part, Ranges, Text, Total, Words

NONE = "不适用"
INDUSTRIES = {"智能制造": 5, "生物医药": 5, "新材料": 4, "电子信息": 4, "软件": 3, "新能源": 3, "节能环保": 2}

RANGES = {
    "challenges": Ranges(columns={
        "event": Words({"中国创新挑战赛": 4, "火炬科技成果直通车": 4, "其他": 2}),
        "collected": Total({2019: 9_800, 2020: 11_600, 2021: 13_900}), "published": Part("collected", 0.4, 0.85),
        "solutions": Part("collected", 0.5, 0.95), "matched": Part("published", 0.3, 0.8), "signed": Part("published", 0.08, 0.4),
        "amount": Between(200, 16_000)}),
    "clusters": Ranges(
        entries=(Group({"kind": "创新型产业集群", "stage": "试点"}, {2019: 61, 2020: 61, 2021: 61}),
                 Group({"kind": "创新型产业集群", "stage": "培育"}, {2019: 48, 2020: 48, 2021: 91}),
                 Group({"kind": "国家火炬特色产业基地", "stage": NONE}, {2019: 420, 2020: 433, 2021: 450}),
                 Group({"kind": "国家火炬软件产业基地", "stage": NONE}, {2019: 44, 2020: 44, 2021: 44})), columns={
        "name": Text("{place}某某{industry}产业基地（演示{number:03d}）"), "industry": Words(INDUSTRIES), "firms": Between(40, 900), "hnte": Part("firms", 0.12, 0.5),
        "revenue": Between(40, 1_900), "profit": Part("revenue", 0.04, 0.1), "tax": Part("revenue", 0.03, 0.07),
        "exports": Part("revenue", 0.03, 0.2)}),
    "platforms": Ranges(entries={2019: 60, 2020: 110, 2021: 160}, days=(200, 700), columns={
        "name": Text("{place}某某{kind}（演示{number:03d}）"), "host": Text("{place}某某{topic}发展有限公司（演示{number:03d}）"),
        "document_no": Text("演示函〔{year}〕{number}号"), "projects": Between(3, 120), "amount": Between(200, 50_000)}),
    "scenes": Ranges(entries={2019: 90, 2020: 260, 2021: 420}, days=(100, 600), columns={
        "title": Text("某某{field}应用场景示范（演示{number:04d}）"),
        "technology": Text("{topic}", ("人工智能", "5G通信", "区块链", "物联网", "遥感监测", "大数据")), "invested": Between(80, 9_000)}),
    "funds": Ranges(entries={2016: 9, 2017: 16, 2018: 21, 2019: 26, 2020: 31, 2021: 36}, columns={
        "name": Text("某某{topic}创业投资子基金（演示{number:02d}）"), "manager": Text("某某{topic}投资管理有限公司（演示{number:02d}）"),
        "size": Total({2021: 6_240_000}), "guidance": Part("size", 0.18, 0.3), "invested": Part("size", 0.35, 0.9),
        "results": Part("invested", 0.35, 0.7), "hit_hard": Part("invested", 0.0, 0.12)}),
    "risk_loans": Ranges(entries={2019: 17, 2020: 21, 2021: 24}, columns={
        "firms": Total({2019: 5_200, 2020: 7_400, 2021: 9_600}), "loans": Total({2019: 1_820_000, 2020: 2_560_000, 2021: 3_310_000}),
        "pool": Between(3_000, 60_000, (1.0, 1.1)), "compensated": Part("loans", 0.0005, 0.006)}),
}
