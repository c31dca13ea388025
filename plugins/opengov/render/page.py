"""What a generated page is, before and after it is written in a language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents: the id of an <h2> and its words."""

    anchor: str  # fixed per kind of page, in English, ASCII: "programme"
    title: str  # HTML: words, escaped; in a <span lang> where in another language than the page


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page in one language. All but `body` and `contents` is plain text, not yet escaped."""

    title: str
    title_language: str  # of the words in `title`; another than the page's on a fallback
    description: str  # one line for search engines
    body: str  # HTML that begins with its <h1>; links are relative
    contents: tuple[Heading, ...] = ()
    search_text: str = ""  # by which it is found, besides its title: in the page's language only


@dataclass(frozen=True, slots=True)
class Facets:
    """By what a page can be filtered when it is searched for."""

    kind: str = "pages"  # of the record that it is about: "meetings"
    bodies: tuple[str, ...] = ()  # ids of those that stand behind it
    years: tuple[int, ...] = ()
    status: StrEnum | None = None  # as its page tells it


@dataclass(frozen=True, slots=True)
class Page:
    """A page that stands at one address in every language of the portal."""

    address: str  # below the root of a language, "" or ending in "/": "meetings/x/"
    section: str  # the address of the list page that it belongs under: "meetings/"
    render: Callable[[str], RenderedPage]  # language -> page
    translations: frozenset[str]  # languages in which all of it can be read
    src_uri: str | None = None  # the record's file below data/, for the edit link
    updated: dt.date | None = None
    facets: Facets = Facets()
    in_search: bool = True
    in_sitemap: bool = True
    moved_to: str = ""  # the address at which it stands now, of a page that only says so


@dataclass(frozen=True, slots=True)
class Output:
    """A file that is no page: a feed, data, a sitemap."""

    address: str  # from the root of the site, language prefix included: "sk/calendar/all.ics"
    content: Callable[[], bytes]
