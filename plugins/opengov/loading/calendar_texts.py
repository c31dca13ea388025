"""Words of an event as a record holds them: plain titles, descriptions as Markdown."""

from __future__ import annotations

import re
from html import unescape

import nh3

_HTML = re.compile(
    r"<(?:a|b|body|br|div|em|font|h[1-6]|html|i|li|ol|p|span|strong|table|u|ul)\b", re.I
)
_BLOCK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^>]*>", re.I)
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_SIGNS = re.compile(r"([\\`*\[\]<>]|(?<!\w)_|_(?!\w))")
_BEGINS = re.compile(r"^(\s*)([#+=~|:-]|\d+(?=[.)]))", re.M)


def one_line(text: str) -> str:
    """A title, a place: without HTML, control characters and odd spaces."""
    return " ".join(plain(text).split())


def plain(text: str) -> str:
    """Without HTML and control characters; each line on its own, none empty twice."""
    if _HTML.search(text):
        text = unescape(nh3.clean(_BLOCK.sub("\n", text), tags=set()))
    text = _NO_TEXT.sub(" ", text.replace("\t", " ").replace("\u00a0", " "))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def markdown(text: str) -> str:
    """The same words and lines, where Markdown would read something else into them."""
    text = _SIGNS.sub(r"\\\1", text)
    text = _BEGINS.sub(lambda found: f"{found[1]}{_escaped(found[2])}", text)
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "  \n", text)


def _escaped(sign: str) -> str:
    return f"{sign}\\" if sign.isdecimal() else f"\\{sign}"
