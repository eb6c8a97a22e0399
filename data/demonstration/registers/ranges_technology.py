"""Ranges of the registers of technology. Contracts and institutions are near the numbers of published_registers.csv."""

from data.demonstration.registers.spec import Between, Part, Ranges, Text, Total, Words

RANGES = {
    "tech_contracts": Ranges(columns={
        "kind": Words({"技术服务": 55, "技术开发": 30, "技术转让": 7, "技术许可": 3, "技术咨询": 5}),
        "contracts": Total({2019: 484_077, 2020: 549_353, 2021: 670_506}, season=(0.09, 0.158, 0.242, 0.51)),
        "value": Total({2019: 22_398.4, 2020: 28_251.5, 2021: 37_294.3}, season=(0.1, 0.173, 0.237, 0.49)),
        "technology_value": Part("value", 0.55, 0.92)}),
    "achievement_registration": Ranges(columns={
        "registered": Total({2019: 68_600, 2020: 76_500, 2021: 78_700}), "applied": Part("registered", 0.78, 0.93),
        "used": Part("applied", 0.6, 0.9)}),
    "transfer_institutes": Ranges(entries={2019: 440, 2020: 460, 2021: 480}, columns={
        "name": Text("{place}某某{topic}技术转移中心（演示{number:04d}）"), "staff": Between(5, 90),
        "kind": Words({"国家技术转移机构": 88, "国家技术转移区域中心": 2, "高校专业化国家技术转移机构": 5, "国家技术转移人才培养基地": 4, "其他": 1}),
        "projects": Between(10, 420), "value": Between(300, 80_000), "trained": Between(10, 300),
        "grade": Words({"优秀": 20, "良好": 34, "合格": 38, "不合格": 3, "未参评": 5})}),
    "rd_institutes": Ranges(entries={2019: 1_820, 2020: 2_140, 2021: 2_412}, columns={
        "name": Text("{place}某某{topic}产业技术研究院（演示{number:04d}）"),
        "kind": Words({"企业": 68, "事业单位": 20, "科技类民办非企业单位（社会服务机构）": 12}), "established": Between(2005, 2021),
        "sponsor": Words({"高校": 4, "科研院所": 3, "企业": 6, "地方政府": 4, "多方共建": 5}), "staff": Between(15, 260),
        "rd_staff": Part("staff", 0.45, 0.85), "rd": Part("income", 0.2, 0.7), "income": Between(300, 40_000),
        "technology_income": Part("income", 0.25, 0.75), "incubated": Between(1, 40, (1.05, 1.25)), "transferred": Between(1, 30)}),
}
