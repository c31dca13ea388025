"""The lines of a DESCRIPTION, and the language that most of them are in."""

from __future__ import annotations

from collections import Counter

from opengov.model import Prose, Text
from opengov.render.calendar.plain_text import plain


class Description:
    """Collects lines. Words of records may be in another language than the calendar's."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._lines: list[str] = []
        self._size: Counter[str] = Counter({language: 0})

    def say(self, pattern: str, **values: str) -> None:
        """A line of the interface; addresses and dates in it count for no language."""
        self._lines.append(pattern.format(**values))
        self._size[self.language] += len(pattern)

    def quote(self, text: Text, pattern: str = "{text}", **values: str) -> None:
        """A line of a record, at `{text}` of a line of the interface."""
        self._lines.append(pattern.format(text=self._words(text), **values))

    def add(self, before: str, text: Text, after: str = "") -> None:
        """A line of a record with signs around it that are no words."""
        self._lines.append(f"{before}{self._words(text)}{after}")

    def _words(self, text: Text) -> str:
        reading = text.read(self.language)
        words = plain(reading.text) if isinstance(text, Prose) else one_line(reading.text)
        self._size[reading.language] += len(words)
        return words

    def gap(self) -> None:
        """An empty line, if there is something above it."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    @property
    def main_language(self) -> str:
        """Of most of its words; the one asked for where they are as many."""
        return self._size.most_common(1)[0][0]


def one_line(text: str) -> str:
    return " ".join(text.split())
