"""A document in one line: its title as a link, what it is, its language and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from opengov.model import Evidence
from opengov.model.words import DocumentKind

if TYPE_CHECKING:
    from opengov.render.pages.writer import Writer


def evidence_line(writer: Writer, evidence: Evidence) -> Markup:
    """Linked where it has an address, else said to have none.

    In Python, because most meetings have some, and a template of its own takes three times as long.
    """
    html: str = writer.text(evidence.title)
    small = []
    if evidence.kind is not DocumentKind.OTHER:
        small.append(escape(writer.word(evidence.kind)))
    if evidence.language and evidence.language != writer.language:
        small.append(escape(writer.words.language_name(evidence.language)))
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
