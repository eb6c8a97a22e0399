"""Outside nothing is said of an earlier day that is not settled: no change against it, no course through it, nothing that looks back to it."""

import re
from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from components.commissioners.headline import headline
from components.commissioners.services import cards as services
from components.commissioners.table import places
from components.commissioners.worklist import worklist_table
from components.figures.bodies import Card, Cards, Heading, Sentence, Table
from components.figures.days import stretch
from components.figures.every import PARTS
from components.figures.figure import CHANGES, COURSE, LEFT_OUT, LOOKING_BACK, Figure, Note
from components.overview import commissioners as overview
from components.paper.audience import LeftOut, leaving
from components.paper.paper import OUTSIDE, Paper
from components.paper.writers import WRITERS, described, paper_of, written
from data.asking import PLAIN
from data.questions import Direct
from data.registers import newest
from data.registers.declared import REGISTER_OF
from data.settling import Settlement
from data.settling.deciding import settle
from data.settling.stretch import dated_by
from db.datasets import DATASETS
from db.engine import reading
from tests.components.commissioners.test_by_hand import YANG_2, october, outcome  # noqa: F401  a fixture among them
from tests.components.figures.test_parts import choice_of
from tests.components.paper import made
from tests.components.paper.made import squeezed
from tests.components.read import figure
from tests.rows import put

COMPARED = re.compile(r"较(?!早)|同比|change_\dd|_growth|unserved_days")
SAID = "对外版已略去：涉及未审定时期的内容"
ALWAYS = (date(1900, 1, 1), date(2100, 1, 1))
OF_PERIOD = ("villages", "commissioners", "assignments")
PERIOD, NATION = "2020-10", 100000


class Settled(Direct):
    """Some days of every dataset are settled; of one that is of no day all."""

    days = ALWAYS

    @property
    def settled(self):
        return tuple(Settlement(1, code, "", *(self.days if dated_by(dataset) is not None else ALWAYS), "5号", None, datetime(2021, 1, 1), changed=False)
                     for code, dataset in DATASETS.items())


def outside(keys, **choice):
    """(figure, what leaves of it in words) of each part whose own days are settled and no other."""
    with reading() as connection:
        for key in keys:
            wanted = choice_of(key) | choice
            wanted |= {"period": PERIOD} if "period" in wanted and "register" not in wanted else {}
            ask = Settled(connection, PLAIN)
            days = stretch(described(PARTS[key], ask, wanted, audience=OUTSIDE), wanted)
            ask = Settled(connection, PLAIN)
            ask.days = days or ALWAYS
            paper = paper_of(PARTS[key], ask, wanted, Paper(audience=OUTSIDE))
            given = described(PARTS[key], ask, wanted, audience=OUTSIDE)
            try:
                files = {format_: written(given, paper, format_) for format_ in WRITERS if format_ in ("svg", "xlsx")}
            except LeftOut:
                continue
            sheets = {name: rows for name, rows in made.sheets(files["xlsx"]).items() if name != "口径"}  # formulas say of what they are
            yield given, squeezed("".join([made.words(files["svg"]), str(sheets)]))


def test_no_figure_compares_with_a_day_that_is_not_settled(shared_demonstration):
    keys = [key for key, part in PARTS.items() if part.outside != LEFT_OUT and part.page not in ("register", "indicators", "sources")]
    said, kept = {}, set()
    for given, text in outside(keys):
        if given.key == "zones.trend":  # the week before is on its line
            continue
        told = text.replace("unserved_days", "") if given.key.startswith("overview.") else text  # of a whole year, which is settled
        said |= {given.key: COMPARED.search(told).group()} if COMPARED.search(told) else {}
        kept |= {given.key} if SAID in text else set()
    assert not said
    assert {"zones.cards", "zones.groups", "hundred.cards", "commissioners.cards", "services.cards"} <= kept


@pytest.mark.parametrize("register", [code for code, one in REGISTER_OF.items() if one.growths] + ["vouchers", "assistants"])
def test_no_register_compares_with_a_period_that_is_not_settled(shared_demonstration, register):
    with reading() as connection:
        period = newest(connection, register=register)
    if period is None:
        pytest.skip("the demonstration has none")
    for given, text in outside(["registers.sentence", "registers.cards"], register=register, period=period):
        assert not COMPARED.search(text), (given.key, text[:600])


def settled_in(*periods: str) -> None:
    for dataset in OF_PERIOD:
        settle(dataset, "2020", document="5号")
    for period in periods:
        for dataset in ("services", "outcomes"):
            settle(dataset, period, document="5号")


def leaves(part, **choice) -> Figure:
    return leaving(figure(part, **choice), Paper(audience=OUTSIDE))


def lines(given: Figure) -> dict[str, Card]:
    return {card.label: card for card in given.body.cards}


WHOLE = {"period": PERIOD, "level": "nation", "code": NATION}


