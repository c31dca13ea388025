"""No feed is published that a calendar could misread."""

from __future__ import annotations

from opengov.ics.publishing import Linter
from opengov.render.calendar_words import say_finding
from opengov.render.words import words


class FeedFaultError(Exception):
    """A feed of ours is not as it has to be: a fault of ours, not of the data."""


class FeedGuard:
    """Looks through the feeds of a portal, in all its languages, before they are written."""

    def __init__(self, editors_language: str) -> None:
        self._linter = Linter()
        self._editors_language = editors_language

    def check(self, data: bytes, address: str) -> None:
        """Raises FeedFaultError, which stops the build."""
        if found := self._linter.findings(data):
            language = self._editors_language
            said = [say_finding(finding, address, language, ours=True) for finding in found]
            heading = words(language)._("A calendar that we made is faulty; nothing is published:")
            raise FeedFaultError("\n".join([heading, *said]))
