"""How a page is shown and found elsewhere: Open Graph, breadcrumbs, calendars, former addresses."""

from __future__ import annotations

import html as entities
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from opengov.mkdocs_plugins.sharing import locale
from tests.mkdocs_plugins.test_hostile import BODY, SCRIPT
from tests.mkdocs_plugins.trial import FILES, build, page, with_settings, write_portal

SITE = "https://trial.example.org/portal/"
STATEMENT = """\
scope: this portal
law: Act on accessible information
standard: EN 301 549
status: full
prepared: 2021-06-01
method: third_party
reviewed: 2021-06-01
contact: {name: Office, email: office@trial.example.org}
enforcement: {name: Ombudsman, url: "https://ombudsman.example.org/"}
"""


def open_graph(html: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    pattern = r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">'
    for name, value in re.findall(pattern, html):
        found.setdefault(name, []).append(entities.unescape(value))
    return found


def linked_data(html: str) -> Iterator[dict[str, Any]]:
    for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL):
        yield json.loads(block)


def breadcrumbs(html: str) -> list[tuple[str, str | None]]:
    """Name and URL of each step."""
    found = [one for one in linked_data(html) if one["@type"] == "BreadcrumbList"]
    assert len(found) <= 1
    steps = found[0]["itemListElement"] if found else []
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    return [(step["name"], step.get("item")) for step in steps]


