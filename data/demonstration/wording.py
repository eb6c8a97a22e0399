"""The invented texts of the list: themes, tasks, goals, titles of projects and demands."""

CITY_THEMES = ("智慧城市(社区)", "卫生健康", "智慧环境", "疫情防控", "智慧农业", "科技扶贫", "灾害应急")
PARK_INDUSTRIES = ("智能制造", "生物技术", "医疗装备", "工业互联网", "人工智能", "5G网络", "节能环保", "未来食品",
                   "自动驾驶")
FIELDS = {
    "疫情防控": ("病毒快速检测", "无接触测温", "环境消杀"),
    "智慧城市(社区)": ("城市运行感知", "社区便民服务", "地下管网监测"),
    "卫生健康": ("远程诊疗", "慢性病管理", "医学影像辅助诊断"),
    "智慧环境": ("水质在线监测", "大气污染溯源", "固废分类处置"),
    "智慧农业": ("水肥一体化", "农机作业监测", "病虫害遥感识别"),
    "科技扶贫": ("特色种养技术", "农产品保鲜", "电商产销对接"),
    "灾害应急": ("地质灾害预警", "应急通信", "森林防火监测"),
    "生物技术": ("酶制剂", "细胞培养", "生物发酵"),
    "未来食品": ("植物蛋白", "功能食品", "冷链保鲜"),
    "医疗装备": ("呼吸支持设备", "体外诊断", "手术机器人"),
    "5G网络": ("小基站", "边缘计算", "射频器件"),
    "人工智能": ("机器视觉", "语音识别", "工业质检"),
    "工业互联网": ("设备上云", "标识解析", "能耗管理"),
    "节能环保": ("余热利用", "工业废水处理", "高效电机"),
    "智能制造": ("柔性产线", "工业机器人", "数控系统"),
    "自动驾驶": ("车路协同", "激光雷达", "高精度定位"),
}
OTHER = ("共性技术", "检测与标准", "产销对接")
ENDINGS = ("应用示范", "成套技术推广", "关键技术转化", "工艺包推广", "集成应用")


def topics(focus: str | None) -> tuple[str, str, str]:
    """Three technical topics of a theme or industry; general ones where it is none of the listed."""
    return FIELDS.get(focus, OTHER) if isinstance(focus, str) else OTHER


def tasks_of(focus: str | None) -> str:
    return "推广" + "、".join(topics(focus)) + "等先进适用技术；完善技术转移服务。"


def goal_of(focus: str | None) -> str:
    aim = focus.removeprefix("其他:") if isinstance(focus, str) else "本地产业"
    return f"围绕{aim}应用一批先进技术成果，形成技术工艺包和典型案例，带动就业。"


def titled(topic: str, number: int) -> str:
    """A title such as 水肥一体化应用示范."""
    return topic + ENDINGS[number % len(ENDINGS)]
