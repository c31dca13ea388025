"""The files that all languages have in common: one line for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from opengov.render.exports.accessibility_json import ACCESSIBILITY_JSON, accessibility_json
from opengov.render.exports.commitments_history import COMMITMENTS_HISTORY, commitments_history
from opengov.render.exports.meetings_json import MEETINGS_JSON, meetings_json
from opengov.render.exports.qr_codes import qr_codes
from opengov.render.exports.robots import ROBOTS, robots
from opengov.render.exports.security_txt import SECURITY_TXT, security_txt
from opengov.render.exports.server_files import (
    APACHE,
    HEADERS,
    NGINX,
    REDIRECTS,
    apache,
    headers,
    nginx,
    redirects,
)
from opengov.render.page import Output
from opengov.render.site import Site

FILES: tuple[tuple[str, Callable[[Site], bytes | None]], ...] = (
    (COMMITMENTS_HISTORY, commitments_history),
    (MEETINGS_JSON, meetings_json),
    (ACCESSIBILITY_JSON, accessibility_json),
    (ROBOTS, robots),
    (SECURITY_TXT, security_txt),
    (HEADERS, headers),
    (REDIRECTS, redirects),
    (NGINX, nginx),
    (APACHE, apache),
)


def shared_outputs(site: Site) -> Iterator[Output]:
    """Those that the portal has something for; addresses from the root of the site."""
    for address, make in FILES:
        if (content := make(site)) is not None:
            yield Output(address, content.__bytes__)
    yield from qr_codes(site)
