"""The list at the end of a page that explains the words of the glossary used on it."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from opengov.model import Term
from opengov.render.page import Heading
from opengov.render.pages.noting import note, noted_in
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

ANCHOR = "words-explained"
_BEGIN = '<section class="og-words">'
_END = "</dl>\n</section>"


def begin(writer: Writer) -> None:
    """From here on the prose of the page is noted; `entries` and `section` must follow."""
    if writer.kept.terms:
        writer.noted = {}


def entries(writer: Writer) -> Markup:
    """The entries of the words noted so far; may add to the fallbacks of the page."""
    noted, writer.noted = writer.noted, None
    if not noted:
        return Markup()
    terms = writer.site.portal.of(Term)
    return writer.render(
        "words.html", noted=[(terms[key], language) for key, language in noted.items()]
    )


def section(writer: Writer, entries: Markup) -> Markup:
    """The whole list, with a heading that enters the table of contents; "" without entries."""
    if not entries:
        return Markup()
    heading = writer.h2(ANCHOR, writer._("Words explained"))
    return Markup(f"\n{_BEGIN}\n{heading}\n<dl>\n{entries}{_END}")


class Explained(NamedTuple):
    """An editor's page with its notes, and what is to be put at its end."""

    html: str
    section: str
    contents: tuple[Heading, ...]


def explain(
    site: Site, html: str, language: str, written_in: str, prefix: str, below: str = ""
) -> Explained:
    """The words of the glossary on an editor's page, which is written in `written_in`.

    `below`: a generated part of the same page, which may have explained words already.
    """
    writer = Writer(site, language, prefix)
    words = writer.kept.lexicon(written_in)
    if words is None:
        return Explained(html, "", ())
    marked, terms = note(html, words, noted_in(below))
    writer.noted = dict.fromkeys(terms, written_in)
    closing = str(section(writer, entries(writer)))
    return Explained(marked, closing, tuple(writer.contents))


def has_section(html: str) -> bool:
    """Whether a list of words stands at the end of a page; data for machines may follow it."""
    return _BEGIN in html


def add(html: str, section: str) -> str:
    """Puts a list at the end of a page, or into the list that stands there."""
    if section and has_section(html):
        _, _, more = section.partition("<dl>\n")
        before, _, after = html.rpartition(_END)
        return f"{before}{more}{after}"
    return html + section
