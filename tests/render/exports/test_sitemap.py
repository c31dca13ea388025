"""The sitemap: pages in order, translations of each other, days of change."""

from __future__ import annotations

import datetime as dt

from opengov.model import Portal, PortalSettings
from opengov.render.exports.sitemap import Listed, alternates, sitemap
from opengov.render.site import Site

URL = "https://town.example.org/portal/"


def site(*languages: str) -> Site:
    settings = PortalSettings.model_validate(
        {
            "name": "Town",
            "timezone": "Europe/Bratislava",
            "uid_domain": "town.example.org",
            "languages": languages,
            "language": languages[0],
        },
        context={"language": languages[0], "languages": languages},
    )
    stamp = dt.datetime(2022, 7, 15, tzinfo=dt.UTC)
    return Site(Portal(settings, []), stamp.date(), URL, stamp)


def test_a_page_stands_in_each_language_and_names_its_translations() -> None:
    pages = [
        Listed("meetings/", {"en", "sk"}),
        Listed("about/", {"sk"}, dt.date(2022, 7, 1)),
    ]
    assert (
        sitemap(site("en", "sk"), pages).decode()
        == f"""\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>{URL}about/</loc>
<lastmod>2022-07-01</lastmod>
</url>
<url>
<loc>{URL}sk/about/</loc>
<lastmod>2022-07-01</lastmod>
<xhtml:link rel="alternate" hreflang="sk" href="{URL}sk/about/"/>
<xhtml:link rel="alternate" hreflang="x-default" href="{URL}sk/about/"/>
</url>
<url>
<loc>{URL}meetings/</loc>
<xhtml:link rel="alternate" hreflang="en" href="{URL}meetings/"/>
<xhtml:link rel="alternate" hreflang="sk" href="{URL}sk/meetings/"/>
<xhtml:link rel="alternate" hreflang="x-default" href="{URL}meetings/"/>
</url>
<url>
<loc>{URL}sk/meetings/</loc>
<xhtml:link rel="alternate" hreflang="en" href="{URL}meetings/"/>
<xhtml:link rel="alternate" hreflang="sk" href="{URL}sk/meetings/"/>
<xhtml:link rel="alternate" hreflang="x-default" href="{URL}meetings/"/>
</url>
</urlset>
"""
    )


def test_one_language_has_no_alternates() -> None:
    assert list(alternates(site("en"), "about/", {"en"})) == []
    assert "hreflang" not in sitemap(site("en"), [Listed("about/", {"en"})]).decode()
