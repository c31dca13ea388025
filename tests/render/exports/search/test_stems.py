"""What is left of words when they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opengov.render.exports.search.stems import folded, stemmer, words_of

LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")
SAME = {
    "en": ("meeting meetings", "city cities", "person people", "decide deciding decided"),
    "sk": ("rozpočet rozpočtu rozpoctom", "mesto miest mestami", "ľudia človek ľuďom"),
    "sl": ("občina občin občinami", "center centra centrov", "človek ljudje"),
    "fi": ("kaupunki kaupungin kaupungissa kaupunkeihin", "kokous kokouksen kokousta"),
    "uk": ("рік року роки", "школа шкіл школами", "місто міст містом"),
    "el": ("δήμος δήμου δήμους", "πρόβλημα προβλήματος προβλημάτων", "πόλη πόλεις πόλεων"),
}


@pytest.mark.parametrize(
    ("language", "forms"), [(language, forms) for language in SAME for forms in SAME[language]]
)
def test_the_forms_of_a_word_leave_the_same(language: str, forms: str) -> None:
    assert len({stemmer(language)(folded(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("záväzok", "zavazok"),
        ("łódź", "lodz"),
        ("πόλεις", "πολεισ"),
        ("об'єкт", "обєкт"),
        ("об’єкт", "обєкт"),
        ("ґанок", "ганок"),
        ("straße", "strasse"),
    ],
)
def test_accents_and_apostrophes_are_no_difference(word: str, plain: str) -> None:
    assert folded(word) == plain


def test_words_are_told_from_what_is_between_them() -> None:
    assert words_of("Об’єкт № 12, „rozpočet\u201c/2022_a!") == [
        *("об’єкт", "12", "rozpočet", "2022", "a")
    ]


def test_numbers_and_short_words_are_left_as_they_are() -> None:
    for word in ("2022", "1a2b3c", "on", "and"):
        assert stemmer("en")(word) == word


def test_a_language_without_a_table_is_left_as_it_is() -> None:
    assert stemmer("de")("versammlungen") == "versammlungen"


@given(st.sampled_from(LANGUAGES), st.text(max_size=30))
def test_something_is_left_of_every_word(language: str, text: str) -> None:
    for word in words_of(text):
        plain = folded(word)
        assert bool(stemmer(language)(plain)) == bool(plain)


@given(st.text(max_size=30))
def test_a_folded_word_is_folded(text: str) -> None:
    for word in words_of(text):
        assert folded(folded(word)) == folded(word)
