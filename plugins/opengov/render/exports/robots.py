"""`robots.txt` (RFC 9309): everybody may read everything, and the sitemap tells what there is.

Crawlers ask for it at the root of a host: a portal below a path has its sitemap named there
by whoever answers for the host.
"""

from __future__ import annotations

from opengov.render.site import Site

ROBOTS = "robots.txt"


def robots(site: Site) -> bytes:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n".encode()
