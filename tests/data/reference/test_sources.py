"""The public sources and the published figures."""

from components.about.sources import listed
from data.reference import sources
from db.engine import reading
from tests.components.read import cells, figure


def test_every_source_has_publisher_title_licence_and_a_known_state():
    rows = sources.sources()
    assert rows["key"].is_unique
    assert (rows[["publisher", "title", "licence"]] != "").all(axis=None)
    assert set(rows["status"]) == {"原文", "转引", sources.UNVERIFIED}


def test_no_source_names_a_mirror_address():
    assert not sources.sources().apply(lambda column: column.str.contains("http|www|\\.com", regex=True)).any(axis=None)


def test_the_published_rates_of_1_april_are_there_with_their_publisher(store):
    with reading() as connection:
        rows = sources.published_figures(connection).set_index("metric")
    assert rows.loc["resumption_rate_all_firms", "value"] == 79
    assert rows.loc["resumption_rate_above_scale_firms", "value"] == 94.2
    assert "人民网" in rows.loc["zones_with_100pct_resumption", "publisher"]


def test_no_source_names_a_person_and_what_was_not_seen_says_so(store):
    assert not sources.sources()["publisher"].str.contains("等）|等\\)", regex=True).any()
    said = {row[0] for row in cells(figure(listed), "status")}
    assert said == {"原文", "转引", "待核实（未见原件）"}
