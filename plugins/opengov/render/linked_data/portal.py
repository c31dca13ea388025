"""The portal as https://schema.org/WebSite, and its files as https://schema.org/Dataset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from opengov.render.linked_data import CONTEXT
from opengov.render.linked_data.organisation import organisation
from opengov.render.pages.writer import Writer

Thing = Mapping[str, Any]


class DataFile(NamedTuple):
    """A file that holds a data set, and its media type."""

    url: str
    media_type: str  # "application/json"


def website(writer: Writer) -> Thing:
    settings = writer.site.portal.settings
    told = {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": writer.plain(settings.name),
        "url": writer.site.absolute(writer.language, ""),
        "inLanguage": writer.language,
    }
    if settings.description:
        told["description"] = writer.plain(settings.description)
    return {**told, **_rights(writer, "publisher")}


def dataset(
    writer: Writer, title: str, description: str, address: str, files: Sequence[DataFile]
) -> Thing | None:
    """`address`: of the page about it, below the root of the language. None without a file."""
    if not files:
        return None
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": f"{title} – {writer.plain(writer.site.portal.settings.name)}",
        "description": description,
        "url": writer.site.absolute(writer.language, address),
        **_rights(writer, "creator"),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": file.url, "encodingFormat": file.media_type}
            for file in files
        ],
    }


def _rights(writer: Writer, role: str) -> Thing:
    """Whose it is, and under which licence."""
    portal = writer.site.portal
    told: dict[str, Any] = {}
    if portal.publisher:
        told[role] = organisation(writer, portal.publisher)
    if portal.settings.licence_url:
        told["license"] = portal.settings.licence_url
    return told
