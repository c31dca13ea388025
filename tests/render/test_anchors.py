"""Headings in every script have anchors that can be read and kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from markdown.extensions.toc import slugify

from opengov.render.anchors import anchor


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Як долучитися?", "yak-doluchytysia"),
        ("Зобов’язання Тернополя", "zoboviazannia-ternopolia"),
        (
            "Згода, Їжакевич, Йосипівка, Гадяч і Ґалаґан",
            "zghoda-yizhakevych-yosypivka-hadiach-i-galagan",
        ),
        ("Знам'янка – Київ", "znamianka-kyiv"),
        ("Ανοιχτή διακυβέρνηση", "anoichti-diakyvernisi"),
        ("Αυτοδιοίκηση και ευθύνη", "aftodioikisi-kai-efthyni"),
        ("Ο προϋπολογισμός του Δήμου", "o-proypologismos-tou-dimou"),
        ("Συγγραφείς, έλεγχος, μπάλα", "syngrafeis-elenchos-bala"),
        ("Ευαγγέλιο", "evangelio"),
        ("Záväzky mesta: čo ďalej?", "zavazky-mesta-co-dalej"),
        ("Äänestys & työ", "aanestys-tyo"),
        ("Don't panic – 2022", "dont-panic-2022"),
    ],
)
def test_words_are_read_in_latin_letters(heading: str, expected: str) -> None:
    assert anchor(heading, "-") == expected


@given(st.text(st.characters(codec="latin-1")))
def test_latin_headings_keep_the_anchors_that_markdown_gave_them(heading: str) -> None:
    theirs = slugify(heading, "-")
    assert theirs.isascii()
    if heading.isascii():
        assert anchor(heading, "-") == theirs


@given(
    st.text(
        st.sampled_from("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяαβγδεζηθικλμνξοπρςστυφχψωϊϋάέήίόύώΐΰ '’")
    )
)
def test_cyrillic_and_greek_yield_ascii(heading: str) -> None:
    assert anchor(heading, "-").isascii()


def test_markdown_takes_it() -> None:
    html = markdown(
        "## Цілі\n\n## Цілі\n", extensions=["toc"], extension_configs={"toc": {"slugify": anchor}}
    )
    assert '<h2 id="tsili">' in html
    assert '<h2 id="tsili_1">' in html
