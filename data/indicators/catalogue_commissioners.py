"""The catalogue of commissioners and registered poor villages (科技特派员)."""

from data.indicators.indicator import PERCENT, entries

REGIONS = ("nation", "reporting_unit", "province", "prefecture", "county")
LEVELS = (*REGIONS, "village")
VILLAGES, PEOPLE = ("个", "villages"), ("人", "people")
COVERAGE = ("国科发区〔2020〕67号第16条", "Guokefaqu [2020] No. 67, measure 16")
SERVICE = ("国科发区〔2020〕67号第15条", "Guokefaqu [2020] No. 67, measure 15")
LIAISON = ("国科发区〔2020〕67号第13条", "Guokefaqu [2020] No. 67, measure 13")


def _sum(code: str, zh: str, en: str, unit: tuple[str, str], source: tuple[str, str] = SERVICE) -> tuple:
    return (code, (zh, en), unit, "good", "sum", (f"期内{zh}合计", "Σ in the period"), source)


ENTRIES = entries("commissioners", LEVELS, (
    ("villages", ("建档立卡贫困村数", "Registered poor villages"), VILLAGES, "", "count",
     ("期末前最近一个名册年度的建档立卡贫困村数，含已出列；并村按并入村计一次",
      "Villages on the latest register up to the period, removed ones included; a merged village counts once"), COVERAGE),
    ("assigned", ("选派覆盖率", "Villages with an assignment"), PERCENT, "good", "rate",
     ("期末有在聘特派员选派在册的村数÷建档立卡贫困村数",
      "Villages with an assignment in force on the last day, of a commissioner in term ÷ villages"), COVERAGE),
    ("served", ("科技服务覆盖率", "Villages served"), PERCENT, "good", "rate",
     ("期内至少有一次科技特派员服务记录（服务对象为村或未填）的村数÷建档立卡贫困村数",
      "Villages with a service record (to the village, or with no target given) in the period by a science and technology commissioner ÷ villages"), COVERAGE),
    ("employment", ("就业带动覆盖率", "Villages with employment"), PERCENT, "good", "rate",
     ("期内有就业或创业带动且人数大于0的村数÷建档立卡贫困村数",
      "Villages with jobs or start-ups and jobs > 0 in the period ÷ villages"), COVERAGE),
    ("industry_support", ("产业和消费帮扶覆盖率", "Villages with industry or consumption support"), PERCENT, "good", "rate",
     ("期内有产业扶贫或消费扶贫记录的村数÷建档立卡贫困村数；与就业带动并列，不相加",
      "Villages with industry or consumption support in the period ÷ villages; shown beside employment, never added"),
     COVERAGE),
    ("served_industry", ("有产业基础村服务覆盖率", "Villages with an industry base served"), PERCENT, "good", "rate",
     ("具备产业发展基础的村中已服务村数÷具备产业发展基础的村数", "Served villages with an industry base ÷ those with one"),
     COVERAGE),
    ("full", ("科技服务和就业带动全覆盖率", "Villages served and with employment"), PERCENT, "good", "rate",
     ("期内既有科技服务又有就业带动的村数÷建档立卡贫困村数", "Villages both served and with employment ÷ villages"), COVERAGE),
    ("uncovered", ("未覆盖村数", "Villages not served"), VILLAGES, "bad", "count",
     ("建档立卡贫困村数−期内已服务村数", "Villages − served villages"), COVERAGE),
    ("unserved_days", ("超期未服务村", "Villages long unserved"), VILLAGES, "bad", "count",
     ("超过90天（可调）没有服务的村数", "Villages without a service for more than 90 days (adjustable)"), COVERAGE),
    ("per_village", ("村均特派员", "Commissioners a village"), PEOPLE, "", "mean",
     ("期末在册选派数÷村数", "Assignments in force ÷ villages"), COVERAGE),
    ("per_commissioner", ("人均服务村", "Villages a commissioner"), VILLAGES, "", "mean",
     ("期末在册选派数÷在聘特派员数", "Assignments in force ÷ commissioners in term"), COVERAGE, {"levels": REGIONS}),
    _sum("services", "服务次数", "Services", ("次", "services")),
    ("service_days", ("服务天数", "Service days"), ("天", "days"), "good", "sum",
     ("期内不同（特派员，日期）数", "Distinct (commissioner, date) in the period"), SERVICE),
    _sum("farmers", "服务农户数", "Farmers served", ("户", "households")),
    _sum("trainees", "培训人次", "People trained", ("人次", "person-times")),
    _sum("technologies", "推广技术数", "Technologies introduced", ("项", "items")),
    _sum("jobs", "带动就业人数", "Jobs", PEOPLE, COVERAGE),
    _sum("households", "带动户数", "Households", ("户", "households"), COVERAGE),
    ("firms_served", ("科技专员服务企业数", "Firms served by liaison officers"), ("家", "firms"), "good", "count",
     ("期内有科技专员服务记录的不同企业数", "Distinct firms with a service in the period"), LIAISON, {"levels": REGIONS}),
))
