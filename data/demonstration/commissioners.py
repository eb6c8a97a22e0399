"""Invented commissioners, rural and of firms: where they are based, since when and until when."""

import numpy as np
import pandas as pd

from data.demonstration.chance import dice, numbered, spread
from data.demonstration.ground import Ground
from data.demonstration.villages import InventedVillages

RURAL, OF_FIRMS = "科技特派员", "科技专员"
SHARE_OF_FIRMS = 0.07
WHOLE_YEAR, PART_OF_YEAR = 0.36, 0.11  # of the rural ones in term in 2020; the terms of the rest have ended
OPEN_END = 0.15
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英文辉力健峰建国志远海燕春梅学农兴田丰禾雨松柏"
TITLES = ("农艺师", "高级农艺师", "畜牧师", "高级畜牧师", "工程师", "高级工程师", "讲师", "副教授", "研究员",
          "技术员")
RURAL_FIELDS = ("粮食作物", "果树栽培", "蔬菜栽培", "食用菌", "中药材", "茶叶", "畜牧养殖", "动物疫病", "水产养殖",
                "农产品加工", "农业机械", "土壤肥料", "电子商务")
FIRM_FIELDS = ("智能制造", "电子信息", "生物医药", "新材料", "节能环保", "知识产权", "技术转移")
SENDERS = ("演示农业大学", "演示农业科学院", "演示农业技术推广中心", "演示畜牧兽医站",
           "演示职业技术学院", "演示林业站")
FIRM_SENDERS = ("演示理工大学", "演示工业研究院", "演示技术转移中心")


def commissioners(ground: Ground, register: InventedVillages, number: int) -> pd.DataFrame:
    """The stored columns; rural ones in the order of their counties, as many in each as it has villages."""
    random = dice("commissioners")
    liaison = round(number * SHARE_OF_FIRMS)
    rural = number - liaison
    county = register.county[np.arange(rural) * len(register.villages) // rural]
    hosts = ground.zones["host_adcode"].to_numpy()
    base = np.concatenate([county, hosts[np.arange(liaison) % len(hosts)]])
    of_firms = np.arange(number) >= rural
    since, until = _terms(rural, number, random)
    surname, given = np.array(list(SURNAMES)), np.array(["", *GIVEN])
    first, second = random.integers(1, len(given), number), random.integers(0, len(given), number)
    name = np.char.add(np.char.add(surname[random.integers(0, len(surname), number)], given[first]), given[second])
    return pd.DataFrame({
        "commissioner_no": numbered("演示T{:06d}", np.arange(1, number + 1)), "name": name,
        "role": np.where(of_firms, OF_FIRMS, RURAL),
        "form": random.choice(["个人", "法人", "团队"], number, p=[0.9, 0.04, 0.06]),
        "sent_level": random.choice(["三区", "省", "市", "县"], number, p=[0.3, 0.12, 0.18, 0.4]),
        "job_title": random.choice(TITLES, number),
        "organisation": np.where(of_firms, random.choice(FIRM_SENDERS, number), random.choice(SENDERS, number)),
        "speciality": np.where(of_firms, random.choice(FIRM_FIELDS, number), random.choice(RURAL_FIELDS, number)),
        "base": base, "since": since, "until": until,
        "phone": numbered("1990000{:04d}", random.integers(0, 10_000, number))})


def _terms(rural: int, number: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """First and last day in term: through all of 2020, for a part of it, or over before."""
    place = np.concatenate([spread(rural), np.zeros(number - rural)])  # those of firms serve all the year
    whole, part = place < WHOLE_YEAR, place < WHOLE_YEAR + PART_OF_YEAR
    leaving = place < WHOLE_YEAR + PART_OF_YEAR / 2
    month = random.integers(0, 37, number)  # 2017-01 to 2020-01
    since = np.select([whole, leaving, part], [month, month.clip(0, 30), 38 + month % 8], month * 4 // 3 - 56)
    until = np.select([whole, leaving, part], [48 + 12 * (month % 3), 39 + month % 8, 72],
                      np.minimum(since + 24, 36))
    last = _first_of(until) - np.timedelta64(1, "D")
    last[(random.random(number) < OPEN_END) & whole] = np.datetime64("NaT")
    return _first_of(since).astype("datetime64[s]"), last.astype("datetime64[s]")


def _first_of(months: np.ndarray) -> np.ndarray:
    """The first day of so many months after January 2017."""
    return (np.datetime64("2017-01", "M") + months.astype("timedelta64[M]")).astype("datetime64[D]")
