"""Everything there is, as in the index of a book."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from opengov.model import Record
from opengov.render.collation import initial_of
from opengov.render.page import Page
from opengov.render.pages.frame import list_page
from opengov.render.pages.links import KIND_TITLES
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

ADDRESS = "a-z/"
_DIGITS = re.compile("[0-9]+")


class Named(NamedTuple):
    """A page of prose or a list."""

    title: str  # plain text, in the language of the page
    address: str


class Line(NamedTuple):
    """An entry of the index."""

    words: str  # that it is sorted by
    link: Markup
    kind: str  # a msgid; "" for other pages


def page(site: Site, linked: Iterable[Page], named: Callable[[], Iterable[Named]]) -> Page:
    """`linked`: the pages on which records stand; `named`: others, known when this is written."""
    addresses = {one.address for one in linked}
    records = [one for one in site.portal if one.address.partition("#")[0] in addresses]

    def write(writer: Writer) -> Markup:
        lines = [*_of_records(writer, records), *_of_pages(writer, named())]
        lines.sort(key=lambda line: (_number(line.words), writer.words.sort_key(line.words)))
        lines.sort(key=lambda line: writer.words.sort_key(initial_of(writer.language, line.words)))
        groups = groupby(lines, key=lambda line: initial_of(writer.language, line.words))
        return writer.render("a_z.html", groups=[(letter, list(of)) for letter, of in groups])

    return list_page(
        site, ADDRESS, ADDRESS, lambda writer: writer._("A–Z index"), write, in_search=False
    )


def _number(words: str) -> int:
    """The number that a title begins with: the second meeting stands before the tenth."""
    found = _DIGITS.match(words)
    return int(found[0]) if found else 0


def _of_records(writer: Writer, records: Iterable[Record]) -> Iterator[Line]:
    for record in records:
        words = writer.plain(record.heading)
        yield Line(words, writer.link(record), KIND_TITLES[record.kind])


def _of_pages(writer: Writer, named: Iterable[Named]) -> Iterator[Line]:
    for one in named:
        link = Markup('<a href="%s">%s</a>') % (writer.url(one.address), escape(one.title))
        yield Line(one.title, link, "")
