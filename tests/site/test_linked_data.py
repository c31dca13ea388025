"""What the pages of the example portal tell machines, read back as a search engine reads it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.site.reading import URL, BuiltSite

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_THING = {"name", "url", "description", "disambiguatingDescription"}
_ORGANISATION = {
    *(_THING | {"alternateName", "sameAs", "email", "telephone", "parentOrganization"}),
}
SCHEMA: dict[str, set[str]] = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "WebSite": {*_THING, "inLanguage", "publisher", "license"},
    "Organization": _ORGANISATION,
    "GovernmentOrganization": _ORGANISATION,
    "Dataset": {*_THING, "creator", "license", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "Event": {
        *(_THING | {"identifier", "eventStatus", "startDate", "endDate", "doorTime"}),
        *("previousStartDate", "eventAttendanceMode", "location", "organizer", "inLanguage"),
        *("superEvent", "keywords"),
    },
    "EventSeries": {"name", "url"},
    "Place": {"name", "address", "geo"},
    "VirtualLocation": {"url", "name"},
    "PostalAddress": {"streetAddress", "addressLocality"},
    "GeoCoordinates": {"latitude", "longitude"},
}
"""The types of https://schema.org that are used, and the properties that each of them has there."""
NEEDED = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "Dataset": {"name", "description", "distribution"},
    "Event": {"name", "eventStatus", "url"},
}


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Every node of a block, at any depth."""
    if isinstance(value, list):
        for inner in value:
            yield from things(inner)
    elif isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things(inner)


def test_every_word_is_one_of_schema_org(example: BuiltSite) -> None:
    for page in example.documents.values():
        for block in BLOCK.findall(page.html):
            told = json.loads(block)
            assert told["@context"] == "https://schema.org", page.url
            for thing in things(told):
                kind = thing["@type"]
                properties = {name for name in thing if not name.startswith("@")}
                assert properties <= SCHEMA[kind], (page.url, kind)
                assert properties >= NEEDED.get(kind, set()), (page.url, kind)
                assert None not in thing.values(), page.url


def test_every_page_below_the_first_tells_where_it_stands(example: BuiltSite) -> None:
    for page in example.pages:
        found = [json.loads(block) for block in BLOCK.findall(page.html)]
        trails = [one for one in found if one["@type"] == "BreadcrumbList"]
        seen = [
            link.url for link in page.links if "md-path__link" in link.attributes.get("class", "")
        ]
        told = [step.get("item") for trail in trails for step in trail["itemListElement"]]
        assert told == ([*seen, None] if seen else []), page.url


def test_what_is_told_of_can_be_had(example: BuiltSite) -> None:
    for page in example.pages:
        for block in BLOCK.findall(page.html):
            for thing in things(json.loads(block)):
                for name in ("item", "contentUrl", "url"):
                    if str(thing.get(name, "")).startswith(URL):
                        assert example.file(thing[name]).is_file(), (page.url, thing[name])


def test_the_portal_its_bodies_and_its_data_are_told_of(example: BuiltSite) -> None:
    def kinds(address: str) -> list[str]:
        html = example.documents[URL + address].html
        return [json.loads(block)["@type"] for block in BLOCK.findall(html)]

    assert kinds("sk/") == ["WebSite"]
    assert kinds("sk/bodies/example-town/") == ["BreadcrumbList", "GovernmentOrganization"]
    assert kinds("sk/bodies/example-forum/") == ["BreadcrumbList", "Organization"]
    assert kinds("fi/meetings/") == ["BreadcrumbList", "Dataset"]
    assert kinds("commitments/") == ["BreadcrumbList", "Dataset"]
    assert kinds("el/meetings/example-forum-2/") == ["BreadcrumbList", "Event"]
