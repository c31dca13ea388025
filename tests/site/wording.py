"""The words that a reader meets on a page, with the language that the page says they are in."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_UNREAD = frozenset(("script", "style", "template", "code", "svg", "title"))
"""A <title> can't say that its words are in another language; what it holds stands in the <h1>."""
_READ_ALOUD = ("aria-label", "title", "placeholder", "alt", "data-md-title")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []  # element, language

    def _language(self) -> str:
        return self._open[-1][1] if self._open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or self._language()
        for name in _READ_ALOUD:
            if words := (given.get(name) or "").strip():
                self.found.append((language, words))
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words and not any(tag in _UNREAD for tag, _ in self._open):
            self.found.append((self._language(), words))


def words_of(html: str) -> Iterator[tuple[str, str]]:
    """(language, words) of every piece of text and of every label of a page."""
    reader = _Reader()
    reader.feed(html)
    yield from reader.found
