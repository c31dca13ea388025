"""The portal as a site: what is rendered, for which day, and at which address."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from opengov.model import Portal
from opengov.model.retention import without_people


@dataclass(frozen=True, eq=False)
class Site:
    """Everything that rendering is given; there is no other input.

    A site is equal to itself alone: what is kept for it is looked up for every page.
    """

    portal: Portal
    today: dt.date
    url: str  # absolute, ends in "/": "https://town.example.org/portal/"
    stamp: dt.datetime  # UTC; stands for the last change of a record where none is known
    offline: bool = False  # read from a folder: nothing is there to be asked for

    def __post_init__(self) -> None:
        """Whatever is rendered is rendered without the names whose time is over."""
        object.__setattr__(self, "portal", without_people(self.portal, self.today))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The default language first."""
        return self.portal.settings.languages

    @cached_property
    def default_language(self) -> str:
        return self.languages[0]

    @property
    def editors_language(self) -> str:
        """Of what is said about mistakes."""
        return self.portal.settings.editors_language or self.default_language

    def root(self, language: str) -> str:
        """Where a language begins below the site: "" for the default one, else "sk/"."""
        return "" if language == self.default_language else f"{language}/"

    def absolute(self, language: str, address: str) -> str:
        """The full URL of an address in a language."""
        return f"{self.url}{self.root(language)}{address}"
