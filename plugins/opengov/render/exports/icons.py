"""Icons of a portal that sets none of its own: for tabs, bookmarks and home screens."""

from __future__ import annotations

import io
from collections.abc import Mapping

from opengov.render.exports.drawing import coloured, png, sign

FAVICON = "assets/favicon.svg"
TOUCH_ICON = "assets/apple-touch-icon.png"
ICO = "favicon.ico"  # at the root, where programs look that read no page
_TOUCH_SIZE, _ICO_SIZE = 180, 32

SIGN = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">\
<rect width="64" height="64" rx="14" fill="{colour}"/>\
<path d="M46.6 26.7A15.5 15.5 0 1 1 37.3 17.4" fill="none" stroke="#fff" stroke-width="7"/>\
<circle cx="32" cy="32" r="6" fill="#fff"/></svg>
"""


def icons(colour: str) -> Mapping[str, bytes]:
    """Address from the root of the site -> file; `colour` as "#1d4f8c"."""
    small = io.BytesIO()
    coloured(sign(_ICO_SIZE), colour).save(small, "ICO", sizes=[(_ICO_SIZE, _ICO_SIZE)])
    return {
        FAVICON: SIGN.format(colour=colour).encode(),
        TOUCH_ICON: png(coloured(sign(_TOUCH_SIZE), colour)),
        ICO: small.getvalue(),
    }
