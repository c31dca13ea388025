"""Prose without its Markdown, for readers of calendars, which show text as it is."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from string import punctuation

_MARKED = re.compile(r"[*_`\[<&#>\\]")
_CODE = re.compile(r"(?<!\\)(`+)(.+?)\1(?!`)", re.DOTALL)
_ESCAPE = re.compile(rf"\\([{re.escape(punctuation)}])")
_HIDDEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?[^()]*\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=\S)\1(?![\w*])", re.DOTALL)
_BEGINNING = re.compile(r"^ {0,3}(?:#{1,6}\s+|>\s?)", re.MULTILINE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
_BREAK = re.compile(r"[ \t]*\n(?![ \t]*(?:[-*+]|\d+[.)])[ \t])[ \t]*")  # within a paragraph
_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
# What is to be read as it stands waits as noncharacters of Unicode, out of reach of the rules.
_SHELTERED = dict(zip(map(ord, punctuation), range(0xFDD0, 0xFDF0), strict=True))
_RELEASED = {there: here for here, there in _SHELTERED.items()}


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
    text = _CODE.sub(lambda match: match[2].translate(_SHELTERED), text)
    text = _ESCAPE.sub(lambda match: match[1].translate(_SHELTERED), text)
    text = _AUTOLINK.sub(lambda match: match[1].translate(_SHELTERED), _HIDDEN.sub("", text))
    text = _LINK.sub(_link, _TAG.sub("", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    text = _ENTITY.sub(lambda match: html.unescape(match[0]), _BEGINNING.sub("", text))
    return text.translate(_RELEASED)


def _link(match: re.Match[str]) -> str:
    image, words, target = match.groups()
    scheme, colon, rest = target.partition(":")
    if image or not colon or scheme not in {"https", "http", "mailto"}:
        return words
    address = (rest if scheme == "mailto" else target).replace("&amp;", "&").translate(_SHELTERED)
    return address if words.translate(_SHELTERED) == address else f"{words} ({address})"
