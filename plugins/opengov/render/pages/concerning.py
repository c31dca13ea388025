"""The records that name a record, and links to those that it names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from markupsafe import Markup

from opengov.model import Document, Evidence, Meeting, Portal, Record, Text
from opengov.model.portal import meeting_order
from opengov.render.pages.context import one_line
from opengov.render.pages.meeting_rows import meeting_list
from opengov.render.pages.order import newest_first
from opengov.render.pages.writer import Writer

AnyRecord = TypeVar("AnyRecord", bound=Record)


def naming(portal: Portal, record: Record, kind: type[AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records of a kind that name this one, by id."""
    return tuple(
        referrer.record
        for referrer in portal.referrers(record)
        if isinstance(referrer.record, kind)
    )


def links(writer: Writer, kind: type[AnyRecord], ids: Iterable[str | None]) -> list[Markup]:
    """A link to each record, in the order given; nothing for None."""
    records = writer.site.portal.of(kind)
    return [writer.link(records[record_id]) for record_id in ids if record_id is not None]


def meetings_about(writer: Writer, record: Record) -> Markup:
    """The meetings that name a record, the earliest first; "" for none."""
    return meeting_list(
        writer, sorted(naming(writer.site.portal, record, Meeting), key=meeting_order)
    )


def documents_about(writer: Writer, record: Record, own: Iterable[Evidence | None] = ()) -> Markup:
    """The documents of a record and those of the repository that name it; "" for none."""
    filed = newest_first(
        naming(writer.site.portal, record, Document), lambda document: document.date
    )
    evidence = [document for document in own if document is not None]
    if not filed and not evidence:
        return Markup()
    return writer.render("documents.html", evidence=evidence, filed=filed)


def describe(writer: Writer, record: Record, *texts: Text | None) -> None:
    """Describes the page by the first of the texts that is there."""
    for text in (record.description, *texts):
        if text is not None:
            writer.description = one_line(writer.plain(text))
            return
