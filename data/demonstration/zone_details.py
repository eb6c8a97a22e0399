"""What the zones told each week: firms' difficulties, and recovery by leading industry."""

import numpy as np
import pandas as pd

from data.demonstration.chance import dice
from data.demonstration.ground import Ground
from data.demonstration.recovery import DATES, Recovery

WEEKLY = slice(0, None, 7)
DIFFICULTIES = {"员工返岗难": 0.10, "企业融资难": 0.09, "供应链协同难": 0.07, "物流配送难": 0.05,
                "防疫物资不足": 0.12, "其他": 0.02}  # cases a firm over the whole time
OTHER = "厂房租金减免诉求"
INDUSTRIES = ("电子信息", "生物医药", "高端装备制造", "新材料", "节能环保", "新能源汽车", "现代服务业",
              "软件和信息服务")
LEADING = 4


def zone_difficulties(ground: Ground, recovery: Recovery) -> pd.DataFrame:
    """Cumulative cases raised and solved, each week."""
    random = dice("zone_difficulties")
    dates = DATES[WEEKLY]
    shape = (len(ground.zones), len(DIFFICULTIES), len(dates))
    total = recovery.firms[:, None] * np.array(list(DIFFICULTIES.values())) * random.uniform(0.4, 1.6, shape[:2])
    time = np.linspace(0.25, 1, len(dates)) ** random.uniform(0.4, 0.9, shape[:2])[:, :, None]
    raised = np.floor(total[:, :, None] * time)
    solving = np.linspace(0.3, 0.95, len(dates)) * random.uniform(0.8, 1.0, shape[:2])[:, :, None]
    solved = np.floor(raised * solving)
    zone, kind, date = (np.broadcast_to(part, shape).ravel() for part in np.ix_(
        ground.zones["name"].to_numpy(dtype=object), np.array(list(DIFFICULTIES), dtype=object), dates.to_numpy()))
    return pd.DataFrame({"zone": zone, "data_date": date, "difficulty": kind,
                         "raised": raised.ravel().astype("int64"), "solved": solved.ravel().astype("int64"),
                         "note": np.where(kind == "其他", OTHER, None)})


def zone_industry_daily(ground: Ground, recovery: Recovery) -> pd.DataFrame:
    """Four leading industries a zone, each week; together at most four fifths of its firms."""
    random = dice("zone_industry_daily")
    dates, rates = DATES[WEEKLY], recovery.rates[:, WEEKLY]
    shape = (len(ground.zones), LEADING, len(dates))
    chosen = random.random((len(ground.zones), len(INDUSTRIES))).argsort(axis=1)[:, :LEADING]
    part = random.dirichlet(np.full(LEADING + 1, 6.0), len(ground.zones))[:, :LEADING]
    firms = np.maximum(1, np.floor(recovery.firms[:, None] * part))
    pace = random.uniform(0.75, 1.5, shape[:2])
    resumed = np.floor(firms[:, :, None] * (1 - (1 - rates[:, None, :]) ** pace[:, :, None]) + 1e-9)
    zone, _, date = (np.broadcast_to(column, shape).ravel() for column in np.ix_(
        ground.zones["name"].to_numpy(dtype=object), np.arange(LEADING), dates.to_numpy()))
    industry = np.array(INDUSTRIES, dtype=object)[chosen]
    return pd.DataFrame({"zone": zone, "data_date": date, "industry": np.repeat(industry.ravel(), len(dates)),
                         "firms": np.repeat(firms.ravel(), len(dates)).astype("int64"),
                         "firms_resumed": resumed.ravel().astype("int64")})
