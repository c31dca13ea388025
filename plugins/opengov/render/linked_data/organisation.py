"""Bodies as https://schema.org/Organization, and as the kind of it that authorities are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from opengov.model import Body
from opengov.model.words import BodyKind
from opengov.render.linked_data import CONTEXT
from opengov.render.pages.writer import Writer

AUTHORITIES = frozenset({BodyKind.GOVERNMENT, BodyKind.PARLIAMENT, BodyKind.MUNICIPALITY})


def organisation(writer: Writer, body: Body) -> Mapping[str, Any]:
    """A body as others name it: its name and its page."""
    kind = "GovernmentOrganization" if body.body_kind in AUTHORITIES else "Organization"
    address = writer.site.absolute(writer.language, body.address)
    return {"@type": kind, "name": writer.plain(body.name), "url": address}


def whole_organisation(writer: Writer, body: Body) -> Mapping[str, Any] | None:
    """All that its page tells of it; None for one that was removed."""
    if body.removed:
        return None
    contact, parent = body.contact, writer.site.portal.find(Body, body.parent)
    told: dict[str, Any] = {
        "description": writer.plain(body.description) if body.description else None,
        "alternateName": [writer.plain(former.name) for former in body.former_names],
        "sameAs": body.url,
        "email": contact.email if contact else None,
        "telephone": contact.phone if contact else None,
        "parentOrganization": organisation(writer, parent) if parent else None,
    }
    if body.example:
        told["disambiguatingDescription"] = writer._("This is a made-up example.")
    known = {name: value for name, value in told.items() if value}
    return {"@context": CONTEXT, **organisation(writer, body), **known}
