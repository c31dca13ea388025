"""Inflected and undiacritic queries find their page by what is left of their words alone.

The browser, which also knows beginnings of words, is asked in tests/browser/test_search.py.
"""

from __future__ import annotations

import pytest

from opengov.render.exports.search.stems import folded, stemmer, words_of
from tests.render.exports.search.asking import LANGUAGES, RECALL, asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_fifty_queries_find_their_page(language: str) -> None:
    asks, stem = asked(language), stemmer(language)
    pages = {
        entry.location: {stem(folded(word)) for word in words_of(f"{entry.title} {entry.text}")}
        for entry in asks.entries
    }
    missed = [
        query
        for query, address in asks.queries.items()
        if not {stem(folded(word)) for word in words_of(query)} <= pages[address]
    ]
    assert len(asks.queries) >= 50
    assert len(missed) <= (1 - RECALL) * len(asks.queries), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_query_stands_in_its_page(language: str) -> None:
    asks = asked(language)
    texts = {entry.location: words_of(f"{entry.title} {entry.text}") for entry in asks.entries}
    for query, address in asks.queries.items():
        assert not set(words_of(query)) & set(texts[address]), query


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_told_apart(language: str) -> None:
    """A rule that leaves too little of words would find each page by each query."""
    asks, stem = asked(language), stemmer(language)
    words = {word for entry in asks.entries for word in words_of(entry.text) if len(word) > 3}
    assert len({stem(folded(word)) for word in words}) > 0.9 * len({folded(w) for w in words})
