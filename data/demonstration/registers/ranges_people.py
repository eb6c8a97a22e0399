"""Ranges of the registers of people and services, and of commendations."""

from data.demonstration.registers.ranges_firms import FIELDS, FIRM, TRADES
from data.demonstration.registers.spec import Between, Days, Part, Ranges, Refer, Text, Words

CROPS = {"茶叶": 3, "食用菌": 3, "中药材": 3, "柑橘": 2, "苹果": 2, "肉牛": 3, "生猪": 2, "马铃薯": 2, "蔬菜": 3, "水产": 1}

RANGES = {
    "firm_needs": Ranges(entries={2020: 2_000, 2021: 3_000}, national=100_000, days=(15, 240), columns={
        "firm": Text(FIRM, TRADES), "kind": Words({"技术": 40, "人才": 22, "资金": 22, "政策": 12, "其他": 4}),
        "need": Text("{kind}需求：{topic}（演示）", ("希望帮助对接", "请安排科技专员上门服务", "请予协调", "希望了解办理渠道")),
        "officer_no": Refer("role", "科技专员")}),
    "village_needs": Ranges(entries={2020: 1_700, 2021: 2_400}, days=(20, 300), columns={
        "industry": Words(CROPS), "need": Text("需要{topic}（演示）", ("病虫害防治指导", "良种引进", "栽培技术培训", "保鲜加工技术", "疫病防治指导", "电商销售培训")),
        "commissioner_no": Refer("role", "科技特派员")}),
    "experts": Ranges(entries={2019: 200, 2020: 360, 2021: 520}, days=(300, 800), columns={
        "title": Text("{field}{topic}（演示{number:04d}）", ("合作研究", "技术咨询", "人才培养")), "host": Text("{place}某某{topic}研究所（演示{number:04d}）"), "field": Words(FIELDS),
        "mode": Words({"来华": 4, "离岸创新": 2, "远程合作": 5}), "experts": Between(1, 9), "funds": Between(10, 260)}),
    "ownership_pilots": Ranges(entries={2020: 40}, columns={
        "organisation": Text("{place}某某{topic}大学（演示{number:02d}）", ("理工", "农业", "医科", "工业", "师范")),
        "supervisor": Words({"演示主管部门甲": 3, "演示主管部门乙": 2, "演示省科技厅": 4}), "kind": Words({"高校": 28, "科研院所": 11, "其他": 1}),
        "granted": Between(4, 160), "transferred": Part("granted", 0.3, 0.8), "amount": Between(100, 22_000)}),
    "handbooks": Ranges(entries={2020: 520, 2021: 800}, columns={
        "title": Text("{topic}{kind}（演示{number:04d}）", ("春耕生产", "科技惠企", "疫情防控", "研发费用加计扣除", "病虫害防治")),
        "people": Between(40, 9_000), "households": Between(20, 3_000, only=("audience", "农户")),
        "copies": Between(100, 12_000, only=("kind", "科技手册"))}),
    "commendations": Ranges(entries={2019: 5, 2020: 5, 2021: 5}, lasting=False, columns={
        "matter": Words({"实施创新驱动发展战略、推进自主创新和发展高新技术产业成效明显（演示）": 1}),
        "state": Words({"正式通报": 4, "公示": 1}), "document_no": Text("演示发〔{year}〕{unit}号"), "on_date": Days(110, 160)}),
}