def calendars(html: str) -> list[str]:
    return re.findall(r'<link rel="alternate " type="text/calendar"[^>]* href="([^"]+)">', html)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trial portal with an old address, a hostile body, a statement and words for robots."""
    settings = (
        f"{FILES['data/portal.yml']}publisher: forum\nsecurity: {{contact: ['+421 2 555']}}\n"
    )
    portal = write_portal(
        tmp_path_factory.mktemp("shared"),
        **{
            "data/portal.yml": settings,
            "data/accessibility.yml": STATEMENT,
            "data/bodies/evil.yml": BODY,
            "data/series/evenings.yml": FILES["data/series/evenings.yml"] + "aliases: [soirees]\n",
            "docs/robots.txt": "User-agent: *\nDisallow: /secret/\n",
        },
    )
    assert build(portal) == []
    return portal


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "en_US"), ("sk", "sk_SK"), ("el", "el_GR"), ("pt-PT", "pt_PT"), ("eo", "eo_001")],
)
def test_a_locale_names_the_country_of_most_speakers(language: str, expected: str) -> None:
    assert locale(language) == expected


def test_a_record_is_shown_with_its_words_and_the_picture_of_its_section(shared: Path) -> None:
    found = open_graph(page(shared, "sk/meetings/evening-1/"))
    assert found["og:title"] == ["Prvý večer"]
    assert found["og:url"] == [f"{SITE}sk/meetings/evening-1/"]
    assert found["og:site_name"] == ["Pokus & omyl"]
    assert found["og:locale"] == ["sk_SK"]
    assert found["og:locale:alternate"] == ["en_US", "el_GR"]
    assert found["og:image"] == [f"{SITE}sk/share/meetings.png"]
    assert found["og:image:alt"] == ["Stretnutia – Pokus & omyl"]
    assert found["twitter:card"] == ["summary_large_image"]


def test_a_page_that_is_not_translated_names_no_other_locale(shared: Path) -> None:
    assert "og:locale:alternate" not in open_graph(page(shared, "el/meetings/evening-2/"))
    assert open_graph(page(shared, "meetings/evening-2/"))["og:locale:alternate"] == ["sk_SK"]


@pytest.mark.parametrize("address", ["", "about/", "accessibility/", "meetings/", "bodies/evil/"])
@pytest.mark.parametrize("language", ["", "sk/", "el/"])
def test_every_page_has_what_open_graph_asks_for(shared: Path, language: str, address: str) -> None:
    found = open_graph(page(shared, f"{language}{address}"))
    for name in ("og:type", "og:title", "og:description", "og:url", "og:image"):
        (value,) = found[name]
        assert value, name
    (width,), (height,) = found["og:image:width"], found["og:image:height"]
    file = shared / "site" / found["og:image"][0].removeprefix(SITE)
    picture = Image.open(io.BytesIO(file.read_bytes()))
    assert picture.size == (int(width), int(height)) == (1200, 630)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("sk/", "Len pokus."),
        ("sk/meetings/", "Stretnutia – Len pokus."),
        ("sk/meetings/by-year/2022/", "Stretnutia: 2022 – Len pokus."),
        ("sk/meetings/evening-1/", "streda 1. júna 2022, 17:00\u2009–\u200919:00"),
    ],
)
def test_a_page_is_described_in_its_language(shared: Path, address: str, expected: str) -> None:
    html = page(shared, address)
    assert open_graph(html)["og:description"] == [expected]
    assert f'<meta name="description" content="{expected}">' in html


def test_breadcrumbs_are_those_that_are_seen(shared: Path) -> None:
    assert breadcrumbs(page(shared, "sk/meetings/evening-1/")) == [
        ("Vitajte", f"{SITE}sk/"),
        ("Stretnutia", f"{SITE}sk/meetings/"),
        ("Prvý večer", None),
    ]
    assert breadcrumbs(page(shared, "series/evenings/")) == [
        ("Welcome", SITE),
        ("Meetings & more", f"{SITE}meetings/"),
        ("Series of meetings", f"{SITE}series/"),
        ("Evenings", None),
    ]
    assert breadcrumbs(page(shared, "")) == []


def test_hostile_words_stay_words_in_data_and_meta(shared: Path) -> None:
    html = page(shared, "bodies/evil/")
    title = f"A <b>forum</b> {SCRIPT} \"of\" & 'more' {{{{ 1 }}}}"
    assert breadcrumbs(html)[-1] == (title, None)
    assert open_graph(html)["og:title"] == [title]
    assert breadcrumbs(page(shared, "el/bodies/evil/"))[-1] == ("zqmarktitle zqmarkpath/", None)
    assert breadcrumbs(page(shared, "sk/bodies/evil/"))[-1][0] == f"</h1></title>{SCRIPT}"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("meetings/evening-1/", ["event.ics"]),
        ("series/evenings/", [f"{SITE}sk/calendar/series/evenings.ics"]),
        ("meetings/by-series/evenings/", [f"{SITE}sk/calendar/series/evenings.ics"]),
        ("meetings/by-year/2022/", [f"{SITE}sk/calendar/archive/2022.ics"]),
        ("bodies/forum/", [f"{SITE}sk/calendar/bodies/forum.ics"]),
        ("", [f"{SITE}sk/calendar/all.ics"]),
        ("meetings/", [f"{SITE}sk/calendar/all.ics"]),
        ("about/", []),
    ],
)
def test_a_page_names_the_calendar_that_belongs_to_it(
    shared: Path, address: str, expected: list[str]
) -> None:
    assert calendars(page(shared, f"sk/{address}")) == expected
    folder = shared / "site/sk" / address
    for href in expected:
        file = shared / "site" / href.removeprefix(SITE) if "/" in href else folder / href
        assert file.is_file()


def test_every_page_names_the_log_of_changes_of_its_language(shared: Path) -> None:
    for address in ("sk/", "sk/about/", "sk/bodies/evil/"):
        assert re.search(
            rf'<link rel="alternate " type="application/atom\+xml" title="[^"]+" '
            rf'href="{SITE}sk/changes.atom">',
            page(shared, address),
        )
    assert (shared / "site/sk/changes.atom").is_file()


@pytest.mark.parametrize("language", ["", "sk/"])
def test_a_former_address_leads_on_without_a_script(shared: Path, language: str) -> None:
    html = page(shared, f"{language}series/soirees/")
    assert f'<link rel="canonical" href="{SITE}{language}series/evenings/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<meta http-equiv="refresh" content="0; url=../../series/evenings/">' in html
    assert re.search(r'<article.*<a href="../../series/evenings/">', html, re.DOTALL)
    assert "hreflang=" not in html[: html.index("</head>")]
    assert "noindex" not in page(shared, f"{language}series/evenings/")


def test_a_lost_reader_finds_search_lists_and_languages(shared: Path) -> None:
    html = page(shared, "sk/404.html")
    article = html[html.index("<article") : html.index("</article>")]
    assert (
        '<form class="og-searching" role="search" aria-labelledby="title" '
        'action="/portal/sk/search/"' in article
    )
    assert '<a href="/portal/sk/meetings/">Meetings &amp; more</a>' not in article
    for href in ("/portal/sk/", "/portal/sk/meetings/", "/portal/sk/about/"):
        assert f'<a href="{href}">' in article
    assert '<a href="/portal/el/" hreflang="el" lang="el">Ελληνικά</a>' in article
    assert '<meta name="robots" content="noindex">' in html
    assert open_graph(html) == {}


def test_a_portal_without_a_picture_of_its_own_has_icons_in_its_colour(shared: Path) -> None:
    html = page(shared, "sk/meetings/evening-1/")
    for href in ("assets/favicon.svg", "favicon.ico", "assets/apple-touch-icon.png"):
        assert f'href="../../../{href}"' in html
        assert (shared / "site" / href).is_file()
    assert b"#1d4f8c" in (shared / "site/assets/favicon.svg").read_bytes()


def test_the_logo_of_a_portal_is_its_icon(tmp_path: Path) -> None:
    settings = with_settings("  name: material\n", "  name: material\n  logo: files/arms.svg\n")
    arms = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    portal = write_portal(tmp_path, **{"mkdocs.yml": settings, "docs/files/arms.svg": arms})
    assert build(portal) == []
    html = page(portal, "about/")
    assert '<link rel="icon" href="../files/arms.svg">' in html
    assert "apple-touch-icon" not in html
    assert not (portal / "site/favicon.ico").exists()


def test_the_statement_is_linked_from_every_page_and_says_that_a_review_is_due(
    shared: Path,
) -> None:
    for file in (shared / "site").rglob("*.html"):
        footer = file.read_text("utf-8").partition("<footer")[2]
        assert re.search(r'<a href="(?:\.\./|/portal/)[^"]*accessibility/">', footer) or (
            file.parent == shared / "site" and 'href="./accessibility/"' in footer
        ), file
    html = page(shared, "accessibility/")
    assert "more than a year ago" in html
    assert "fully compliant with EN 301 549" in html
    assert '<h2 id="not-accessible">' not in html
    told = json.loads((shared / "site/data/accessibility.json").read_bytes())
    assert told["review_due"] is True
    assert told["enforcement"]["url"] == "https://ombudsman.example.org/"


def test_a_portal_without_a_statement_links_to_none(built: Path) -> None:
    assert not (built / "site/accessibility").exists()
    assert not (built / "site/data/accessibility.json").exists()
    assert "accessibility/" not in page(built, "about/")


def test_the_editors_own_robots_stay_and_the_security_contact_is_published(
    shared: Path, built: Path
) -> None:
    assert "Disallow: /secret/" in (shared / "site/robots.txt").read_text()
    assert f"Sitemap: {SITE}sitemap.xml" in (built / "site/robots.txt").read_text()
    text = (shared / "site/.well-known/security.txt").read_text()
    assert text.splitlines() == [
        "Contact: tel:+421-2-555",
        "Expires: 2023-07-14T00:00:00Z",
        "Preferred-Languages: en, sk, el",
        "Canonical: https://trial.example.org/.well-known/security.txt",
    ]
    assert ".well-known/security.txt" in (shared / "site/.opengov").read_text().splitlines()
    assert not (built / "site/.well-known").exists()
