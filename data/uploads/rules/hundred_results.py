"""Rules of money and results over time, of targets, of demands."""

import pandas as pd

from data.language import _
from data.programmes import ACTION
from data.uploads.problems.problem import NOTE, WARNING
from data.uploads.rules.history import beside_earlier, beside_later
from data.uploads.rules.registry import Rows, at_most, not_before, rule, shown

FIRST_DAY, LAST_DAY = map(pd.Timestamp, ACTION)
MATCHED = ("对接", "签约", "应用")
FAR = 1.5  # times the target: passed by more than half
BANDS = {"达成预期指标": (80, 100), "部分达成": (60, 80), "未达成": (0, 60)}  # of a share of a qualitative target

not_before("demands", "updated_on", "raised_on")
at_most("hundred_progress", "in_place", "budget", severity=WARNING)
at_most("hundred_progress", "spent", "budget", severity=WARNING)


@rule("hundred_progress", "data_date", title=lambda: _("日期不在行动期内"),
      says=lambda **v: _("数据截止日期应在2020年1月1日至2021年12月31日之间，请核对。"))
def outside_the_action(rows):
    return (rows["data_date"] < FIRST_DAY) | (rows["data_date"] > LAST_DAY)


@rule("hundred_progress", "spent", severity=WARNING, title=lambda: _("累计执行数比以前少"),
      says=lambda **v: _("执行数是累计数，不应少于此前已报的{before}，请核对；属实的请说明原因。", **v))
def spent_fell(rows):
    pairs = beside_earlier(rows, by=["unit_name"], on="data_date", value="spent", most=True)
    fallen = pairs[pairs["now"] < pairs["before"]]
    spent = rows.dataset.column("spent")
    return {position: {"before": shown(spent, before)} for position, before in fallen["before"].items()}


@rule("hundred_progress", "spent", severity=WARNING, title=lambda: _("累计执行数比以后多"),
      says=lambda **v: _("执行数是累计数，不应多于库中以后日期已报的{after}，请核对；属实的请说明原因。", **v))
def spent_falls_after(rows):
    found = beside_later(rows, by=["unit_name"], on="data_date", value="spent", least=True)
    above = found[found["now"] > found["after"]]
    spent = rows.dataset.column("spent")
    return {position: {"after": shown(spent, after)} for position, after in above["after"].items()}


def _apart(rows: Rows, whole: str) -> pd.Series:
    parts = rows.frame(f"{whole}_central", f"{whole}_local", f"{whole}_other")
    return parts.notna().all(axis=1) & rows[whole].notna() & (parts.sum(axis=1) != rows[whole])


@rule("hundred_progress", "in_place", "in_place_central", "in_place_local", "in_place_other",
      title=lambda: _("到位资金分项之和不符"), says=lambda **v: _("到位资金应等于中央、地方、其他三项之和，请核对。"))
def in_place_does_not_add_up(rows):
    return _apart(rows, "in_place")


@rule("hundred_progress", "spent", "spent_central", "spent_local", "spent_other",
      title=lambda: _("执行数分项之和不符"), says=lambda **v: _("执行数应等于中央、地方、其他三项之和，请核对。"))
def spent_does_not_add_up(rows):
    return _apart(rows, "spent")


@rule("hundred_targets", "target", "target_text", unfiled=True, title=lambda: _("没有指标值"),
      says=lambda **v: _("“年度指标值”和“定性指标值”至少填一项。"))
def no_target(rows):
    return rows["target"].isna() & rows["target_text"].isna() & rows.readable("target", "target_text")


@rule("hundred_targets", "reason", "actual", "actual_share", "actual_text", severity=WARNING, title=lambda: _("未完成而没有原因"),
      says=lambda **v: _("指标未完成时请填写未完成原因和改进措施；无法补充的请说明原因。"))
def missed_without_reason(rows):
    least = rows["direction"].fillna(">=") == ">="
    numeric = rows["target"].notna() & rows["actual"].notna()
    short = numeric & ((least & (rows["actual"] < rows["target"])) | (~least & (rows["actual"] > rows["target"])))
    words = rows["actual_text"].isin(["部分达成", "未达成"])
    missed = words | (rows["actual_text"].isna() & (rows["actual_share"] < BANDS["达成预期指标"][0]))
    return (short | missed) & rows["reason"].isna()


@rule("hundred_targets", "reason", "actual", severity=WARNING, title=lambda: _("超过指标值一半以上而没有原因"),
      says=lambda **v: _("完成值超过指标值一半以上时请填写偏差原因；无法补充的请说明原因。"))
def far_surpassed_without_reason(rows):
    least = rows["direction"].fillna(">=") == ">="
    above = (least & (rows["actual"] > rows["target"] * FAR)) | (~least & (rows["actual"] * FAR < rows["target"]))
    return (rows["target"] > 0) & rows["actual"].notna() & above & rows["reason"].isna()


@rule("hundred_targets", "actual_share", "actual_text", severity=WARNING, title=lambda: _("定性完成比例与完成情况不符"),
      says=lambda **v: _("达成预期指标为80～100，部分达成为60～80，未达成为0～60，请核对；属实的请说明原因。"))
def share_outside_its_band(rows):
    share, wrong = rows["actual_share"], pd.Series(False, index=rows["actual_share"].index)
    for word, (least, most) in BANDS.items():
        wrong |= (rows["actual_text"] == word) & ((share < least) | (share > most))
    return wrong


@rule("hundred_targets", "weight", severity=NOTE, title=lambda: _("分值没有填全"),
      says=lambda **v: _("同一城市（园区）同一年度的同类指标中有的填了分值、有的没有，没有分值的指标不计分。"))
def weights_partly_blank(rows):
    frame = rows.frame("unit_name", "year", "category", "weight")
    has_weights = frame["weight"].notna().groupby([frame["unit_name"], frame["year"], frame["category"]]).transform("any")
    return has_weights.fillna(False) & frame["weight"].isna()


@rule("demands", "achievement_no", "status", severity=WARNING, unfiled=True, title=lambda: _("已对接而没有成果编号"),
      says=lambda **v: _("状态为对接、签约、应用时请填写对接成果编号；没有的请说明原因。"))
def matched_without_achievement(rows):
    return rows["status"].isin(MATCHED) & rows["achievement_no"].isna() & rows.readable("achievement_no")
