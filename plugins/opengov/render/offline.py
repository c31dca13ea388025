"""Pages that are read from a folder, as on a USB stick: no server finds the `index.html` there."""

from __future__ import annotations

import re
from collections.abc import Set
from html import escape, unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

_LINK = re.compile(r'(\s(?:href|src|action)="|\scontent="\d+; ?url=)([^"]*)(?=")')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|$", re.IGNORECASE)
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)


def offline_page(html: str, address: str, files: Set[str]) -> str:
    """The page with each link to a folder leading to the page in it; all else as it was.

    `address` and `files` from the root of the site: "sk/meetings/x/index.html". Links to other
    sites, to this one as published, and to files stay as they are.
    """
    here = dirname(address)

    def led(match: re.Match[str]) -> str:
        return match[1] + _led(match[2], here, files)

    return _LINK.sub(led, html)


def _led(link: str, here: str, files: Set[str]) -> str:
    url = unescape(link)
    if _ELSEWHERE.match(url):
        return link
    path, rest = _PARTS.fullmatch(url).groups()  # type: ignore[union-attr]
    page = normpath(join(here, unquote(path), "index.html"))
    if not path or page not in files:
        return link
    return escape(f"{path.rstrip('/')}/index.html{rest}")
