"""A document in one line: its title as a link, what it is, its language and date."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from opengov.model import Evidence
from opengov.model.words import DocumentKind
from opengov.render.words import words

if TYPE_CHECKING:
    from opengov.render.pages.writer import Writer


def evidence_line(writer: Writer, evidence: Evidence) -> Markup:
    """Linked where it has an address, else said to have none.

    In Python, because most meetings have some, and a template of its own takes three times as long.
    """
    html: str = writer.text(evidence.title)
    small = [*_nature(writer.language, evidence.kind, evidence.language)]
    if evidence.date:
        small.append(writer.date(evidence.date))
    if evidence.url:
        html = f'<a href="{escape(evidence.url)}" rel="external">{html}</a>'
    elif evidence.file:
        html = f'<a href="{escape(writer.file(evidence.file))}">{html}</a>'
    else:
        small.append(escape(writer._("no address recorded here")))
    if small:
        html = f"{html} <small>{', '.join(small)}</small>"
    if evidence.covers:
        html = f"{html} – {writer.text(evidence.covers)}"
    return Markup(html)


@lru_cache(maxsize=1024)
def _nature(language: str, kind: DocumentKind, spoken: str | None) -> tuple[Markup, ...]:
    """What kind of document it is; its language, where that is not the one of the page."""
    said, found = words(language), []
    if kind is not DocumentKind.OTHER:
        found.append(escape(said.enum(kind)))
    if spoken and spoken != language:
        found.append(escape(said.language_name(spoken)))
    return tuple(found)
