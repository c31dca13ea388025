"""No word of the interface stands on a page of another language, and no foreign part unmarked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest

from tests.site.foreign import WORD, foreign
from tests.site.reading import BuiltSite, Document
from tests.site.test_languages import LANGUAGES, language_of
from tests.site.wording import unmarked, words_of

Said = Mapping[str, Mapping[str, str]]
"""Language that they are said to be in -> words -> a page that says so."""

IN_EACH = pytest.mark.parametrize("language", LANGUAGES)
ADDRESS = re.compile(r"\S+@\S+|https?:\S+")
NAMES = 4
"""Words that a name has at most that is the same in several languages: "Open Data City Award"."""


@pytest.fixture(scope="module")
def said(example: BuiltSite) -> Mapping[str, Said]:
    """What the pages of each language say."""
    found: dict[str, dict[str, dict[str, str]]] = {one: defaultdict(dict) for one in LANGUAGES}
    for page in example.documents.values():
        for language, words in words_of(page.html):
            found[language_of(page)][language].setdefault(words, page.url)
    return found


@IN_EACH
def test_no_word_is_in_another_language_without_saying_so(
    said: Mapping[str, Said], language: str
) -> None:
    found = {
        (url, declared, words)
        for declared, pieces in said[language].items()
        for words, url in pieces.items()
        if foreign(words, declared)
    }
    assert found == set()


@IN_EACH
def test_what_is_foreign_is_so_wherever_it_stands(said: Mapping[str, Said], language: str) -> None:
    """Who marks a text on one page and forgets it on another shows by it what it is."""
    own = said[language][language]
    unlike = {
        (own[words], declared, words)
        for declared, pieces in said[language].items()
        if declared != language
        for words in pieces.keys() & own.keys()
        if len(WORD.findall(words)) > 1
    }
    assert unlike == set()


def test_no_text_is_in_two_languages(said: Mapping[str, Said]) -> None:
    declared = defaultdict(set)
    for pages in said.values():
        for language, pieces in pages.items():
            for words in pieces:
                if len(WORD.findall(ADDRESS.sub("", words))) > NAMES:
                    declared[words].add(language)
    assert {words: said_in for words, said_in in declared.items() if len(said_in) > 1} == {}


@IN_EACH
def test_title_summaries_and_linked_data_are_in_the_language_of_the_page(
    example: BuiltSite, language: str
) -> None:
    """They can't say that a text is foreign: what is so in them stands on the page, marked."""
    found = {
        (page.url, words)
        for page in example.documents.values()
        if language_of(page) == language
        for words in without_foreign_texts(page)
        if foreign(words, language)
    }
    assert found == set()


def without_foreign_texts(page: Document) -> Iterator[str]:
    """Cut and joined as they are there, texts are known again by their words alone."""
    language = language_of(page)
    texts = (words for declared, words in words_of(page.html) if declared != language)
    known = {word for words in texts for word in WORD.findall(words)}
    for said in unmarked(page.html):
        yield WORD.sub(lambda word: "" if word[0] in known else word[0], " ".join(said.split()))


@IN_EACH
def test_pages_have_words_in_their_language(said: Mapping[str, Said], language: str) -> None:
    """The tests above look at something."""
    assert len(said[language][language]) > 500


@pytest.mark.parametrize(
    ("words", "language", "other"),
    [
        ("Copied", "fi", "en"),
        ("All meetings – Avoin hallinto esimerkein", "fi", "en"),
        ("Prikazan je 1 zadetek. Ni zadetkov, ki bi ustrezali", "sk", "sl"),
        ("Υπουργείο – Otvorené vládnutie", "sk", "el"),
        ("Пошук", "el", "uk"),
        ("14 výsledkov", "sl", "sk"),
        ("Tulos, joka löytyi", "en", "fi"),
        ("Suomen Kuntaliitto, CC BY 4.0, Α, Ж", "sl", None),
        ("Archív podľa rokov", "sk", None),
    ],
)
def test_what_betrays_a_language(words: str, language: str, other: str | None) -> None:
    assert foreign(words, language) == other
