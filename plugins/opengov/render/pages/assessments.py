"""Independent assessments, which stand on the page of what they are about."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from opengov.model import Assessment, Body
from opengov.render.pages.order import newest_first
from opengov.render.pages.writer import Writer


def in_order(found: Iterable[Assessment]) -> list[Assessment]:
    """The newest first."""
    return newest_first(found, lambda assessment: assessment.date)


def assessments(writer: Writer, found: Iterable[Assessment]) -> Markup:
    """Each in a section with its id as anchor; "" for none."""
    bodies = writer.site.portal.of(Body)
    rows = [
        (one, writer.link(bodies[one.body]), [writer.word(value) for value in one.lens])
        for one in in_order(found)
    ]
    return writer.render("assessments.html", rows=rows) if rows else Markup()
