"""The catalogue of the Hundred Cities and Hundred Parks action (百城百园)."""

from data.indicators.indicator import PERCENT, POINTS, entries

LEVELS = ("nation", "reporting_unit", "province", "prefecture", "county", "unit")
OFFICES = {"levels": ("nation", "reporting_unit", "province")}
UNITS, CASES = ("个", "units"), ("件", "cases")
QUOTA = ("“百城百园”通知三（一）", "Hundred Cities and Hundred Parks notice, 3 (1)")
FUNDS = ("“百城百园”通知三（二）（三）", "Hundred Cities and Hundred Parks notice, 3 (2) and (3)")
FILING = ("“百城百园”通知三（一）（三）；2021年10月31日由2020年类推",
          "Hundred Cities and Hundred Parks notice, 3 (1) and (3); 31 October 2021 is inferred from 2020")
RESULTS = ("“百城百园”通知二（一）（二）", "Hundred Cities and Hundred Parks notice, 2 (1) and (2)")
DEMANDS = ("“百城百园”通知二（三）", "Hundred Cities and Hundred Parks notice, 2 (3)")
ISSUES = ("“百城百园”通知三（三）重大问题和事项报告制度", "Hundred Cities and Hundred Parks notice, 3 (3), major issues")
TARGETS = ("“百城百园”通知三（二）绩效评价", "Hundred Cities and Hundred Parks notice, 3 (2), evaluation")
SELF = ("财政部绩效自评表的通行做法（10+50+30+10），不是“百城百园”通知的规定",
        "Practice of the Ministry of Finance's self-evaluation form (10 + 50 + 30 + 10), not of the notice")


def _result(code: str, zh: str, en: str, unit: tuple[str, str]) -> tuple:
    return (code, (zh, en), unit, "good", "sum",
            (f"Σ{zh}，各城市（园区）取截至该日最近一次数据", "Σ at the latest data date of each city or park"), RESULTS)


def _spent(code: str, zh: str, en: str) -> tuple:
    return (code, (f"{zh}支出", f"{en} spent"), ("万元", "10,000 yuan"), "good", "sum",
            (f"Σ执行数中的{zh}，各城市（园区）取截至该日最近一次数据，限填报分项的", f"Σ spent of {en.lower()}, at the latest data date of each city or park that gave the parts"),
            FUNDS, {"splits": ("kind", "funding_mode")})


