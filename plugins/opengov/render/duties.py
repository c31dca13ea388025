"""The duties of a site on its day, judged once for pages and calendars."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from opengov.model.duties import Finding, findings
from opengov.model.parties import Party, parties
from opengov.render.site import Site


@lru_cache(maxsize=2)
def duties(site: Site) -> Sequence[tuple[Party, Sequence[Finding]]]:
    """Every forum or authority with its findings; none where the portal has no profile."""
    if not site.portal.rules:
        return ()
    portal = site.portal
    return tuple((party, findings(portal, party, site.today)) for party in parties(portal))
