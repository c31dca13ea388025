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
    title, small = writer.text(evidence.title), []
    if evidence.kind is not DocumentKind.OTHER:
        small.append(escape(writer.word(evidence.kind)))
    if evidence.language and evidence.language != writer.language:
        small.append(escape(writer.words.language_name(evidence.language)))
    if evidence.date:
        small.append(writer.date(evidence.date))
    if evidence.url:
        title = Markup(f'<a href="{escape(evidence.url)}" rel="external">{title}</a>')
    elif evidence.file:
        title = Markup(f'<a href="{escape(writer.file(evidence.file))}">{title}</a>')
    else:
        small.append(escape(writer._("no address recorded here")))
    if small:
        title = Markup(f"{title} <small>{', '.join(small)}</small>")
    if evidence.covers:
        title = Markup(f"{title} – {writer.text(evidence.covers)}")
    return title