def test_a_month_before_that_is_not_settled_is_not_told_by_a_change(october):  # noqa: F811
    settled_in(PERIOD)
    given = leaves(headline, **WHOLE)
    served, uncovered = lines(given)["科技服务覆盖率"], lines(given)["未覆盖村数"]
    assert (served.value, served.change, served.tone, served.direction) == ("57.1%", "", "", "")
    assert (uncovered.value, uncovered.change, uncovered.also, uncovered.attention) == ("3", "", "", True)
    assert {"before", "before_date", "change"}.isdisjoint(given.facts)
    assert "unserved_days" not in set(given.facts["indicator"])
    assert SAID in given.foot
    assert not [card.change for card in leaves(services, **WHOLE).body.cards if card.change]


def test_a_month_before_that_is_settled_is_compared_with(october):  # noqa: F811
    put("outcomes", outcome("3", YANG_2, "2020-09-09", "消费", 0))  # what is settled has a row
    settled_in("2020-09", PERIOD)
    given = lines(leaves(headline, **WHOLE))
    assert given["科技服务覆盖率"].change == "较上期提高42.9个百分点"
    assert given["未覆盖村数"].also == ""  # ninety days reach further back
    assert given["建档立卡贫困村数"].change


def test_what_looks_further_back_than_what_is_settled_does_not_leave(october):  # noqa: F811
    settled_in(PERIOD)
    table = leaves(places, period=PERIOD, columns=("unserved_days", "services"))
    assert {"services"} <= {heading.column for heading in table.body.headings}
    assert "unserved_days" not in {heading.column for heading in table.body.headings}
    counties = leaves(worklist_table, period=PERIOD, by="county")
    assert [heading.column for heading in counties.body.headings] == ["province_name", "county_name", "uncovered"]
    assert counties.body.rows["uncovered"].sum() == 3
    assert "超期3" not in counties.what + counties.title


def test_days_before_are_settled_by_the_records_of_these_days(october):  # noqa: F811
    put("outcomes", outcome("3", YANG_2, "2020-07-09", "消费", 0))
    settled_in("2020-10")
    for dataset in ("services", "outcomes"):
        settle(dataset, "2020-07-01..2020-09-30", document="6号")
    assert "overdue" in {heading.column for heading in leaves(worklist_table, period=PERIOD, by="county").body.headings}
    assert lines(leaves(headline, **WHOLE))["未覆盖村数"].also == "超过90天未服务2个"


def test_the_overview_of_a_year_asks_for_the_whole_year(october):  # noqa: F811
    settled_in(PERIOD)
    with pytest.raises(LeftOut, match="尚未审定"):
        leaves(overview.cards)


def test_each_kind_of_comparison_goes_by_itself():
    card = Card("复工率", "79.0%", change="较上周提高1.0个百分点", direction="up", tone="good", series=(0.7, 0.79), compared=(("change", CHANGES),))
    moved = replace(card, label="差距变化", compared=(("value", CHANGES),))
    given = Figure(Cards([card, moved]), name="某卡", note=Note(unsettled=(CHANGES,)))
    assert leaving(given, Paper(audience="system")) == given
    assert leaving(given, Paper(audience=OUTSIDE)).body.cards == [replace(card, change="", direction="", tone="")]
    courses = leaving(replace(given, note=Note(unsettled=(COURSE,))), Paper(audience=OUTSIDE))
    assert courses.body.cards == [replace(card, series=()), replace(moved, series=())]
    nothing = leaving(replace(given, note=Note(unsettled=(LOOKING_BACK,))), Paper(audience=OUTSIDE))
    assert (nothing.body, nothing.foot) == (given.body, given.foot)
    again = leaving(leaving(given, Paper(audience=OUTSIDE)), Paper(audience=OUTSIDE))
    assert [piece for piece in again.foot if piece == SAID] == [SAID]


def test_a_column_and_a_clause_of_comparison_go():
    table = Table(pd.DataFrame({"rate": [0.5], "change": [0.01]}), [Heading("rate", "复工率"), Heading("change", "较上周", compares=CHANGES)])
    given = leaving(Figure(table, note=Note(unsettled=(CHANGES,))), Paper(audience=OUTSIDE))
    assert [heading.column for heading in given.body.headings] == ["rate"]
    sentence = Figure(Sentence("共9条，较上月增加3条。", alone="共9条。"), note=Note(unsettled=(CHANGES,)))
    assert leaving(sentence, Paper(audience=OUTSIDE)).body.text == "共9条。"
    assert leaving(sentence, Paper()).body.text == "共9条，较上月增加3条。"


def test_what_adds_up_over_all_dates_asks_for_all_of_them(shared_demonstration):
    with reading() as connection:
        period = newest(connection, register="events")
        months = Settled(connection, PLAIN)
        part, choice = PARTS["registers.cards"], {"register": "events", "period": period}
        first, last = stretch(described(part, months, choice, audience=OUTSIDE), choice)
        months.days = (last.replace(day=1), last)
        assert first < months.days[0]
        with pytest.raises(LeftOut, match="尚未审定"):
            leaving(described(part, months, choice, audience=OUTSIDE), Paper(audience=OUTSIDE))
