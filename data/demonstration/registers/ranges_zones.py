"""Ranges of the registers of zones. National totals are near those of data/reference/zone_statistics.csv."""

from data.demonstration.registers.spec import Between, Days, Part, Ranges, Since, Text, Total, Words

CHAINS = {"电子信息": 5, "汽车及零部件": 4, "生物医药": 4, "装备制造": 3, "新材料": 2, "新能源": 2}

RANGES = {
    "zone_situations": Ranges(entries={2020: 700, 2021: 1000}, days=(5, 60), columns={
        "title": Text("{topic}{kind}（演示{number:04d}）", ("员工返岗", "原材料供应", "物流运输", "惠企政策落实", "产业链协同", "融资服务")),
        "text": Text("园区围绕{topic}开展工作，情况属演示。", ("企业服务", "要素保障", "政策兑现", "疫情防控", "产业链协同"))}),
    "chain_blocks": Ranges(entries={2020: 420, 2021: 560}, days=(10, 150), columns={
        "chain": Words(CHAINS), "link": Text("{topic}", ("原材料", "核心零部件", "整机装配", "检测认证", "物流配送")),
        "block": Text("{topic}（演示）", ("关键零部件断供", "上游企业未复工", "进口原料到港延迟", "跨省运输受限", "用工不足")),
        "firms": Between(1, 60), "ask": Text("商请{topic}协调", ("工业和信息化部门", "交通运输部门", "海关", "上游企业所在地", "人力资源部门"))}),
    "zone_economy": Ranges(columns={
        "firms": Total({2018: 127_000, 2019: 141_000, 2020: 165_400, 2021: 182_000}),
        "revenue": Total({2019: 385_500, 2020: 428_000, 2021: 495_096}), "output": Total({2019: 240_300, 2020: 256_500, 2021: 292_000}),
        "profit": Total({2019: 26_100, 2020: 30_400, 2021: 37_200}), "tax": Total({2019: 19_000, 2020: 18_600, 2021: 22_600}),
        "exports": Total({2019: 41_000, 2020: 44_700, 2021: 55_200}),
        "staff": Total({2018: 20_900_000, 2019: 22_130_000, 2020: 23_860_000, 2021: 25_100_000}),
        "new_firms": Total({2019: 420_000, 2020: 452_000, 2021: 540_000})}),
    "zone_green": Ranges(columns={
        "industry_added": Total({2019: 60_000, 2020: 63_100, 2021: 72_000}), "energy": Total({2019: 27_840, 2020: 28_600, 2021: 31_700}),
        "carbon": Total({2019: 66_800, 2020: 67_300, 2021: 71_900}), "green_share": Between(25, 46, (1.0, 1.02)),
        "forest": Between(8, 48, (1.0, 1.02)), "clean_days": Between(205, 352, (0.99, 1.04)), "factories": Between(1, 14, (1.0, 1.3))}),
    "zone_plans": Ranges(columns={
        "state": Words({"未启动": 6, "编制中": 16, "征求意见": 10, "评审论证": 12, "已印发": 56}),
        "issuer": Text("{place}管委会", only=("state", "已印发")), "document_no": Text("演示高新发〔2021〕{number}号", only=("state", "已印发"))}),
    "zone_pairs": Ranges(entries={2019: 24, 2020: 45, 2021: 60}, days=(400, 1500), columns={
        "until": Days(730, 1825), "fields": Text("{topic}协同", ("生物医药", "电子信息", "先进制造", "科技金融", "人才培养")),
        "projects": Between(1, 12), "amount": Between(200, 20_000)}),
    "innovation_points": Ranges(entries={2020: 13, 2021: 59}, since="2020", columns={
        "batch": Since({2020: "首批", 2021: "第二批"}), "scored": Between(80, 1600), "supported": Part("scored", 0.15, 0.6),
        "venture": Between(1_000, 60_000), "credit": Between(3_000, 90_000), "loans": Part("credit", 0.4, 0.85),
        "subsidy": Between(100, 5_000)}),
}
