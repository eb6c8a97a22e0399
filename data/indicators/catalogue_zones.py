"""The catalogue of zone recovery (高新区复工复产监测)."""

from data.indicators.indicator import PERCENT, POINTS, entries

LEVELS = ("nation", "reporting_unit", "province", "prefecture", "county", "zone")
ZONES, CASES = ("家", "zones"), ("件", "cases")
MEASURES = ("国科发区〔2020〕67号第2条", "Guokefaqu [2020] No. 67, measure 2")
MONITORING = ("国科发区〔2020〕67号第2条（统计监测体系）；国科火字〔2020〕60号（每日填报）",
              "Guokefaqu [2020] No. 67, measure 2; Guokehuozi [2020] No. 60 (daily reports)")
DIFFICULTIES = ("科技部办公厅2020年2月28日通知第三条", "Notice of the General Office of MOST, 28 February 2020, point 3")


def _group(code: str, zh: str, en: str) -> tuple:
    """The resumption rate of one group of firms; the groups overlap and are never added."""
    return (f"resumption_{code}", (f"{zh}复工率", f"Resumption, {en}"), PERCENT, "good", "rate",
            (f"Σ{zh}复工企业数÷Σ{zh}企业数，限两项都填报的高新区；各类企业有交叉，不相加",
             f"Σ resumed ÷ Σ firms ({en}), over the zones that gave both; the groups overlap and are never added"),
            MEASURES)


ENTRIES = entries("zones", LEVELS, (
    ("resumption", ("企业整体复工率", "Work resumption, overall"), PERCENT, "good", "rate",
     ("Σ复工企业数÷Σ企业总数，限当日已报的高新区",
      "Σ firms resumed ÷ Σ firms, over the zones that reported the day"), MEASURES,
     {"splits": ("risk", "region")}),
    ("resumption_mean", ("平均复工率", "Work resumption, mean of zones"), PERCENT, "good", "mean",
     ("已报高新区复工率的算术平均", "Mean of the reporting zones' rates"), MEASURES),
    _group("large", "规上", "firms above designated size"),
    _group("small", "中小企业", "SMEs"),
    _group("hnte", "高新技术企业", "high-tech enterprises"),
    _group("tech_sme", "科技型中小企业", "technology SMEs"),
    ("zones_full", ("复工率100%高新区数", "Zones fully resumed"), ZONES, "good", "count",
     ("复工企业数等于企业总数且大于0的高新区数；分母为已报高新区数",
      "Zones with firms resumed = firms > 0, of the zones that reported"), MEASURES),
    ("staff_return", ("返岗率", "Staff back at work"), PERCENT, "good", "rate",
     ("Σ返岗人数÷Σ应返岗人数", "Σ staff back ÷ Σ staff due"), MEASURES),
    ("capacity", ("产能恢复率", "Capacity recovered"), PERCENT, "good", "rate",
     ("Σ（产能恢复率×企业总数）÷Σ企业总数，限填报且企业总数大于0的高新区",
      "Σ (capacity rate × firms) ÷ Σ firms, over the zones that gave it and have firms"), MEASURES),
    ("power", ("用电恢复率", "Power use recovered"), PERCENT, "good", "rate",
     ("Σ（用电恢复率×企业总数）÷Σ企业总数，限填报且企业总数大于0的高新区",
      "Σ (power ratio × firms) ÷ Σ firms, over the zones that gave it and have firms"), MEASURES),
    ("reporting", ("填报率", "Zones reported"), PERCENT, "good", "rate",
     ("当日已报高新区数÷当日名录内高新区数", "Zones that reported the day ÷ zones in force"), MONITORING),
    ("reporting_on_time", ("及时率", "Zones reported on time"), PERCENT, "good", "rate",
     ("次日12:00前（报送日历另有规定的从其规定）报送（以首次报送为准，更正不计）的高新区数÷名录内高新区数",
      "Zones whose first report came by 12:00 of the next day (or as the reporting calendar says) ÷ zones in force"), MONITORING),
    ("change_1d", ("日变化", "Change on the day before"), POINTS, "good", "change",
     ("当日与前一日整体复工率之差，限两日都报的高新区；分子分母为这些高新区当日之和",
      "Rate of the day − rate of the day before, over the zones that reported both; n/N are theirs of the day"), MEASURES),
    ("change_7d", ("周变化", "Change on a week before"), POINTS, "good", "change",
     ("当日与七日前整体复工率之差，限两日都报的高新区；分子分母为这些高新区当日之和",
      "Rate of the day − rate a week before, over the zones that reported both; n/N are theirs of the day"), MEASURES),
    ("difficulties_raised", ("困难件数", "Difficulties raised"), CASES, "", "sum",
     ("各高新区截至该日最近一次填报的提出件数之和", "Σ raised, of each zone's latest row up to the date"), DIFFICULTIES,
     {"splits": ("difficulty",)}),
    ("difficulties_solved", ("困难解决率", "Difficulties solved"), PERCENT, "good", "rate",
     ("Σ解决件数÷Σ提出件数，各高新区取截至该日最近一次填报", "Σ solved ÷ Σ raised, of each zone's latest row up to the date"),
     DIFFICULTIES, {"splits": ("difficulty",)}),
))
