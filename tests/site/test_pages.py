"""What every page of the example portal has, and must not have."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

from tests.site.reading import URL, BuiltSite

MOST = 7_000  # octets of a meeting's page, compressed


def test_a_page_has_one_heading_a_title_and_a_description(example: BuiltSite) -> None:
    for page in example.documents.values():
        assert len(page.headings) == 1, page.url
        assert re.search(r"<title>[^<]+</title>", page.html), page.url
        assert re.search(r'<meta name="description" content="[^"]+">', page.html), page.url


def test_titles_are_told_apart_within_a_language(example: BuiltSite) -> None:
    titles: dict[str, str] = {}
    for page in example.pages:
        (title,) = re.findall(r'<html lang="(\w+)".*?<title>(.+?)</title>', page.html, re.DOTALL)
        other = titles.setdefault(":".join(title), page.url)
        assert other == page.url, title


def test_nothing_of_the_shell_is_left(example: BuiltSite) -> None:
    for page in example.documents.values():
        assert "zqmark" not in page.html, page.url


MEETING = re.compile(r"/meetings/(?!by-)[^/]+/$")
"""The page of a meeting, and not a list of them."""


def test_a_meeting_is_light_enough_for_a_telephone(example: BuiltSite) -> None:
    for page in example.pages:
        if MEETING.search(page.url):
            assert len(zlib.compress(page.html.encode(), 6)) <= MOST, page.url


def test_every_record_can_be_edited_in_its_file(example: BuiltSite) -> None:
    data = Path(__file__).parents[2] / "data"
    for kind in ("meetings", "bodies", "commitments", "guidelines"):
        for file in sorted((data / kind).glob("*.yml")):
            page = example.documents[f"{URL}el/{kind}/{file.stem}/"]
            edit = f"https://example.org/opengov-source/edit/main/data/{kind}/{file.name}"
            assert edit in {link.url for link in page.links if link.attributes.get("rel") == "edit"}


def test_a_record_stands_below_its_list(example: BuiltSite) -> None:
    page = example.documents[f"{URL}fi/commitments/example-open-data/"]
    trail = [link.url for link in page.links if "md-path__link" in link.attributes.get("class", "")]
    assert trail == [f"{URL}fi/", f"{URL}fi/commitments/"]
    assert "md-nav__item--active" in page.html
