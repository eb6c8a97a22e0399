"""The library of policies and tools: the three documents of spring 2020 as published, the rest invented."""

import pandas as pd

PUBLISHED = (
    ("科技部办公厅关于做好国家高新区科学防疫 推动企业有序复工复产的通知", "科技部办公厅", "2020-02-28", None),
    ("关于科技创新支撑复工复产和经济平稳运行的若干措施", "科技部", "2020-03-21", "国科发区〔2020〕67号"),
    ("关于开展“科技抗疫——先进技术推广应用‘百城百园’行动”的通知", "科技部办公厅 财政部办公厅", "2020-03-25", None),
)
INVENTED = (
    ("演示：企业复工防控要点", "防控指南", "2020-02-27"),
    ("演示：园区食堂与宿舍管理指南", "防控指南", "2020-03-02"),
    ("演示：复工备案在线办理工具", "技术工具", "2020-03-04"),
    ("演示：员工健康申报小程序", "技术工具", "2020-03-05"),
    ("演示：点对点接返员工的做法", "经验做法", "2020-03-10"),
    ("演示：产业链协同复工的做法", "经验做法", "2020-03-18"),
    ("演示：无接触测温设备", "产品", "2020-03-12"),
    ("演示：空气消毒设备", "产品", "2020-03-20"),
)


def resources() -> pd.DataFrame:
    """The stored columns; invented entries say 演示 in their titles."""
    real = pd.DataFrame(PUBLISHED, columns=["title", "issuer", "published_on", "document_no"])
    invented = pd.DataFrame(INVENTED, columns=["title", "category", "published_on"])
    rows = pd.concat([real.assign(category="政策信息"), invented.assign(issuer="演示高新区管委会", document_no=None)])
    return rows.assign(published_on=pd.to_datetime(rows["published_on"])).reset_index(drop=True)
