"""`/.well-known/security.txt`: to whom to tell of a weakness of the site (RFC 9116).

It is looked for at the root of a host (section 3), and names that place: from a portal below a
path whoever answers for the host puts it there, as it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urljoin

from opengov.render.site import Site

SECURITY_TXT = ".well-known/security.txt"
_LASTS = dt.timedelta(days=364)  # "less than a year into the future" (RFC 9116, 2.5.5)


def security_txt(site: Site) -> bytes | None:
    """None where the portal names nobody. A portal that is built every night never expires."""
    lines = list(_lines(site))
    return ("\n".join(lines) + "\n").encode() if lines else None


def _lines(site: Site) -> Iterator[str]:
    security = site.portal.settings.security
    if security is None:
        return
    for contact in security.contact:
        yield f"Contact: {_uri(contact)}"
    yield f"Expires: {(site.today + _LASTS).isoformat()}T00:00:00Z"
    yield f"Preferred-Languages: {', '.join(site.languages)}"
    yield f"Canonical: {urljoin(site.url, f'/{SECURITY_TXT}')}"
    if security.policy:
        yield f"Policy: {security.policy}"


def _uri(contact: str) -> str:
    """Contacts are URIs there (RFC 9116, 2.5.3)."""
    if contact.startswith("+"):
        return f"tel:{contact.replace(' ', '-')}"
    return contact if contact.startswith("https://") else f"mailto:{contact}"
