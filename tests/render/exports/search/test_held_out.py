"""Words of everyday texts find each other in another form, and different words do not."""

from __future__ import annotations

import pytest

from opengov.render.exports.search.stems import folded, stemmer
from tests.render.exports.search.asking import LANGUAGES, RECALL, forms, held_out

APART = {"apart", "confused"}


def same(language: str, pair: tuple[str, str]) -> bool:
    one, other = (stemmer(language)(folded(word.lower())) for word in pair)
    return one == other


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_found_by_its_other_forms(language: str) -> None:
    lists = {name: pairs for name, pairs in held_out(language).items() if name not in APART}
    assert sum(map(len, lists.values())) >= 200
    for name, pairs in lists.items():
        missed = [pair for pair in pairs if not same(language, pair)]
        assert len(missed) <= (1 - RECALL) * len(pairs), (name, missed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_forms_of_a_word_are_one(language: str) -> None:
    """Also where its stem ends like a case ending: "zápis", "програма"."""
    words = forms(language)
    assert len(words) >= 40
    stem = stemmer(language)
    assert not [word for word in words if len({stem(folded(form)) for form in word}) > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_different_words_stay_apart(language: str) -> None:
    pairs = held_out(language)["apart"]
    assert len(pairs) >= 20
    assert not [pair for pair in pairs if same(language, pair)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_are_confused_are_known(language: str) -> None:
    """What endings alone cannot tell apart; a pair that they now can belongs to those apart."""
    assert not [pair for pair in held_out(language)["confused"] if not same(language, pair)]
