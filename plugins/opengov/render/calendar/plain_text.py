"""Prose without its Markdown, for readers of calendars, which show text as it is."""

from __future__ import annotations

import html
import re
from functools import lru_cache

_MARKED = re.compile(r"[*_`\[<&#>\\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_KEPT = re.compile("[\ue000-\ue07f]")  # what was escaped, out of reach of the rules below
_HIDDEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s>]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?[^()]*\)")
_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=\S)\1(?![\w*])", re.DOTALL)
_BEGINNING = re.compile(r"^ {0,3}(?:#{1,6}\s+|>\s?)", re.MULTILINE)
_BREAK = re.compile(r"[ \t]*\n(?![ \t]*(?:[-*+]|\d+[.)])[ \t])[ \t]*")  # within a paragraph
_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


@lru_cache(maxsize=4096)
def plain(markdown: str) -> str:
    """The words of Prose: a line per paragraph and list item, entities decoded.

    A link is followed by its address where it leads out of the portal.
    """
    text = markdown.replace("\r\n", "\n").strip()
    if _MARKED.search(text):
        text = _unmarked(text)
    return "\n".join(_BREAK.sub(" ", paragraph) for paragraph in _PARAGRAPHS.split(text))


def _unmarked(text: str) -> str:
    text = _ESCAPE.sub(lambda match: chr(0xE000 + ord(match[1])), text)
    text = _AUTOLINK.sub(r"\1", _HIDDEN.sub("", text))
    text = _LINK.sub(_link, _TAG.sub("", text))
    text = _CODE.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    text = _BEGINNING.sub("", text)
    return _KEPT.sub(lambda match: chr(ord(match[0]) - 0xE000), html.unescape(text))


def _link(match: re.Match[str]) -> str:
    image, words, target = match.groups()
    is_outside = target.startswith(("https://", "http://", "mailto:"))
    if image or not is_outside or target.removeprefix("mailto:") == words:
        return words
    return f"{words} ({target.removeprefix('mailto:')})"
