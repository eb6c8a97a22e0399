"""Ranges of the registers of incubation and jobs. Numbers of incubators and their grades are near those of published_registers.csv."""

from data.demonstration.registers.spec import Between, Group, Part, Ranges, Text, Total, Words

NATIONAL, PROVINCIAL = "国家级（国家备案）", "省级"
GRADES = Words({"优秀（A类）": 386, "良好（B类）": 617, "合格（C类）": 262, "不合格（D类）": 12}, only=("level", NATIONAL), otherwise="未参评")

RANGES = {
    "incubators": Ranges(
        entries=(Group({"kind": "科技企业孵化器", "level": NATIONAL}, {2019: 1117, 2020: 1173, 2021: 1287}),
                 Group({"kind": "众创空间", "level": NATIONAL}, {2019: 2206, 2020: 2386, 2021: 2551}),
                 Group({"kind": "大学科技园", "level": NATIONAL}, {2019: 108, 2020: 115, 2021: 140}),
                 Group({"kind": "科技企业孵化器", "level": PROVINCIAL}, {2020: 260, 2021: 300}),
                 Group({"kind": "加速器", "level": "其他"}, {2020: 40, 2021: 55})), columns={
        "name": Text("{place}某某{topic}{kind}（演示{number:05d}）", ("智汇", "创新", "科创", "青年", "星火", "启航")),
        "operator": Text("{place}某某科技服务有限公司（演示{number:05d}）"), "since": Between(2008, 2021), "area": Between(800, 42_000),
        "firms": Between(12, 140), "teams": Between(4, 60), "startups": Part("firms", 0.3, 0.8), "graduates": Between(6, 160, (1.05, 1.2)),
        "jobs": Between(80, 2_400), "rent_cut": Between(5, 260), "grade": GRADES}),
    "vouchers": Ranges(entries={2019: 24, 2020: 28, 2021: 31}, columns={
        "issued": Total({2019: 212_000, 2020: 254_000, 2021: 286_000}), "redeemed": Part("issued", 0.45, 0.85),
        "cross_region": Part("redeemed", 0.02, 0.22), "firms": Total({2019: 31_000, 2020: 38_000, 2021: 44_000}),
        "institutions": Between(40, 900, (1.02, 1.15))}),
    "assistants": Ranges(since="2020-04", columns={
        "employer": Words({"高校": 6, "科研院所": 3, "企业": 4, "其他": 1}), "planned": Total({2019: 0, 2020: 121_000, 2021: 163_000}),
        "posted": Part("planned", 0.82, 0.98), "filled": Part("planned", 0.62, 0.9), "graduates": Part("filled", 0.68, 0.92),
        "postdocs": Total({2019: 0, 2020: 24_000, 2021: 31_000})}),
    "training_bases": Ranges(entries={2019: 120, 2020: 240, 2021: 300}, columns={
        "name": Text("{place}某某{topic}大学生实训基地（演示{number:04d}）", ("软件", "智能制造", "生物医药", "电子商务")),
        "host": Text("某某{topic}有限公司（演示{number:04d}）"), "posts": Between(15, 400), "trainees": Between(10, 420),
        "courses": Between(2, 40), "hired": Part("trainees", 0.15, 0.7)}),
}
