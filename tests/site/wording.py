"""The words that a reader meets on a page, with the language that the page says they are in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_UNREAD = frozenset(("script", "style", "template", "code", "svg", "title"))
_DONE = "data-og-done"
_LABELS = ("aria-label", "title", "placeholder", "alt", "label", "data-md-title", _DONE)
"""Attributes that are read out, or that a script shows."""
_SENTENCES = "data-sentences"
"""What the script of the search says, as JSON."""
SAID_BY_SCRIPTS = {_DONE, _SENTENCES}
_SUMMARIES = frozenset(
    ("description", "og:title", "og:description", "og:site_name", "og:image:alt")
)
_LINKED_DATA = frozenset(("name", "alternateName", "description", "disambiguatingDescription"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.unmarked: list[str] = []
        self._open: list[tuple[str, str]] = []  # element, language
        self._data = ""  # of an open script of linked data

    def _language(self) -> str:
        return self._open[-1][1] if self._open else ""

    def _say(self, language: str, words: str | None) -> None:
        if words := " ".join((words or "").split()):
            self.found.append((language, words))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or self._language()
        for name in _LABELS:
            self._say(language, given.get(name))
        for words in strings(json.loads(given.get(_SENTENCES) or "null")):
            self._say(language, words)
        if tag == "meta" and {given.get("name"), given.get("property")} & _SUMMARIES:
            self.unmarked.append(given["content"] or "")
        if tag not in _VOID:
            named = "linked-data" if given.get("type") == "application/ld+json" else tag
            self._open.append((named, language))

    def handle_endtag(self, tag: str) -> None:
        if self._data:
            self.unmarked += strings(json.loads(self._data), only=_LINKED_DATA)
            self._data = ""
            tag = "linked-data"
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self._open[-1][0] if self._open else ""
        if inside == "linked-data":
            self._data += data
        elif inside == "title":
            self.unmarked.append(data)
        elif not any(tag in _UNREAD for tag, _ in self._open):
            self._say(self._language(), data)


def strings(data: Any, key: str = "", only: frozenset[str] = frozenset()) -> Iterator[str]:
    """Those in JSON, at any depth; with `only`, those that have such a key."""
    if isinstance(data, str):
        if not only or key in only:
            yield data
    elif isinstance(data, list):
        for one in data:
            yield from strings(one, key, only)
    elif isinstance(data, dict):
        for name, one in data.items():
            yield from strings(one, name, only)


def words_of(html: str) -> Iterator[tuple[str, str]]:
    """(language, words) of every piece of text and of every label of a page."""
    yield from _read(html).found


def unmarked(html: str) -> Iterator[str]:
    """What can't say that it is in another language: title, summaries, linked data."""
    yield from _read(html).unmarked


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader
