"""The files that stand once, at the root of the site, whatever the language of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from opengov.render.exports.accessibility_json import ACCESSIBILITY_JSON, accessibility_json
from opengov.render.exports.commitments_history import COMMITMENTS_HISTORY, commitments_history
from opengov.render.exports.meetings_json import MEETINGS_JSON, meetings_json
from opengov.render.exports.qr_codes import qr_codes
from opengov.render.exports.robots import ROBOTS, robots
from opengov.render.exports.security_txt import SECURITY_TXT, security_txt
from opengov.render.page import Output
from opengov.render.site import Site

SHARED: Mapping[str, Callable[[Site], bytes | None]] = {
    COMMITMENTS_HISTORY: commitments_history,
    MEETINGS_JSON: meetings_json,
    ACCESSIBILITY_JSON: accessibility_json,
    ROBOTS: robots,
    SECURITY_TXT: security_txt,
}
"""By address; None where the portal has nothing to put there."""


def shared_outputs(site: Site) -> Iterator[Output]:
    """Those that this portal has; all of them text."""
    for address, make in SHARED.items():
        if (made := make(site)) is not None:
            yield Output(address, partial(bytes, made))
    yield from qr_codes(site)
