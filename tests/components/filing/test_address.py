"""The address of the form of one entry, as a list links to it."""

from dataclasses import replace

from components.filing import address
from components.shell.addresses import OF_NOW
from data import asking
from data.filing.address import named
from db.datasets import DATASETS

ACHIEVEMENTS = DATASETS["achievements"]


def test_a_link_opens_a_new_entry_or_one_that_stands():
    assert address.of(ACHIEVEMENTS) == "form?dataset=achievements"
    assert address.of(ACHIEVEMENTS, ("甲-1",)) == f"form?dataset=achievements&entry={named(ACHIEVEMENTS, ('甲-1',))}"


def test_it_takes_along_the_language_and_no_earlier_moment():
    with asking.asked_as(replace(asking.PLAIN, language="en")):
        assert address.of(ACHIEVEMENTS) == "form?dataset=achievements&lang=en"
    assert address.PAGE in OF_NOW
