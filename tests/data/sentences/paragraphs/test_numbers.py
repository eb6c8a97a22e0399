"""Whatever cities, parks and villages filed: every number of a paragraph is one of the facts, worked out here from the rows alone."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import wording
from data.regions import NATION
from tests.data.indicators.returns import WAN, stored
from tests.data.indicators.test_commissioners import outcome, person, service, village
from tests.data.sentences.paragraphs.asked import city, commissioners, hundred, money
from tests.data.sentences.paragraphs.facts import of, store_of_its_own, strange
from tests.rows import put

UNITS = {"甲": (320000, "城市"), "乙": (320000, "城市"), "丙": (320000, "园区"), "丁": (210200, "园区"), "戊": (510000, "城市"), "己": (510000, "园区")}
AFTERWARDS, DAYS = "乙", ("2020-11-30", "2020-12-31")
ELAPSED = 366 / 731
FIXED = r"(截至)?2020年(12月31|11月30)日|2020年(名单|阶段性执行情况)|1[0-2]月3[01]日|3月31日|10个百分点以上|2个及以上|超过90天|2020年第[三四]季度|2014年名册"
PARTS = ("nan", "None", "—", "{", "大幅", "最低")
amounts = st.fixed_dictionaries({(name, day): st.none() | st.tuples(st.integers(0, 120), st.integers(0, 120)) for name in UNITS for day in DAYS})
VILLAGES = [county * 10**6 + 200000 + n for county in (140321, 140322, 210283) for n in (1, 2)]
QUARTERS = ("2020-08-01", "2020-11-15")
works = st.fixed_dictionaries({(code, day): st.tuples(st.integers(0, 3), st.integers(0, 4)) for code in VILLAGES for day in QUARTERS})
example = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@example
@given(filed=amounts, region=st.sampled_from([NATION, 320000]))
def test_every_number_of_money_is_a_fact(migrated, tmp_path, filed, region):
    rows = {key: each for key, each in filed.items() if each}
    with store_of_its_own(migrated, tmp_path):
        stored("hundred_units", *[city(name, office, kind, "后补助" if name == AFTERWARDS else None) for name, (office, kind) in UNITS.items()])
        if rows:
            stored("hundred_progress", *[money(name, spent, day, budget) for (name, day), (budget, spent) in rows.items()])
        for heading in ("progress", "funds", "filings"):
            texts = hundred(heading, region=region)
            assert not strange(texts, of_money(rows, region), fixed=FIXED)
            assert not [text for text in texts if any(word in text for word in PARTS)]


def of_money(rows: dict, region: int) -> set[str]:
    names = [name for name, (office, _kind) in UNITS.items() if region in (NATION, office)]
    then = {name: rows[name, DAYS[0]] for name in names if (name, DAYS[0]) in rows}
    now = {name: rows.get((name, DAYS[1]), then.get(name)) for name in names if (name, DAYS[1]) in rows or name in then}
    today = sum((name, DAYS[1]) in rows for name in names)
    parts = [*([name for name in names if UNITS[name][1] == kind] for kind in ("城市", "园区")), names,
             *([name for name in names if UNITS[name][0] == office] for office in (320000, 510000))]
    rates = [rate for part in parts if (rate := _rate(now, part)) is not None]
    timed = _rate(now, [name for name in names if name != AFTERWARDS])
    whole, groups = _rate(now, names), [each for office in (320000, 510000) if len(part := [name for name in now if UNITS[name][0] == office]) > 1
                                        and (each := _rate(now, part)) is not None]
    both = [name for name in now if name in then]
    before, after = _rate(then, both), _rate({name: now[name] for name in both}, both)
    slow = sum(round(rate - ELAPSED, 9) <= -0.1 for name in now if name != AFTERWARDS and (rate := _rate(now, [name])) is not None)
    counts = [len(names), len(now), len(names) - len(now), today, len(now) - today, len(both), slow, 37, 1, 0,
              sum(UNITS[name][1] == "城市" for name in names), sum(UNITS[name][1] == "园区" for name in names),
              sum(rate < whole for rate in groups) if whole is not None else 0, groups.count(max(groups, default=0))]
    sums = [wording.money(sum(now[name][place] for name in part if name in now) * WAN) for part in (names, [AFTERWARDS]) for place in (0, 1)]
    gaps = [wording.points(abs(timed - ELAPSED))] if timed is not None else []
    moved = [wording.points(abs(after - before))] if None not in (before, after) else []
    return of(*map(wording.count, counts), *map(wording.percent, (*rates, ELAPSED)), *sums, *gaps, *moved)


def _rate(filed: dict, part: list[str]) -> float | None:
    """Spent of budget over those that filed; None for a budget of nothing."""
    budget, spent = (sum(filed[name][place] for name in part if name in filed) for place in (0, 1))
    return spent / budget if budget else None


@example
@given(done=works, region=st.sampled_from([NATION, 140000, 140321]))
def test_every_number_of_coverage_is_a_fact(migrated, tmp_path, done, region):
    with store_of_its_own(migrated, tmp_path):
        put("villages", *[village(code) for code in VILLAGES])
        put("commissioners", person("甲", 140321))
        served = [service(f"{code}{day}{n}", "甲", code, day) for (code, day), (times, _jobs) in done.items() for n in range(times)]
        employed = [outcome(f"{code}{day}", code, day, "就业", jobs) for (code, day), (_times, jobs) in done.items() if jobs]
        for dataset, rows in (("services", served), ("outcomes", employed)):
            if rows:
                put(dataset, *rows)
        for heading in ("overall", "places", "uncovered", "results"):
            texts = commissioners(heading, region=region)
            assert not strange(texts, of_coverage(done, region), fixed=FIXED + r"|数据截至2020年\d+月\d+日")
            assert not [text for text in texts if any(word in text for word in PARTS)]


def of_coverage(done: dict, region: int) -> set[str]:
    codes = [code for code in VILLAGES if str(code).startswith({NATION: "", 140000: "14", 140321: "140321"}[region])]
    shares, counts = [], [len(codes)]
    for day in QUARTERS:
        served, employed = ({code for code in codes if done[code, day][place]} for place in (0, 1))
        shares.append([len(each) / len(codes) for each in (served, employed, served & employed)])
        counts += [len(codes) - len(served), sum(done[code, day][0] for code in codes), sum(done[code, day][1] for code in codes)]
    days = sum(any(done[code, day][0] for code in codes) for day in QUARTERS[1:])
    long_unserved = sum(not done[code, QUARTERS[1]][0] for code in codes)
    parts = [part for size in (2, 6) if (part := _places(done, codes, size)) and len(part) > 1]
    best = [max(part) for part in parts]
    below = [sum(rate < shares[1][0] for rate in part) for part in parts]
    full = [part.count(1) for part in parts]
    spread = [sum(rate < 1 for rate in part) for part in parts]
    moved = [wording.points(abs(now - then)) for now, then in zip(shares[1], shares[0], strict=True)]
    more = [abs(counts[4 + place] - counts[1 + place]) for place in range(3)]
    shared = [part.count(top) for part, top in zip(parts, best, strict=True)]
    numbers = [*counts, days, long_unserved, *below, *full, *spread, *more, *shared, *map(len, parts)]
    return of(*map(wording.count, numbers), *map(wording.percent, (*shares[1], *best, 0)), *moved)


def _places(done: dict, codes: list[int], size: int) -> list[float]:
    """The share served of each province (of two digits) or county (of six)."""
    places: dict[str, list[bool]] = {}
    for code in codes:
        places.setdefault(str(code)[:size], []).append(bool(done[code, QUARTERS[1]][0]))
    return [sum(each) / len(each) for each in places.values()]
