"""Each programme has one entry, and what the entry names is there."""

import pytest

from data import language
from data.indicators.catalogue import CATALOGUE
from data.programmes import ACTION, PROGRAMMES
from db.datasets import DATASETS

EVERY = pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=list(PROGRAMMES))


def test_every_dataset_and_every_indicator_belongs_to_a_programme():
    of_programmes = [dataset.programme for dataset in DATASETS.values() if dataset.programme != "registers"]
    assert set(of_programmes) == {programme for programme, _code in CATALOGUE} == set(PROGRAMMES)
    assert sum(len(one.datasets) for one in PROGRAMMES.values()) == len(of_programmes)


@EVERY
def test_the_days_of_a_programme_stand_in_columns_of_its_own_datasets(programme):
    for line in programme.dated:
        for dataset, column in line:
            assert DATASETS[dataset] in programme.datasets
            assert DATASETS[dataset].column(column).kind == "date"


@EVERY
def test_the_figures_are_those_of_the_room_of_its_name(programme):
    assert programme.figures.__module__ == f"data.indicators.{programme.code}.figures"


def test_the_titles_are_in_the_language_in_use():
    zones = PROGRAMMES["zones"]
    assert (zones.title, zones.menu_title) == ("高新区复工复产监测", "高新区复工监测")
    language.use("en")
    assert (zones.title, zones.menu_title) == ("Work resumption in high-tech zones", "Zone work resumption")
    assert PROGRAMMES["hundred"].menu_title == PROGRAMMES["hundred"].title
    language.use("zh")


def test_the_action_lasts_731_days():
    assert (ACTION[1] - ACTION[0]).days + 1 == 731
