"""The template environment, and Markdown to clean HTML."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nh3
from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown import Markdown
from markupsafe import Markup, escape

from opengov.render.pages.compiling import PlainEnvironment

_MARKUP = re.compile(
    r"[*_`#\[\]<>&|\\]|^ {0,3}(?:[-+]|\d+[.)]) |^=+ *$|^ {4}|^\t|  $", re.MULTILINE
)
_TAGS = nh3.ALLOWED_TAGS & {
    *("a", "abbr", "b", "blockquote", "br", "code", "del", "em", "hr", "i", "li", "ol", "p", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "s", "strong", "sub", "sup", "ul"),
    *("table", "tbody", "td", "th", "thead", "tr"),
}
_ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "th": {"align"}, "td": {"align"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
_HEADING = re.compile(r"(</?h)([1-6])(?=>)")


@cache
def environment() -> Environment:
    """Everything is escaped; a name that no view gave is an error, not an empty word."""
    return PlainEnvironment(
        loader=PackageLoader("opengov.render.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@lru_cache(maxsize=16384)
def markdown(text: str) -> Markup:
    """Markdown as HTML without scripts, styles or foreign elements; headings from <h3> on.

    Text without markup takes a short way: most texts are such, and Markdown costs milliseconds.
    """
    if not _MARKUP.search(text):
        paragraphs = (paragraph.strip() for paragraph in re.split(r"\n\s*\n", text.strip()))
        return Markup("\n").join(Markup("<p>%s</p>") % p for p in paragraphs)
    html = _converter().reset().convert(text)
    clean = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES)
    return Markup(_HEADING.sub(_two_deeper, clean))


def _two_deeper(match: re.Match[str]) -> str:
    return f"{match[1]}{min(6, int(match[2]) + 2)}"


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["tables", "sane_lists"])


@lru_cache(maxsize=16384)
def one_line(text: str, length: int = 160) -> str:
    """Plain words of a Markdown text for a description: cut at a word, at most `length` long."""
    html = str(markdown(text)) if _MARKUP.search(text) else str(escape(text))
    plain = " ".join(Markup(html).striptags().split())
    if len(plain) <= length:
        return plain
    return plain[: length - 1].rsplit(" ", 1)[0] + "…"
