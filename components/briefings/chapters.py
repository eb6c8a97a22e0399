"""Which parts of which pages make a briefing of a programme, under which headings, in which order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.language import _


@dataclass(frozen=True)
class Chapter:
    """One heading of a programme. `parts` stand there unless others are chosen, `more` can be chosen as well, `short` stand in
    a 专报. `for_system`: whether what is written beneath it by rule names no unit whose conduct only readers inside may read of;
    to readers outside nothing of it is given, since it says who leads.
    """

    code: str
    named: Callable[[], str]
    parts: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    for_system: bool = True

    @property
    def heading(self) -> str:
        return self.named()

    @property
    def offered(self) -> tuple[str, ...]:
        return (*self.parts, *(key for key in self.more if key not in self.parts))


LEADS = {"hundred": "hundred.sentence", "zones": "zones.sentence", "commissioners": "commissioners.sentence"}
ANNEXES: Mapping[str, tuple[str, ...]] = {"hundred": ("hundred.quotas",), "zones": ("zones.ranking",), "commissioners": ()}
MORE_ANNEXES: Mapping[str, tuple[str, ...]] = {
    "hundred": ("hundred.behind", "hundred.units", "hundred.annex", "hundred.quota_rows", "hundred.filing_matrix"), "zones": ("zones.offices", "zones.punctual", "zones.difficulty_zones", "zones.matrix"),
    "commissioners": ("commissioners.places", "commissioners.uncovered")}
CHAPTERS: Mapping[str, tuple[Chapter, ...]] = {
    "hundred": (
        Chapter("progress", lambda: _("总体进展"), ("hundred.cards", "hundred.map"),
                ("hundred.themes", "hundred.lists", "hundred.units", "hundred.quota_rows", "hundred.own_projects", "hundred.office_commended"),
                ("hundred.cards",), for_system=False),
        Chapter("funds", lambda: _("资金执行"), ("hundred.funds", "hundred.behind"),
                ("hundred.money_cards", "hundred.money_sources", "hundred.money_modes", "hundred.money_quarters", "hundred.money_bars", "hundred.money_units"),
                ("hundred.funds",), for_system=False),
        Chapter("filings", lambda: _("报送情况"), more=(
            "hundred.filing_next", "hundred.filing_rates", "hundred.filing_silent", "hundred.filing_matrix", "hundred.office_filings", "hundred.office_owes"),
            for_system=False),
        Chapter("issues", lambda: _("重大事项"), more=("hundred.issues", "hundred.own_issues"), for_system=False),
        Chapter("performance", lambda: _("绩效"), more=(
            "hundred.targets_attention", "hundred.targets_form", "hundred.form_money", "hundred.score_steps", "hundred.targets_units",
            "hundred.grades", "hundred.grade_list", "hundred.own_targets", "hundred.own_evaluations"), for_system=False),
        Chapter("exchange", lambda: _("供需对接"), more=(
            "hundred.demand_steps", "hundred.demand_split", "hundred.demands_waiting", "hundred.demand", "hundred.achievements", "hundred.own_demands"),
            for_system=False),
        Chapter("results", lambda: _("成效和活动"), more=(
            "hundred.results_cards", "hundred.results_course", "hundred.results_units", "hundred.cases", "hundred.event_kinds",
            "hundred.event_months", "hundred.events", "hundred.own_events"), for_system=False),
        Chapter("explained", lambda: _("已说明事项"), ("hundred.explained",))),
    "zones": (
        Chapter("overall", lambda: _("总体情况"), ("zones.cards", "zones.trend", "zones.map"), ("zones.more_cards",), ("zones.cards", "zones.trend"),
                for_system=False),
        Chapter("classes", lambda: _("分类复工"), ("zones.groups", "zones.multiples", "zones.industries"),
                ("zones.by_tier", "zones.industry_days", "zones.tier_counts", "zones.tier_moves")),
        Chapter("places", lambda: _("分区域"), ("zones.by_region",)),
        Chapter("reporting", lambda: _("未报送和补报"), ("zones.late",), ("zones.offices", "zones.punctual"), for_system=False),
        Chapter("difficulties", lambda: _("困难诉求"), ("zones.difficulty_kinds", "zones.difficulty_days"),
                ("zones.difficulty_offices", "zones.difficulty_zones"), ("zones.difficulty_kinds",)),
        Chapter("hubei", lambda: _("湖北"), ("zones.hubei",)),
        Chapter("attention", lambda: _("需要关注"), more=("zones.attention", "zones.checks"), for_system=False)),
    "commissioners": (
        Chapter("overall", lambda: _("覆盖总体"), ("commissioners.cards", "commissioners.map"), ("commissioners.course", "commissioners.counts"),
                ("commissioners.cards",)),
        Chapter("places", lambda: _("分地区"), ("commissioners.places", "commissioners.hubei"), short=("commissioners.hubei",)),
        Chapter("uncovered", lambda: _("未覆盖"), ("commissioners.uncovered",), ("commissioners.points", "commissioners.worklist")),
        Chapter("results", lambda: _("成效"), more=("services.cards", "services.kinds", "services.kind_table", "services.places", "services.duty",
                                               "liaison.cards", "liaison.months", "liaison.needs", "liaison.zones", "published.national")),
        Chapter("explained", lambda: _("已说明事项"), ("commissioners.explained",))),
}


def chapter(code: str) -> tuple[str, Chapter]:
    """The programme and the chapter of zones.overall. Raises ValueError for a code that none has."""
    programme, _dot, own = code.partition(".")
    found = next((each for each in CHAPTERS.get(programme, ()) if each.code == own), None)
    if found is None:
        raise ValueError(code)
    return programme, found


def usual(programme: str, *, short: bool = False) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(zones.overall, its figures) of each chapter that a briefing has unless others are chosen; of a 专报 those of one or two pages."""
    every = CHAPTERS[programme]
    return tuple((f"{programme}.{each.code}", each.short if short else each.parts) for each in every if (each.short if short else each.code != "attention"))
