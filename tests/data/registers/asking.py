"""What the tests of registers ask, over a connection of their own."""

from data import registers
from db.engine import reading
from tests.data.indicators.returns import stored, value

YI = 10_000_000_000  # 1 亿元 in 分
WAN = 1_000_000  # 1 万元 in 分
ZGC, SHENZHEN, QINGDAO, ZHENGZHOU, SHIHEZI = "中关村科技园区", "深圳市高新技术产业园区", "青岛高新技术产业开发区", "郑州高新技术产业开发区", "新疆生产建设兵团石河子高新技术产业开发区"

__all__ = ["QINGDAO", "SHENZHEN", "SHIHEZI", "WAN", "YI", "ZGC", "ZHENGZHOU", "asked", "figures", "stored", "value"]


def asked(question, register: str, **choice):
    with reading() as connection:
        return question(connection, register=register, **choice)


def figures(register: str, period: str, level: str = "nation", **choice):
    return asked(registers.figures, register, period=period, level=level, **choice)
