"""Policy of this portal: its pages load nothing from anybody else.

Whoever reads a page of an authority tells nobody else about it. A link to
another site is welcome; a picture, script, style, font or frame that the
browser fetches from there by itself is not. MkDocs calls this for every page
of prose and once for every shape of record page (mkdocs.yml, `hooks`).
"""

import logging
import re
from typing import Any
from urllib.parse import urlsplit

_log = logging.getLogger("mkdocs.hooks.no_third_parties")
_LOADED = re.compile(
    r"""<(?:img|script|iframe|audio|video|source|track|embed|object|input)\b[^>]*?
        \s(?:src|srcset|data|poster)=["']?(?P<fetched>(?:https?:)?//[^\s"'>]+)
      | <link\b(?=[^>]*\brel=["']?(?:stylesheet|preload|preconnect|icon)\b)[^>]*?
        \shref=["']?(?P<linked>(?:https?:)?//[^\s"'>]+)""",
    re.IGNORECASE | re.VERBOSE,
)


def on_post_page(output: str, *, page: Any, config: Any) -> None:
    """Warns, and so stops a strict build; the page itself stays as it is."""
    own = urlsplit(config.site_url or "").netloc
    for match in _LOADED.finditer(output):
        address = match["fetched"] or match["linked"]
        if urlsplit(address).netloc != own:
            _log.warning("%s: loads %s from a third party", page.file.src_uri, address)
