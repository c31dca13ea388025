"""No word of the interface stands on a page of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import material
import pytest
from babel.messages.pofile import read_po

from tests.site.reading import BuiltSite
from tests.site.test_languages import LANGUAGES, language_of
from tests.site.wording import words_of

TRANSLATED = pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
ENGLISH = re.compile(r"\b(the|and|of|with|this|that|are|was|from|not|here)\b", re.IGNORECASE)
"""Words that an English sentence can hardly do without, and the other languages don't have."""
PLACEHOLDER = re.compile(r"\\\{\w+\\\}")


@cache
def in_english(language: str) -> re.Pattern[str]:
    """Matches a text of the interface, ours or the theme's, that has been left in English."""
    texts = {*ours_in_english(language), *theirs_in_english(language)}
    patterns = (PLACEHOLDER.sub(".+", re.escape(text)) for text in sorted(texts))
    return re.compile("|".join(patterns))


def ours_in_english(language: str) -> Iterator[str]:
    """Messages that say something else in the language, and are no word of it."""
    with files("opengov").joinpath("theme", "locale", f"{language}.po").open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    known = {form for message in catalogue for form in forms(message.string)}
    for message in catalogue:
        for text in forms(message.id):
            if text not in known and re.search(
                r"[^\W\d_]{3}", PLACEHOLDER.sub("", re.escape(text))
            ):
                yield " ".join(text.split())


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (text,)


def theirs_in_english(language: str) -> Iterator[str]:
    theirs = theme_words(language)
    for text in theme_words("en").values():
        if len(text) > 2 and text not in theirs.values():
            yield text


def theme_words(language: str) -> dict[str, str]:
    path = Path(material.__file__).parent / "templates/partials/languages" / f"{language}.html"
    return dict(re.findall(r'"([^"]+)": "([^"]+)"', path.read_text(encoding="utf-8")))


def words_on_pages(example: BuiltSite, language: str) -> Iterator[tuple[str, str]]:
    """(address, words) of everything that pages of a language say is in that language."""
    for page in example.documents.values():
        if language_of(page) == language:
            for found, words in words_of(page.html):
                if found == language:
                    yield page.url, words


@TRANSLATED
def test_no_interface_word_is_left_in_english(example: BuiltSite, language: str) -> None:
    left = in_english(language)
    found = {
        (url, words)
        for url, words in words_on_pages(example, language)
        if left.fullmatch(words.rstrip(" :.,"))
    }
    assert found == set()


@TRANSLATED
def test_no_sentence_is_in_english_without_saying_so(example: BuiltSite, language: str) -> None:
    found = {
        (url, words) for url, words in words_on_pages(example, language) if ENGLISH.search(words)
    }
    assert found == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_have_words_in_their_language(example: BuiltSite, language: str) -> None:
    """The two tests above look at something."""
    assert len({words for _, words in words_on_pages(example, language)}) > 500
    assert language == "en" or in_english(language).fullmatch("Next meetings")