ENTRIES = entries("hundred", LEVELS, (
    ("units_selected", ("入选城市（园区）数", "Cities and parks selected"), UNITS, "", "count",
     ("该日在册的城市、园区数；入选日期未公布的自2020年1月1日计，退出日期当日起不计",
      "Cities and parks in force at the date; a blank selection date counts from 1 January 2020"), QUOTA,
     {"splits": ("kind", "focus")}),
    ("quota_use", ("名额使用", "Quota used"), ("n/N", "n/N"), "", "quota",
     ("入选数÷名额（每省3、计划单列市1、兵团1；湖北省不限，只列入选数）",
      "Selected ÷ quota (3 a province, 1 a city specifically designated in the state plan, 1 the Corps; Hubei is not limited)"),
     QUOTA, OFFICES | {"splits": ("kind",), "total": False}),
    ("filing_on_time", ("按时报送率", "Filed on time"), PERCENT, "good", "rate",
     ("在截止日（或批准延期日）前报送的推荐单位数÷37，截止日过后计算",
      "Reporting units that filed by the due day or its extension ÷ 37, once the due day has passed"), FILING,
     OFFICES | {"splits": ("filing&year",), "total": False}),
    ("filing_missing", ("未报单位", "Filings missing"), UNITS, "bad", "count",
     ("截止日（或批准延期日）已过、该日尚未报送的推荐单位数",
      "Reporting units whose due day has passed without a filing up to the date"), FILING,
     OFFICES | {"splits": ("filing&year",)}),
    ("budget_execution", ("预算执行率", "Budget execution"), PERCENT, "good", "rate",
     ("Σ执行数B÷Σ预算数A（均为实施周期累计，万元），各城市（园区）取截至该日最近一次数据",
      "Σ spent ÷ Σ budget (both cumulative, 10,000 yuan), at the latest data date of each unit"), FUNDS,
     {"splits": ("kind",)}),
    ("funds_in_place", ("资金到位率", "Funds in place"), PERCENT, "good", "rate",
     ("Σ到位资金÷Σ预算数（万元），限填报到位资金的城市（园区）",
      "Σ funds in place ÷ Σ budget (10,000 yuan), over the units that gave them"), FUNDS),
    ("time_progress", ("序时进度", "Time elapsed"), PERCENT, "", "days",
     ("按实施周期：2020年1月1日至该日的天数（含首尾）÷731", "Of the term: days from 1 January 2020 to the date, both counted, ÷ 731"), QUOTA),
    ("time_progress_year", ("年度序时进度", "Time elapsed in the year"), PERCENT, "", "days",
     ("当年1月1日至该日的天数（含首尾）÷当年天数", "Days from 1 January to the date, both counted, ÷ days of the year"), QUOTA),
    ("execution_gap", ("与序时进度差", "Execution against time"), POINTS, "good", "change",
     ("预算执行率−序时进度，不含后补助的城市（园区）；分子分母为执行数与预算数（万元）",
      "Budget execution − time elapsed, over units not funded afterwards; n/N are spent and budget"), FUNDS),
    ("target_attainment", ("指标完成率", "Targets attained, mean"), PERCENT, "good", "mean",
     ("各绩效指标完成率的平均：≥型为完成值÷指标值，≤型为指标值÷完成值；定性：填了定性完成比例的按比例，否则达成1、部分达成0.5、未达成0；指标值为0不计；不封顶",
      "Mean over targets: actual ÷ target for ≥, target ÷ actual for ≤; qualitative the share filed, else 1, 0.5, 0; not capped"), TARGETS),
    ("targets_met", ("绩效目标完成率", "Targets met"), PERCENT, "good", "rate",
     ("达到指标值的绩效指标数÷绩效指标数", "Targets attained ÷ targets"), TARGETS),
    ("self_score", ("绩效自评得分", "Self-evaluation score"), ("分", "points"), "good", "score",
     ("10×min(1，12月31日预算执行率)＋产出50＋效益30＋满意度10；类内按分值加权，均未填时同权；缺某类指标时其分值按比例分给其他类",
      "10 × min(1, execution at 31 December) + output 50 + benefit 30 + satisfaction 10, by weight inside a category"),
     SELF, {"splits": ("year",)}),
    _spent("funds_central", "中央引导资金", "Central guidance funds"),
    _spent("funds_local", "地方资金", "Local funds"),
    _spent("funds_other", "其他资金", "Other funds"),
    _result("technologies", "推广应用技术成果", "Technologies applied", ("项", "items")),
    _result("process_packages", "技术工艺包", "Process packages", ("个", "packages")),
    _result("cases", "科技赋能典型案例", "Case studies", ("个", "cases")),
    _result("firms_served", "服务企业数", "Firms served", ("家", "firms")),
    _result("jobs", "带动就业人数", "Jobs supported", ("人", "people")),
    ("demands_matched", ("需求对接率", "Demands matched"), PERCENT, "good", "rate",
     ("处于对接、签约、应用的需求数÷提出的需求数", "Demands matched or further ÷ demands raised"), DEMANDS),
    ("demands_applied", ("需求落地应用率", "Demands applied"), PERCENT, "good", "rate",
     ("已应用的需求数÷已对接及以后的需求数", "Demands applied ÷ demands matched or further"), DEMANDS),
    ("issues_open", ("在办事项", "Issues open"), CASES, "bad", "count",
     ("已报告、该日尚未办结的重大问题和事项数；分母为已报告数", "Issues raised and not closed at the date, of those raised"),
     ISSUES, OFFICES),
    ("issues_overdue", ("超期事项", "Issues overdue"), CASES, "bad", "count",
     ("办理时限已过、该日尚未办结的事项数；分母为已报告数", "Issues past their due day and not closed, of those raised"),
     ISSUES, OFFICES),
    ("issue_days", ("平均办理天数", "Days to close an issue"), ("天", "days"), "bad", "mean",
     ("已办结事项从报告到办结天数的平均", "Mean days from raised to closed, of the closed issues"), ISSUES, OFFICES),
))
