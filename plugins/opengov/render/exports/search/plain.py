"""Markdown as plain words."""

from __future__ import annotations

import re

_MARKED = re.compile(r"[*_`#\[\]<>|\\]|^ {0,3}[-+] ", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*(?: [^)]*)?\)")
_SIGNS = re.compile(r"[*_`#\[\]<>|\\]+|^ {0,3}[-+] ", re.MULTILINE)


def plain_words(text: str) -> str:
    """Without the signs of Markdown and the addresses of links, good enough to search and quote.

    Converting it would cost milliseconds.
    """
    if _MARKED.search(text):
        text = _SIGNS.sub(" ", _LINK.sub(r"\1", text))
    return " ".join(text.split())
