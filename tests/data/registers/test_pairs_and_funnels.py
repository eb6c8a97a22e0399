"""Pairs of zones count once in the nation and once in each place that they touch; of a funnel the share that reached each stage."""

from data import registers
from tests.data.registers.asking import QINGDAO, SHENZHEN, SHIHEZI, WAN, ZGC, asked, figures, stored, value

GUANGZHOU = "广州高新技术产业开发区"


def pair(zone: str, partner: str, amount: int, signed_on: str = "2020-05-01") -> dict:
    return {"zone": zone, "partner": partner, "signed_on": signed_on, "until": None, "fields": None, "projects": 1, "amount": amount * WAN, "state": "签约"}


def of(register: str, period: str, level: str, indicator: str = "entries") -> dict:
    rows = figures(register, period, level)
    return rows[(rows["indicator"] == indicator) & (rows["split"] == "")].set_index("code")["value"].to_dict()


def test_a_pair_counts_once_in_all_and_once_in_each_place(store):
    stored("zone_pairs", pair(ZGC, SHENZHEN, 10), pair(SHENZHEN, GUANGZHOU, 20), pair(ZGC, SHIHEZI, 5))
    assert of("zone_pairs", "2020", "nation") == {"100000": 3}
    assert of("zone_pairs", "2020", "zone") == {ZGC: 2, SHENZHEN: 2, GUANGZHOU: 1, SHIHEZI: 1}
    assert of("zone_pairs", "2020", "reporting_unit") == {"110000": 2, "440300": 2, "440000": 1, "660000": 1}
    assert of("zone_pairs", "2020", "province") == {"110000": 2, "440000": 2, "650000": 1}, "both of one province: one pair of it"
    assert of("zone_pairs", "2020", "zone", "amount") == {ZGC: 15, SHENZHEN: 30, GUANGZHOU: 20, SHIHEZI: 5}
    assert value(figures("zone_pairs", "2020"), "amount")["value"] == 35


def test_whoever_is_named_second_has_entries_too(store):
    stored("zone_pairs", pair(ZGC, SHENZHEN, 10), pair(QINGDAO, ZGC, 10))
    assert value(figures("zone_pairs", "2020"), "entries")["reported"] == 3
    assert value(figures("zone_pairs", "2020", "zone"), "entries", code=ZGC)["value"] == 2


def test_a_pair_named_both_ways_is_one_key(store):
    """The import puts (B, A) into the order of the list; as the same key it replaces (A, B)."""
    from data.uploads import accept, review
    from db.datasets import DATASETS
    from db.engine import reading

    header = "高新区,对口高新区,签约日期\n"
    for text in (f"{ZGC},{SHENZHEN},2020-05-01\n", f"{SHENZHEN},{ZGC},2020-06-01\n"):
        with reading() as connection:
            looked_at = review(connection, DATASETS["zone_pairs"], (header + text).encode(), "pairs.csv")
        accept(looked_at, by="甲", explanation="更正")
    assert of("zone_pairs", "2020", "nation") == {"100000": 1}
    assert asked(registers.newest, "zone_pairs") == "2020-06"


def need(number: str, state: str, unit: int = 110000) -> dict:
    return {"need_no": number, "firm": "甲厂", "reporting_unit": unit, "kind": "技术", "need": "需求", "raised_on": "2020-05-01",
            "officer_no": None, "state": state, "closed_on": "2020-06-01" if state == "解决" else None}


def test_each_stage_holds_those_that_went_further(store):
    states = ["登记"] * 4 + ["对接"] * 3 + ["解决"] * 1 + ["撤回"] * 2
    stored("firm_needs", *(need(str(number), state, 110000 if number % 2 else 120000) for number, state in enumerate(states)))
    rows = figures("firm_needs", "2020")
    reached = rows[rows["indicator"] == "reached"].set_index("split")[["numerator", "denominator", "value"]]
    assert reached.loc["state=登记"].tolist() == [8, 8, 1]
    assert reached.loc["state=对接"].tolist() == [4, 8, 0.5]
    assert reached.loc["state=解决"].tolist() == [1, 8, 0.125]
    assert "state=撤回" not in reached.index, "it is no stage"
    assert value(rows, "entries", "state=撤回")["value"] == 2
    assert value(rows, "entries")["value"] == 10


def test_a_funnel_of_a_place_is_of_its_own_entries(store):
    stored("firm_needs", need("1", "登记"), need("2", "解决"), need("3", "解决", 120000), need("4", "撤回", 130000))
    rows = figures("firm_needs", "2020", "reporting_unit")
    assert value(rows, "reached", "state=对接", "110000")["value"] == 0.5
    assert value(rows, "reached", "state=对接", "120000")["value"] == 1
    assert rows[(rows["indicator"] == "reached") & (rows["code"] == "130000")].empty
