"""Every declared dataset by its code, in the order of the upload page."""

from dataclasses import replace

from sqlalchemy import Index

from db.declare import Dataset
from db.tables import access, briefings, derived, warnings  # noqa: F401  the metadata must hold their tables
from db.tables.base import Base
from db.tables.hundred_exchange import Achievements, Demands, Events
from db.tables.hundred_list import HundredFilings, HundredProjects, HundredUnits, MajorIssues
from db.tables.hundred_results import HundredEvaluations, HundredProgress, HundredTargets
from db.tables.registers_commendations import Commendations
from db.tables.registers_firms import Competitions, Economy2020, GreenFirms, ListingPool, TechFirms
from db.tables.registers_incubation import Assistants, Incubators, TrainingBases, Vouchers
from db.tables.registers_industry import Challenges, Clusters, Funds, Platforms, RiskLoans, Scenes
from db.tables.registers_people import Experts, FirmNeeds, Handbooks, OwnershipPilots, VillageNeeds
from db.tables.registers_technology import AchievementRegistration, RdInstitutes, TechContracts, TransferInstitutes
from db.tables.registers_zones import (
    ChainBlocks,
    InnovationPoints,
    ZoneEconomy,
    ZoneGreen,
    ZonePairs,
    ZonePlans,
    ZoneSituations,
)
from db.tables.services import FirmServices, Outcomes, Services
from db.tables.villages import Assignments, Commissioners, Villages
from db.tables.zones_daily import ZoneDaily, ZoneDifficulties, ZoneIndustryDaily
from db.tables.zones_list import PolicyDates, ReportingCalendar, Resources, Zones

MODELS = (
    HundredUnits, HundredProjects, HundredProgress, HundredTargets, HundredFilings, MajorIssues,
    Achievements, Demands, HundredEvaluations, Events,
    ZoneDaily, ZoneDifficulties, ZoneIndustryDaily, PolicyDates, ReportingCalendar, Resources,
    Villages, Commissioners, Assignments, Services, Outcomes, FirmServices, Zones,
    ZoneSituations, ChainBlocks, ZoneEconomy, ZoneGreen, ZonePlans, ZonePairs, InnovationPoints,
    TechFirms, Economy2020, ListingPool, GreenFirms, Competitions,
    Incubators, Vouchers, Assistants, TrainingBases,
    TechContracts, AchievementRegistration, TransferInstitutes, RdInstitutes, Clusters, Platforms, Scenes, Challenges, Funds, RiskLoans,
    FirmNeeds, VillageNeeds, Experts, OwnershipPilots, Handbooks, Commendations,
)


def _registered(model) -> Dataset:
    """The declaration bound to its table, with the index that keeps one current row a key.

    The others find what a batch brought and what it ended, without a look at all versions.
    """
    dataset = replace(model.declares, model=model)
    table = dataset.table
    current, ended = table.c.replaced_in.is_(None), table.c.replaced_in.is_not(None)
    Index(f"one_current_{dataset.code}", *(table.c[name] for name in dataset.key_in_store),
          unique=True, sqlite_where=current, postgresql_where=current)
    Index(f"{dataset.code}_by_batch", table.c.batch_id)
    Index(f"{dataset.code}_by_end", table.c.replaced_in, sqlite_where=ended, postgresql_where=ended)
    return dataset


DATASETS: dict[str, Dataset] = {model.declares.code: _registered(model) for model in MODELS}
metadata = Base.metadata


REGISTERS: dict[str, Dataset] = {code: dataset for code, dataset in DATASETS.items() if dataset.is_register}


def referring_to(dataset: Dataset) -> list[tuple[Dataset, str, str]]:
    """Who refers to a dataset: (referring dataset, its column, the stored column referred to)."""
    references = []
    for other in DATASETS.values():
        for column in other.columns:
            if column.reference.split(".")[0] == dataset.code:
                target = "identity" if column.names_an_entity else column.reference.split(".")[1]
                references.append((other, column.code, target))
            elif column.kind == "zone" and dataset.code == "zones":
                references.append((other, column.code, "identity"))
    return references


def referred_to(dataset: Dataset) -> list[tuple[Dataset, bool]]:
    """The datasets that a dataset refers to, each with whether none of its rows can do without."""
    needs: dict[str, bool] = {}
    for column in dataset.columns:
        code = "zones" if column.kind == "zone" else column.reference.split(".")[0]
        if code and code != dataset.code:
            needs[code] = needs.get(code, False) or column.required
    return [(other, needs[code]) for code, other in DATASETS.items() if code in needs]


def in_order_of_need() -> list[Dataset]:
    """Every dataset after those that it refers to, else in the order of the upload page."""
    ordered: dict[str, Dataset] = {}

    def take(dataset: Dataset) -> None:
        for needed, _required in referred_to(dataset):
            if needed.code not in ordered:
                take(needed)
        ordered.setdefault(dataset.code, dataset)

    for dataset in DATASETS.values():
        take(dataset)
    return list(ordered.values())
