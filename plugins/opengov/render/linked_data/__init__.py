"""What a page tells machines about its subject: JSON-LD with the words of https://schema.org.

A view gives `linked_data=` to `record_page` or `list_page` (pages/frame.py): a function that
returns a mapping such as `{"@context": CONTEXT, "@type": "Event", ...}`, or None where there is
nothing to tell. It stands below the page's own words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

CONTEXT = "https://schema.org"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def json_text(words: str) -> str:
    """Words as they stand in such a block, between the quotation marks."""
    return _json(words)[1:-1]


def script(thing: Mapping[str, Any]) -> Markup:
    """A data block of HTML that runs nothing, whatever words are in it; keys in their order."""
    return Markup(f'<script type="application/ld+json">{_json(thing)}</script>')


def _json(thing: Any) -> str:
    """Without what could end the element, or begin a comment in it: a script has no escapes.

    Signs replaced one by one cost a twentieth of str.translate.
    """
    written = _encode(thing)
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
