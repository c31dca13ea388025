"""A site is complete when every language, page and feed of its portal is there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from opengov.cli.completeness import missing
from opengov.loading import load
from opengov.render.site import Site
from tests.cli.portals import TODAY, write_data

URL = "https://little-town.example.org/portal/"
SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{0}</loc></url><url><loc>{0}sk/meetings/</loc></url><url><loc>{0}a.html</loc></url>
</urlset>
"""
PROMISED = {
    "index.html",
    "404.html",
    "a.html",
    "calendar/all.ics",
    "calendar/archive/2022.ics",
    "calendar/series/evenings.ics",
    "sitemap.xml",
    "sk/index.html",
    "sk/404.html",
    "sk/calendar/all.ics",
    "sk/calendar/archive/2022.ics",
    "sk/calendar/series/evenings.ics",
    "sk/meetings/index.html",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    loaded = load(write_data(tmp_path), today=TODAY)
    assert loaded.portal
    return Site(loaded.portal, TODAY, URL, dt.datetime(2022, 7, 15, tzinfo=dt.UTC))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder in which all that is promised stands."""
    folder = tmp_path / "site"
    for address in PROMISED:
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text("x")
    (folder / "sitemap.xml").write_text(SITEMAP.format(URL))
    return folder


def test_nothing_is_missed_where_everything_stands(site: Site, built: Path) -> None:
    assert missing(site, built) == ()


@pytest.mark.parametrize("address", sorted(PROMISED - {"sitemap.xml"}))
def test_each_promised_file_is_missed(site: Site, built: Path, address: str) -> None:
    (built / address).unlink()
    assert missing(site, built) == (address,)


def test_an_empty_file_is_no_file(site: Site, built: Path) -> None:
    (built / "sk/calendar/all.ics").write_text("")
    assert missing(site, built) == ("sk/calendar/all.ics",)


def test_a_site_without_sitemap_is_not_complete(site: Site, built: Path) -> None:
    (built / "sitemap.xml").unlink()
    assert missing(site, built) == ("sitemap.xml",)
