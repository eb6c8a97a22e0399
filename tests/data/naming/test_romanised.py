"""The English names of divisions: official ones by a table, else pinyin, joined and capitalised, as the command wrote them."""

import pytest

from data import language, reference
from data.naming import romanise
from data.naming.english import called, syllables
from data.regions import NOT_COVERED, label, romanised


@pytest.mark.parametrize(("name", "english"), [
    ("呼和浩特市", "Hohhot"), ("鄂尔多斯市", "Ordos"), ("西安市", "Xi'an"), ("长春市", "Changchun"), ("吕梁市", "Lüliang"), ("六安市", "Lu'an"),
    ("朝阳市", "Chaoyang"), ("陕州区", "Shaanzhou District"), ("盂县", "Yuxian County"), ("道真仡佬族苗族自治县", "Daozhen Gelao and Miao Autonomous County")])
def test_a_name_is_the_official_one_or_its_pinyin(name, english):
    official = dict(reference.read("official_names").itertuples(index=False, name=None))
    assert (official.get(name) or romanise.english(name)) == english
    assert english in reference.read("romanised")["name_en"].tolist()


def test_every_division_without_a_name_of_its_own_has_one(store):
    divisions = reference.read("regions")
    nameless = divisions[divisions["name_en"] == ""]
    assert not set(nameless["adcode"].astype(int)) - set(romanised()) - set(NOT_COVERED)


def test_a_screen_in_english_says_it():
    language.use("en")
    try:
        assert label("county", 520325, "道真仡佬族苗族自治县", "") == "Daozhen Gelao and Miao Autonomous County"
        assert label("province", 610000, "陕西省", "Shaanxi") == "Shaanxi"
    finally:
        language.use("zh")
    assert label("county", 520325, "道真仡佬族苗族自治县", "") == "道真仡佬族苗族自治县"


def test_a_name_is_never_romanised_by_half():
    """娟 has no reading in the list of syllables: the whole name stays as it was given."""
    assert "娟" not in syllables()
    language.use("en")
    try:
        assert (called("蔡娟明"), called("程艳"), called("演示畜牧兽医站")) == ("蔡娟明", "Chengyan", "演示畜牧兽医站")
    finally:
        language.use("zh")
